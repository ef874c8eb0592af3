/** Loads the data of a command: claims, places and spans together, the outlines separately. */

import { unpackSpans } from "../../range/spans.js";
import { _ } from "../../shared/language.js";
import { joinCorpus, Library } from "./corpus.js";
import { unpackMarks, unpackPlaces } from "./packed.js";
import { readSpans } from "./selecting.js";
import { Texts } from "./texts.js";

export class Loading {
    /**
     * `kinds` as in the config; `notices` show progress and failures.
     * @param {Kind[]} kinds
     * @param {LoadingNotices} notices
     * @param {() => void} arrived called when claim texts arrive
     */
    constructor(kinds, notices, arrived) {
        this.kinds = kinds;
        this.notices = notices;
        this.arrived = arrived;
        this.library = new Library();
        /** @type {string | null} addresses of what is in use */
        this.loaded = null;
        /** @type {string | null} the address of the outlines in use */
        this.background = null;
        this.wanted = "";
        /** @type {{ claims: object, places: object, corpus: Corpus } | null} */
        this.joined = null;
    }

    /**
     * `{corpus, spans}` of a command; null if nothing is new, if a later command superseded it, or if loading failed,
     * which the notices show.
     * @param {Command} command
     */
    async claims({ claims, texts, places, spans }) {
        const addresses = [claims, places, spans].join(" ");
        this.wanted = addresses;
        if (addresses === this.loaded) {
            this.notices.end("claims");
            return null;
        }
        this.notices.begin();
        /**
         * @param {string} part
         * @param {string} address
         */
        const get = (part, address) =>
            this.library.get(part, address, (name, bytes) => this.notices.progress(name, bytes));
        try {
            const answers = await Promise.all([get("claims", claims), get("places", places), get("spans", spans)]);
            if (this.wanted !== addresses) {
                return null; // superseded: a later command wants other claims
            }
            this.loaded = addresses;
            this.notices.end("claims");
            return { corpus: this.join(answers[0], answers[1], texts), spans: readSpans(unpackSpans(answers[2])) };
        } catch (fault) {
            if (this.wanted !== addresses) {
                return null;
            }
            console.error(fault);
            this.loaded = null;
            this.notices.end("claims", _("The claims could not be loaded."));
            return null;
        }
    }

    /**
     * The corpus of two responses; the current one while both are unchanged.
     * @param {PackedMarks} claims
     * @param {PlaceColumns} places
     * @param {string} address of the texts
     */
    join(claims, places, address) {
        if (this.joined?.claims !== claims || this.joined.places !== places) {
            const texts = new Texts(claims.texts ?? [], address, this.arrived);
            const corpus = joinCorpus(unpackMarks(claims), unpackPlaces(places), this.kinds, texts);
            this.joined = { claims, places, corpus };
        }
        return this.joined.corpus;
    }

    /**
     * The outlines at a URL; null if they are in use already or could not be loaded.
     * @param {string} address
     */
    async outlines(address) {
        if (address === this.background) {
            return null;
        }
        this.background = address;
        try {
            const found = await this.library.get("outlines", address, () => {});
            this.notices.end("outlines");
            return found;
        } catch (fault) {
            console.error(fault);
            this.background = null;
            this.notices.end("outlines", _("The outlines of the map could not be loaded."));
            return null;
        }
    }
}
