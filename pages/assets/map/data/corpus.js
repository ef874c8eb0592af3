/** The data of the map: fetched once per address, joined into flat arrays that a selection can run over quickly. */
import { nameCountries, placeOf } from "./places.js";

/** Fetches JSON and keeps the latest answer of each part ("claims", "spans" …), so that only new addresses cost a request. */
export class Library {
    constructor() {
        /** @type {Map<string, { address: string, answer: Promise<any> }>} */
        this.kept = new Map();
    }

    /**
     * The JSON at `address`; `progress(part, bytes)` hears how far it has come. A failure is not kept.
     * @param {string} part
     * @param {string} address
     * @param {(part: string, bytes: number) => void} progress
     */
    get(part, address, progress) {
        const kept = this.kept.get(part);
        if (kept?.address === address) {
            return kept.answer;
        }
        const answer = fetchJson(address, bytes => progress(part, bytes));
        this.kept.set(part, { address, answer });
        answer.catch(() => this.kept.get(part)?.answer === answer && this.kept.delete(part));
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
 * What there is before any claims have come.
 * @type {Corpus}
 */
export const NO_CORPUS = {
    claims: [],
    places: [],
    placeAt: new Map(),
    rowOf: new Map(),
    kind: new Uint8Array(),
    start: new Uint32Array(1),
    at: new Uint32Array(),
    notice: "",
};

/**
 * Claims and places as a corpus: `claims` (properties in file order), `places`, `rowOf` (id → row), and per row
 * `kind` (index into the kinds; the last one for an unknown kind), and `at[start[row]…start[row + 1]]`,
 * the places of the row that can be drawn; and the `notice` that goes with them.
 * @param {CollectionOf<MapClaim>} claimFeatures
 * @param {CollectionOf<PlaceProperties>} placeFeatures
 * @param {Kind[]} kinds
 * @returns {Corpus}
 */
export function joinCorpus(claimFeatures, placeFeatures, kinds) {
    const claims = claimFeatures.features.map(feature => feature.properties);
    const places = placeFeatures.features.map(placeOf);
    const placeAt = new Map(places.map((place, index) => [place.id, index]));
    nameCountries(places, placeAt);
    const kindAt = new Map(kinds.map(({ id }, index) => [id, index]));
    const kind = new Uint8Array(claims.length);
    const start = new Uint32Array(claims.length + 1);
    /** @type {number[]} */
    const at = [];
    claims.forEach((claim, row) => {
        kind[row] = kindAt.get(claim.kind) ?? kinds.length - 1;
        for (const id of claim.places) {
            const place = placeAt.get(id);
            if (place !== undefined && places[place].drawn !== "none") {
                at.push(place);
            }
        }
        start[row + 1] = at.length;
    });
    const rowOf = new Map(claims.map((claim, row) => [claim.id, row]));
    const { notice } = claimFeatures;
    return { claims, places, placeAt, rowOf, kind, start, at: Uint32Array.from(at), notice };
}

/**
 * The rows of a corpus that are drawn at a place, among the rows given.
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
