/**
 * The texts that the static copy carries: a script beside it is all that a page opened from a disk may load. Each script
 * hands over its texts by `claimsCopy.put(key, text)`.
 */

/** @type {Map<string, Promise<unknown>>} */
const loading = new Map();

/**
 * Loads <copy>/<file>.js once. Rejects when it cannot be had; the next call tries again.
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export function load(file) {
    const loaded = loading.get(file) ?? loadScript(file);
    loading.set(file, loaded);
    return loaded;
}

/** @param {string} file */
function loadScript(file) {
    return new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL(`${file}.js`, claimsCopy.base).href;
        script.onload = done;
        script.onerror = () => {
            loading.delete(file); // the network may be back when it is asked for again
            failed(new Error(`${file}.js could not be loaded`));
        };
        document.head.append(script);
    });
}

/**
 * A text that is there: loaded, or carried by the modules themselves.
 * @param {string} key
 */
export const kept = key => claimsCopy.kept.get(key);

/**
 * The HTML of a fragment, which lies in a script of its own: a page as a whole, or one record of it.
 * @param {string} page
 * @param {string} record
 * @param {string} variant
 */
export async function fragment(page, record, variant) {
    const key = `views/${page}/${record || "whole"}.${variant}`;
    await load(key);
    return kept(key) ?? "";
}
