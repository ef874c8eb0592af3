/** The app's base URL: this file is served at <app>/assets/<version>/shared/base.js, also below a sub-path. */
export const APP = new URL("../../../", import.meta.url);

/** The suffix of page names: none on the server, ".html" in the static copy. */
const ENDING = document.documentElement.dataset.pageEnding ?? "";

/**
 * The URL of a page ("" for the map) with the parameters of `query`.
 * @param {string} page
 * @param {string | URLSearchParams | Record<string, string>} query
 */
export function pageAddress(page, query) {
    const name = page || (ENDING && "index");
    return new URL(`${name}${name && ENDING}?${new URLSearchParams(query)}`, APP).href;
}
