/**
 * Which places share a symbol, and where it is. While few places are in view, those in range take part, and areas have
 * their chip inside; beyond that all that match the filters do, on a grid, so that a drag need not cluster thousands.
 * Both methods are in one module, because they produce groups of the same form.
 */
import { placesOf } from "../data/corpus.js";
import { contains, worldX, worldY } from "../data/geometry.js";
import { isRound } from "../data/places.js";
import { gather, groupOf } from "./gather.js";
import { spotsInside } from "./inside.js";
import { radiusOf } from "./mark_size.js";
import { settle } from "./settle.js";

const MOST_ALONE = 200;
const CELL = 60;
const LINE = 48;
const CHIP_ROOM = 15;

export class Arrangement {
    /** @type {ArrangedGroup[]} */
    groups = [];
    /** @type {Int32Array} */
    groupOf = new Int32Array();
    /** @type {Map<number, Spot[]>} */
    spots = new Map();
    /** @type {Map<string, { groups: ArrangedGroup[], groupOf: Int32Array }>} */
    cache = new Map();
    /** @type {number | undefined} */
    zoom = undefined;
    /** @type {string} */
    key = "";

    /**
     * `rows` are the claims that match the filters; `least` is the minimum distance of symbol centres, in pixels.
     * @param {L.Map} map
     * @param {Corpus} corpus
     * @param {Iterable<number>} rows
     * @param {number} least
     */
    constructor(map, corpus, rows, least) {
        this.map = map;
        this.corpus = corpus;
        this.least = least;
        this.isCrowded = false;
        this.claims = new Uint32Array(corpus.places.length);
        for (const row of rows) {
            for (const place of placesOf(corpus, row)) {
                this.claims[place] += 1;
            }
        }
        this.places = Array.from(this.claims.keys()).filter(place => this.claims[place]);
    }

    /**
     * Computes groups for the view and `placesInRange()`: sets `groups` (`{members, x, y, isChip}` in world units) and
     * `groupOf`.
     * @param {() => number[]} placesInRange
     */
    follow(placesInRange) {
        const zoom = this.map.getZoom();
        this.isCrowded = this.places.length > MOST_ALONE;
        const view = this.map.getBounds().pad(0.1);
        const inRange = this.isCrowded ? [] : placesInRange();
        const key = this.isCrowded ? `${zoom} ${view.toBBoxString()}` : `${zoom} ${inRange.join()}`;
        if (key === this.key) {
            return;
        }
        if (zoom !== this.zoom) {
            this.spots.clear();
            this.cache.clear();
        }
        Object.assign(this, { key, zoom });
        const cached = this.cache.get(key);
        if (cached) {
            Object.assign(this, cached);
            return;
        }
        const scale = 2 ** zoom;
        const settled = this.isCrowded ? this.onGrid(view, scale) : this.oneByOne(inRange, scale);
        Object.assign(this, inReadingOrder(settled, scale, this.corpus.places.length));
        this.cache.set(key, { groups: this.groups, groupOf: this.groupOf });
    }

    /**
     * @param {number[]} inRange
     * @param {number} scale
     */
    oneByOne(inRange, scale) {
        const { places } = this.corpus;
        /** @param {number} place */
        const isChip = place => !isRound(places[place]);
        /** @param {number} place */
        const group = place => groupOf(this.member(place, scale), places[place].country, isChip(place));
        return settle(inRange.filter(place => !isChip(place)).map(group), inRange.filter(isChip).map(group), {
            least: this.least,
            spotsOf: member => this.spotsOf(member.place, scale),
            isHome: (member, x, y) => isInParent(this.corpus, member.place, x / scale, y / scale),
        });
    }

