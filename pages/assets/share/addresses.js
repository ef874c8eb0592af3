/** The URLs with which a view is shared, derived from the browser's URL, which the pages keep up to date. */
import { APP, pageAddress } from "../shared/base.js";
import { _ } from "../shared/language.js";

/** @type {("lat" | "lon" | "zoom")[]} */
const PLACE = ["lat", "lon", "zoom"];
/** Parameters for how much of a page is rendered, and the version a link was made with. */
const ACCOMPANYING = ["frame", "version"];

/**
 * The view's parameters, at the map position `where` ({lat, lon, zoom, claim: the open one}) if the map has sent it.
 * @param {Where | null} where
 */
function parametersOf(where) {
    const parameters = new URLSearchParams(location.search);
    for (const name of ACCOMPANYING) {
        parameters.delete(name);
    }
    if (where) {
        for (const name of PLACE) {
            parameters.set(name, where[name]);
        }
        if (where.claim) {
            parameters.set("claim", where.claim);
        }
    }
    return parameters;
}

/**
 * The link to this page's view; with `version` it can later say what has changed since.
 * @param {Where | null} where
 * @param {string} [version]
 */
export function linkOf(where, version) {
    const parameters = parametersOf(where);
    if (version) {
        parameters.set("version", version);
    }
    const text = parameters.toString();
    return here() + (text && `?${text}`);
}

/**
 * The URL of an embedded page: `drawn` is full or map for the map page, or page for this one.
 * @param {Where | null} where
 * @param {string} drawn
 * @param {string[]} names
 */
export function frameAddress(where, drawn, names) {
    const parameters = parametersOf(where);
    const framed = drawn === "page" ? parameters : viewOnly(parameters, names);
    framed.set("frame", drawn === "page" ? "full" : drawn);
    return drawn === "page" ? `${here()}?${framed}` : pageAddress("", framed);
}

/**
 * The HTML that embeds the page at `source`, with a link to its full view and the notice.
 * @param {string} source
 * @param {string} link
 * @param {{ name: string, notice: string }} corpus
 */
export function frameCode(source, link, { name, notice }) {
    /** @param {string} text */
    const quoted = text => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
    const words = quoted(_("The full view"));
    return (
        `<iframe src="${quoted(source)}" title="${quoted(name)}" width="100%" height="640" style="border:0" loading="lazy"></iframe>\n` +
        `<p><a href="${quoted(link)}">${words}</a>. ${quoted(notice)}</p>`
    );
}

/**
 * The URL of a response about the selection. `names` are the view parameters, as a page's own mean nothing there.
 * @param {string} path
 * @param {Where | null} where
 * @param {string[]} names
 */
export function appAddress(path, where, names) {
    const text = viewOnly(parametersOf(where), names).toString();
    return `${APP}${path}${text && `?${text}`}`;
}

/** This page's URL without query and hash. */
const here = () => location.href.split(/[?#]/)[0];

/**
 * @param {URLSearchParams} parameters
 * @param {string[]} names
 */
function viewOnly(parameters, names) {
    return new URLSearchParams([...parameters].filter(([name]) => names.includes(name)));
}
