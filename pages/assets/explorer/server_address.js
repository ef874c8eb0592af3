/**
 * What the server and the address tell each other. The server says which query its run was for and which one it wants; in
 * between the reader may have gone on. So of the parameters that the browser changes by itself only those are taken that the
 * server has changed, and nothing at all when the reader is at another address by now: the server is asked anew for that.
 */

import { onAddress, writeAddress } from "../compat/address.js";
import { drawAgain } from "../compat/connection.js";
import { printed, printInOrder } from "./choosing.js";

/** Parameters of Streamlit's own, which the server never sees. */
const STREAMLITS = ["embed", "embed_options"];
/** @type {string[]} */
let own = [];
/** @type {string | null} what of the address the server knows, without the browser's own */
let known = null;
let latest = "";

onAddress(() => {
    if (known !== null && others(location.search) !== known) {
        known = others(location.search);
        drawAgain();
    }
});

/**
 * Takes what a component was given of the address, once for each run of the server.
 * @param {ServerAddress} told
 */
export function takeAddress(told) {
    if (!told?.run || told.run === latest) {
        return;
    }
    latest = told.run;
    own = told.own;
    printInOrder(told.names);
    if (others(location.search) !== others(told.was)) {
        return;
    }
    const merged = mergedQuery(told, location.search, [...own, ...STREAMLITS]);
    known = others(merged);
    if (merged !== location.search.slice(1)) {
        writeAddress(merged, { isNew: told.isNew });
    }
}

/**
 * The query that the server wants, with what the browser has changed of its own since.
 * @param {Pick<ServerAddress, "was" | "query">} told
 * @param {string} now
 * @param {string[]} names
 */
function mergedQuery({ was, query }, now, names) {
    const [before, wanted, present] = [was, query, now].map(text => new URLSearchParams(text));
    const merged = new URLSearchParams([...wanted].filter(([name]) => !names.includes(name)));
    for (const name of names) {
        const isTheirs = String(before.getAll(name)) !== String(wanted.getAll(name)) && !STREAMLITS.includes(name);
        for (const value of (isTheirs ? wanted : present).getAll(name)) {
            merged.append(name, value);
        }
    }
    return printed(merged);
}

/**
 * What of a query the server has to be asked about.
 * @param {string} query
 */
function others(query) {
    const left = [...own, ...STREAMLITS];
    return new URLSearchParams(
        [...new URLSearchParams(query)].filter(([name]) => !left.includes(name)).sort(),
    ).toString();
}
