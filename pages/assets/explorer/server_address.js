/**
 * Synchronizes the URL between server and browser. The server sends the query its run was for and the one it wants; in
 * between the reader may have moved on. So of the browser's own parameters only those are applied that the server has
 * changed, and none at all if the reader has gone to another URL: the server is then asked to rerun for that.
 */

import { onAddress, writeAddress } from "../compat/address.js";
import { drawAgain } from "../compat/connection.js";
import { printed, printInOrder } from "./choosing.js";

/** Streamlit's own parameters, which the server never sees. */
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
 * Applies a component's address data, once per run of the server.
 * @param {ServerAddress} address
 */
export function takeAddress(address) {
    if (!address?.run || address.run === latest) {
        return;
    }
    latest = address.run;
    own = address.own;
    printInOrder(address.names);
    if (others(location.search) !== others(address.was)) {
        return;
    }
    const merged = mergedQuery(address, location.search, [...own, ...STREAMLITS]);
    known = others(merged);
    if (merged !== location.search.slice(1)) {
        writeAddress(merged, { isNew: address.isNew });
    }
}

/**
 * The server's query, merged with later changes to the browser's own parameters.
 * @param {Pick<ServerAddress, "was" | "query">} address
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
 * The part of a query that requires the server.
 * @param {string} query
 */
function others(query) {
    const left = [...own, ...STREAMLITS];
    return new URLSearchParams(
        [...new URLSearchParams(query)].filter(([name]) => !left.includes(name)).sort(),
    ).toString();
}
