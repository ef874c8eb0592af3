/** The map's data: fetched once per URL, joined into flat arrays for fast selection. */
import { nameCountries, placeOf } from "./places.js";
import { Texts } from "./texts.js";

/**
 * Fetches JSON and caches the last response of each part ("claims", "spans" …), so that only new URLs cost a request.
 */
export class Library {
    constructor() {
        /** @type {Map<string, { address: string, answer: Promise<any> }>} */
        this.cache = new Map();
    }

    /**
     * The JSON at `address`; `progress(part, bytes)` is called while loading. A failure is not cached.
     * @param {string} part
     * @param {string} address
     * @param {(part: string, bytes: number) => void} progress
     */
    get(part, address, progress) {
        const cached = this.cache.get(part);
        if (cached?.address === address) {
            return cached.answer;
        }
        const answer = fetchJson(address, bytes => progress(part, bytes));
        this.cache.set(part, { address, answer });
        answer.catch(() => this.cache.get(part)?.answer === answer && this.cache.delete(part));
        return answer;
    }
}

/**
 * @param {string} address
 * @param {(bytes: number) => void} progress
 */
async function fetchJson(address, progress) {
    const response = await fetch(address);
    if (!response.ok) {
        throw new Error(`${address} answered ${response.status}`);
    }
    let bytes = 0;
    /** @type {TransformStream<Uint8Array, Uint8Array>} */
    const counted = new TransformStream({
        transform(chunk, out) {
            bytes += chunk.byteLength;
            progress(bytes);
            out.enqueue(chunk);
        },
    });
    return new Response(response.body?.pipeThrough(counted)).json();
}

/**
 * The corpus before any claims have loaded.
 * @type {Corpus}
 */
export const NO_CORPUS = {
    ids: [],
    places: [],
    placeAt: new Map(),
    rowOf: new Map(),
    kind: new Uint8Array(),
    named: new Uint16Array(),
    start: new Uint32Array(1),
    at: new Uint32Array(),
    texts: new Texts([], "", () => {}),
    notice: "",
};

/**
 * The columns of /data/marks.json and the places as a corpus: `ids` in file order, `places`, `placeAt` and `rowOf` (id
 * → index), and per row `kind` (index into the kinds; the last one for an unknown kind), the number of places it has
 * `named`, and `at[start[row]…start[row + 1]]`, those of them that are drawn; the `texts` of the claims; the `notice`
 * that goes with them.
 * @param {MarkColumns} columns
 * @param {CollectionOf<PlaceProperties>} placeFeatures
 * @param {Kind[]} kinds
 * @param {Texts} texts
 * @returns {Corpus}
 */
export function joinCorpus(columns, placeFeatures, kinds, texts) {
    const places = placeFeatures.features.map(placeOf);
    const placeAt = new Map(places.map((place, index) => [place.id, index]));
    nameCountries(places, placeAt);
    const kindAt = columns.kinds.map(id => kinds.findIndex(kind => kind.id === id));
    const start = new Uint32Array(columns.id.length + 1);
    for (let row = 0; row < columns.id.length; row++) {
        start[row + 1] = start[row] + columns.drawn[row];
    }
    return {
        ids: columns.id,
        places,
        placeAt,
        rowOf: new Map(columns.id.map((id, row) => [id, row])),
        kind: Uint8Array.from(columns.kind, code => (kindAt[code] < 0 ? kinds.length - 1 : kindAt[code])),
        named: Uint16Array.from(columns.named),
        start,
        at: Uint32Array.from(columns.at),
        texts,
        notice: columns.notice,
    };
}

/**
 * Those of the given rows that are drawn at a place.
 * @param {Corpus} corpus
 * @param {number} place
 * @param {Uint32Array} rows
 */
export function rowsAt(corpus, place, rows) {
    return rows.filter(row => corpus.at.subarray(corpus.start[row], corpus.start[row + 1]).includes(place));
}

/**
 * The drawn places of a row.
 * @param {Corpus} corpus
 * @param {number} row
 */
export const placesOf = (corpus, row) => Array.from(corpus.at.subarray(corpus.start[row], corpus.start[row + 1]));