    /**
     * Places near the view that share a grid cell are merged from the start.
     * @param {L.LatLngBounds} view
     * @param {number} scale
     */
    onGrid(view, scale) {
        const { places } = this.corpus;
        /** @type {Map<string, number[]>} */
        const cells = new Map();
        for (const place of this.within(view)) {
            const { x, y, country } = places[place];
            const cell = `${country} ${Math.floor((x * scale) / CELL)} ${Math.floor((y * scale) / CELL)}`;
            const near = cells.get(cell) ?? [];
            near.push(place);
            cells.set(cell, near);
        }
        /** @param {Member[]} members */
        const asOne = members => {
            const heaviest = members.reduce((best, each) => (each.n > best.n ? each : best));
            const n = members.reduce((sum, each) => sum + each.n, 0);
            return { ...groupOf(heaviest, places[heaviest.place].country), members, n };
        };
        const groups = [...cells.values()].map(cell => asOne(cell.map(place => this.member(place, scale))));
        return gather(groups, this.least);
    }

    /** @param {L.LatLngBounds} view */
    within(view) {
        const [west, east] = [worldX(view.getWest()), worldX(view.getEast())];
        const [north, south] = [worldY(view.getNorth()), worldY(view.getSouth())];
        return this.places.filter(index => {
            const { x, y } = this.corpus.places[index];
            return x >= west && x <= east && y >= north && y <= south;
        });
    }

    /**
     * @param {number} place
     * @param {number} scale
     * @returns {Member}
     */
    member(place, scale) {
        const { x, y } = this.corpus.places[place];
        return { place, x: x * scale, y: y * scale, n: this.claims[place] };
    }

    /**
     * @param {number} place
     * @param {number} scale
     * @returns {Spot[]}
     */
    spotsOf(place, scale) {
        const known = this.spots.get(place);
        if (known) {
            return known;
        }
        const { drawn, shape } = this.corpus.places[place];
        /** @param {Spot} spot */
        const isOwn = spot => drawn !== "hatched" || !isBeyondParent(this.corpus, place, spot.x, spot.y);
        const inside = shape ? spotsInside({ ...this.corpus.places[place], shape }, CHIP_ROOM / scale) : [];
        const spots = inside.filter(isOwn).map(({ x, y }) => ({ x: x * scale, y: y * scale }));
        this.spots.set(place, spots);
        return spots;
    }
}

/**
 * Groups in world units, in reading order, their places with most claims first, and each place's group (-1 for none).
 * @param {Group[]} settled
 * @param {number} scale
 * @param {number} places
 */
function inReadingOrder(settled, scale, places) {
    /** @param {Group} group */
    const line = ({ y }) => Math.floor(y / LINE);
    settled.sort((one, other) => line(one) - line(other) || one.x - other.x);
    const at = new Int32Array(places).fill(-1);
    const groups = settled.map((group, index) => {
        for (const { place } of group.members) {
            at[place] = index;
        }
        const members = group.members.toSorted((one, other) => other.n - one.n).map(({ place }) => place);
        return {
            key: members.join(),
            members,
            x: group.x / scale,
            y: group.y / scale,
            isChip: group.isChip,
            radius: radiusOf(group),
        };
    });
    return { groups, groupOf: at };
}

/**
 * Whether a point in world units is inside the known outline of a place's parent.
 * @param {Corpus} corpus
 * @param {number} place
 * @param {number} x
 * @param {number} y
 */
function isInParent(corpus, place, x, y) {
    const shape = parentShape(corpus, place);
    return shape !== null && contains(shape, x, y);
}

/**
 * Whether a point in world units is outside the known outline of a place's parent.
 * @param {Corpus} corpus
 * @param {number} place
 * @param {number} x
 * @param {number} y
 */
function isBeyondParent(corpus, place, x, y) {
    const shape = parentShape(corpus, place);
    return shape !== null && !contains(shape, x, y);
}

/**
 * @param {Corpus} corpus
 * @param {number} place
 */
function parentShape({ places, placeAt }, place) {
    const shape = places[placeAt.get(places[place].parent) ?? -1]?.shape;
    return shape?.closed ? shape : null;
}
