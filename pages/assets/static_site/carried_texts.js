/**
 * The texts in the static copy, in classic scripts beside it, because a page opened from disk can load nothing else.
 * Each script stores its texts with `claimsCopy.put(key, text)`, or long ones with `claimsCopy.putPacked(key, packed)`.
 */

import { fileOf } from "./file_of.js";

/** @type {Map<string, Promise<unknown>>} */
const loading = new Map();

/**
 * Loads <copy>/<file>.js once. Rejects when it cannot be loaded; the next call tries again.
 * @param {string} file
 * @returns {Promise<unknown>}
 */
export function load(file) {
    const loaded = loading.get(file) ?? loadScript(file).then(unpackAll);
    loading.set(file, loaded);
    return loaded;
}

/** Decompresses what came compressed. */
async function unpackAll() {
    const packed = [...claimsCopy.packed];
    claimsCopy.packed.clear();
    for (const [key, text] of packed) {
        const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
        const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
        claimsCopy.put(key, await new Response(stream).text());
    }
}

/** @param {string} file */
function loadScript(file) {
    return new Promise((done, failed) => {
        const script = document.createElement("script");
        script.src = new URL(`${file}.js`, claimsCopy.base).href;
        script.onload = done;
        script.onerror = () => {
            loading.delete(file); // the network may be back next time
            failed(new Error(`${file}.js could not be loaded`));
        };
        document.head.append(script);
    });
}

/**
 * A text that has been loaded, or is part of the bundle.
 * @param {string} key
 */
export const carriedText = key => claimsCopy.texts.get(key);

/**
 * The HTML of a whole page, from its own script.
 * @param {string} page
 * @param {string} variant
 */
export async function wholePage(page, variant) {
    const key = `views/${page}/whole.${variant}`;
    await load(key);
    return carriedText(key) ?? "";
}

/**
 * The HTML of one record of a page, from a script with several; "" if there is none. Rejects when it cannot be loaded.
 * @param {string} page
 * @param {string} variant
 * @param {string} record
 * @param {number} files the number of files
 * @returns {Promise<string>}
 */
export async function fragment(page, variant, record, files) {
    if (!files) {
        return "";
    }
    const key = `views/${page}/${fileOf(record, files)}.${variant}`;
    await load(key); // exists in any case, if need be without records
    const records = JSON.parse(carriedText(key) ?? "{}");
    return Object.hasOwn(records, record) ? records[record] : "";
}

/**
 * A further part of a list.
 * @param {string} key of the page or record that has the list, without the variant
 * @param {string} variant
 * @param {string} list
 * @param {number} part
 * @param {number} inAFile parts per file
 * @returns {Promise<string>}
 */
export async function furtherPart(key, variant, list, part, inAFile) {
    const file = `${key}-${list}-${Math.floor(part / inAFile)}.${variant}`;
    await load(file);
    return JSON.parse(carriedText(file) ?? "[]")[part % inAFile] ?? "";
}
