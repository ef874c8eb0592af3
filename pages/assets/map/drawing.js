/** Renders a selection on the map: forms of places below, symbols above, labels beside them. */

import { NO_CORPUS } from "./data/corpus.js";
import { tally } from "./data/selecting.js";
import { inDrawingOrder, isTooSmall, PlacesLayer } from "./layers/places_layer.js";
import { Arrangement } from "./marks/arrangement.js";
import { DomMarks } from "./marks/dom_marks.js";
import { marksOf } from "./marks/marks.js";
import { MarksLayer } from "./marks/marks_layer.js";

const PANES = { "claims-forms": 410, "claims-labels": 590, "claims-nodes": 600 };
const A_FINGER = 44;

export class Drawing {
    /**
     * `kinds` as in the config; `spoken(mark)` is a mark's accessible name; `opened` and `focused` are called for marks
     * the reader opens or focuses; `namesOf(frame)` are names of the base map.
     * @param {L.Map} map
     * @param {Kind[]} kinds
     * @param {{ spoken: (mark: Mark) => string, opened: (mark: Mark) => void, focused: (mark: Mark | null) => void, namesOf: (frame: Frame) => BaseName[] }} does
     */
    constructor(map, kinds, { spoken, opened, focused, namesOf }) {
        this.map = map;
        this.kinds = kinds;
        this.spoken = spoken;
        /** @type {Mark[]} */
        this.marks = [];
        /** @type {Set<number>} */
        this.open = new Set();
        this.corpus = NO_CORPUS;
        /** @type {number[]} */
        this.order = [];
        /** @type {Uint32Array | null} */
        this.rows = null;
        /** @type {Uint8Array} */
        this.isFull = new Uint8Array();
        /** @type {Tally | null} */
        this.counted = null;
        /** @type {Colours} */
        this.colours = {};
        this.arrangement = new Arrangement(map, NO_CORPUS, [], 0);
        for (const [name, height] of Object.entries(PANES)) {
            map.createPane(name).style.zIndex = String(height);
        }
        this.forms = new PlacesLayer("claims-forms").addTo(map);
        this.layer = new MarksLayer("claims-labels", namesOf).addTo(map);
        this.nodes = new DomMarks(map, "claims-nodes", { opened, focused });
        map.on("moveend", () => this.rows && this.draw(this.rows, this.isFull));
    }

    /**
     * Sets the rows that match the filters on any day; call `draw` afterwards.
     * @param {Corpus} corpus
     * @param {Iterable<number>} candidates
     */
    load(corpus, candidates) {
        const least = matchMedia("(pointer: coarse)").matches ? A_FINGER : 0;
        this.corpus = corpus;
        this.order = inDrawingOrder(corpus.places);
        this.arrangement = new Arrangement(this.map, corpus, candidates, least);
        this.rows = null;
    }

    /**
     * Shows these rows, pale where `isFull` is not 1; returns `{shown, places}`, the numbers of claims drawn and of
     * places.
     * @param {Uint32Array} rows
     * @param {Uint8Array} isFull
     * @returns {Tally}
     */
    draw(rows, isFull) {
        const { corpus, kinds, arrangement } = this;
        this.rows = rows;
        this.isFull = isFull;
        arrangement.follow(() => placesWith(corpus, rows));
        const { groups, groupOf } = arrangement;
        const counted = tally(corpus, rows, { groupOf, groups: groups.length, kinds: kinds.length, isFull });
        this.counted = counted;
        this.marks = marksOf(corpus, groups, counted, kinds);
        this.repaint();
        return counted;
    }

    /** Repaints after a change of colours or open places. */
    repaint() {
        if (!this.counted) {
            return;
        }
        const look = { colours: this.colours, spoken: this.spoken, open: this.open };
        this.forms.show(this.formsNow(this.counted), this.arrangement.isCrowded);
        this.layer.show(this.marks, look);
        this.nodes.show(this.marks, look);
    }

    /** @param {Colours} colours */
    recolour(colours) {
        this.colours = colours;
        this.repaint();
    }

    /** @param {Tally} counted */
    formsNow({ placeKinds, placeFull }) {
        /** @param {number} bits */
        const colourOf = bits => (bits & (bits - 1) ? this.colours.neutral : this.kinds[31 - Math.clz32(bits)].colour);
        const scale = 2 ** this.map.getZoom();
        /** @type {PlaceForm[]} */
        const forms = [];
        for (const index of this.order) {
            const [bits, place] = [placeKinds[index], this.corpus.places[index]];
            if (bits && !isTooSmall(place, scale)) {
                const isFull = placeFull[index] === 1;
                forms.push({ place, index, colour: colourOf(bits), isOpen: this.open.has(index), isFull });
            }
        }
        return forms;
    }

    /**
     * The mark at a point of the map in pixels: a symbol, else that of the place whose form is there.
     * @param {L.Point} point
     */
    markAt(point) {
        const corner = (this.map.getPixelBounds().min ?? L.point(0, 0)).add(point);
        const scale = 2 ** this.map.getZoom();
        /** @param {Mark} mark */
        const isHit = ({ x, y, radius }) => Math.hypot(x * scale - corner.x, y * scale - corner.y) <= radius;
        return (
            this.marks.findLast(isHit) ?? this.markOf(this.forms.placeUnder(corner.x / scale, corner.y / scale, scale))
        );
    }

    /**
     * The mark that contains a place; undefined if there is none.
     * @param {number | undefined} place
     */
    markOf(place) {
        return this.marks.find(({ places }) => places.some(each => each === place));
    }
}

/**
 * The places with something drawn for these rows, in corpus order.
 * @param {Corpus} corpus
 * @param {Uint32Array} rows
 */
function placesWith(corpus, rows) {
    const has = new Uint8Array(corpus.places.length);
    for (const row of rows) {
        for (let k = corpus.start[row]; k < corpus.start[row + 1]; k++) {
            has[corpus.at[k]] = 1;
        }
    }
    return Array.from(has.keys()).filter(place => has[place]);
}
