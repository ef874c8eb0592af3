/**
 * Which places share a symbol, and where it stands. While few places are in view, those in range take part, and areas
 * carry their chip inside; beyond that all that pass the filters do, on a grid, so that a drag need not gather thousands.
 */
import { placesOf } from "./data.js";
import { gather, groupOf, radiusOf } from "./gather.js";
import { contains, worldX, worldY } from "./geometry.js";
import { spotsInside } from "./inside.js";
import { isRound } from "./places.js";
import { settle } from "./settle.js";

const MOST_ALONE = 200;
const CELL = 60;
const LINE = 48;
const CHIP_ROOM = 15;

export class Arrangement {
    /** `rows` are the claims that pass the filters; `least` pixels must lie between the middles of two symbols. */
    constructor(map, corpus, rows, least) {
        Object.assign(this, { map, corpus, least });
        this.claims = new Uint32Array(corpus.places.length);
        for (const row of rows) {
            placesOf(corpus, row).forEach(place => (this.claims[place] += 1));
        }
        this.places = Array.from(this.claims.keys()).filter(place => this.claims[place]);
        this.kept = new Map();
        this.spots = new Map();
    }

    /** Groups for the view and the places in range: sets `groups` (`{members, x, y, isChip}` in world units) and `groupOf`. */
    follow(inRange) {
        const zoom = this.map.getZoom();
        this.isCrowded = this.places.length > MOST_ALONE;
        const view = this.isCrowded ? this.map.getBounds().pad(0.1) : null;
        const key = this.isCrowded ? `${zoom} ${view.toBBoxString()}` : `${zoom} ${inRange.join()}`;
        if (key === this.key) {
            return;
        }
        if (zoom !== this.zoom) {
            this.spots.clear();
            this.kept.clear();
        }
        Object.assign(this, { key, zoom });
        const kept = this.kept.get(key);
        if (kept) {
            Object.assign(this, kept);
            return;
        }
        const scale = 2 ** zoom;
        const settled = this.isCrowded ? this.onGrid(view, scale) : this.oneByOne(inRange, scale);
        Object.assign(this, inReadingOrder(settled, scale, this.corpus.places.length));
        this.kept.set(key, { groups: this.groups, groupOf: this.groupOf });
    }

    oneByOne(inRange, scale) {
        const { places } = this.corpus;
        const isChip = place => !isRound(places[place]);
        const group = place => groupOf(this.member(place, scale), places[place].country, isChip(place));
        return settle(inRange.filter(place => !isChip(place)).map(group), inRange.filter(isChip).map(group), {
            least: this.least,
            spotsOf: member => this.spotsOf(member.place, scale),
            isHome: (member, x, y) => isInParent(this.corpus, member.place, x / scale, y / scale),
        });
    }

    /** Of the places near the view those in one cell of a grid are taken as one from the start. */
    onGrid(view, scale) {
        const { places } = this.corpus;
        const cells = new Map();
        for (const place of this.within(view)) {
            const { x, y, country } = places[place];
            const cell = `${country} ${Math.floor((x * scale) / CELL)} ${Math.floor((y * scale) / CELL)}`;
            cells.get(cell)?.push(place) ?? cells.set(cell, [place]);
        }
        const asOne = members => {
            const heaviest = members.reduce((best, each) => (each.n > best.n ? each : best));
            const n = members.reduce((sum, each) => sum + each.n, 0);
            return { ...groupOf(heaviest, places[heaviest.place].country), members, n };
        };
        const groups = [...cells.values()].map(cell => asOne(cell.map(place => this.member(place, scale))));
        return gather(groups, this.least);
    }

    within(view) {
        const [west, east] = [worldX(view.getWest()), worldX(view.getEast())];
        const [north, south] = [worldY(view.getNorth()), worldY(view.getSouth())];
        return this.places.filter(index => {
            const { x, y } = this.corpus.places[index];
            return x >= west && x <= east && y >= north && y <= south;
        });
    }

    member(place, scale) {
        const { x, y } = this.corpus.places[place];
        return { place, x: x * scale, y: y * scale, n: this.claims[place] };
    }

    spotsOf(place, scale) {
        if (!this.spots.has(place)) {
            const { drawn } = this.corpus.places[place];
            const isOwn = spot => drawn !== "hatched" || !isBeyondParent(this.corpus, place, spot.x, spot.y);
            const spots = spotsInside(this.corpus.places[place], CHIP_ROOM / scale).filter(isOwn);
            this.spots.set(
                place,
                spots.map(({ x, y }) => ({ x: x * scale, y: y * scale })),
            );
        }
        return this.spots.get(place);
    }
}

/** Groups in world units, line by line as one reads, their places with the most claims first, and the group of each place (-1 for none). */
function inReadingOrder(settled, scale, places) {
    const line = ({ y }) => Math.floor(y / LINE);
    settled.sort((one, other) => line(one) - line(other) || one.x - other.x);
    const at = new Int32Array(places).fill(-1);
    const groups = settled.map((group, index) => {
        group.members.forEach(({ place }) => (at[place] = index));
        return {
            members: group.members.toSorted((one, other) => other.n - one.n).map(({ place }) => place),
            x: group.x / scale,
            y: group.y / scale,
            isChip: group.isChip,
            radius: radiusOf(group),
        };
    });
    return { groups, groupOf: at };
}

/** Whether a point of the world lies in the district that a place belongs to, as far as its outline is known. */
function isInParent(corpus, place, x, y) {
    const shape = parentShape(corpus, place);
    return Boolean(shape) && contains(shape, x, y);
}

/** Whether a point of the world lies outside of the known outline of what a place belongs to. */
function isBeyondParent(corpus, place, x, y) {
    const shape = parentShape(corpus, place);
    return Boolean(shape) && !contains(shape, x, y);
}

function parentShape({ places, placeAt }, place) {
    const shape = places[placeAt.get(places[place].parent)]?.shape;
    return shape?.closed ? shape : null;
}
