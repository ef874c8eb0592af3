/**
 * Where symbols stand: each place its own while they are few in view, clustered on a grid beyond. All claims that pass
 * the filters take part, whatever their time, so that no symbol jumps while a range is dragged.
 */
import { worldX, worldY } from "./geometry.js";
import { groupPlaces, marksOf } from "./marks.js";
import { placesOf } from "./data.js";
import { tally } from "./selecting.js";
import { spread } from "./spread.js";

const MOST_NODES = 200;
const MOST_EXACT = ["point", "circle", "line", "area", "hatched"];

export class Arrangement {
    /** `rows` are the claims that pass the filters; `kinds` as in the config. */
    constructor(map, corpus, rows, kinds) {
        Object.assign(this, { map, corpus, rows, kinds });
        this.places = [...new Set(Array.from(rows).flatMap(row => placesOf(corpus, row)))];
        this.view = null;
    }

    /** Follows the view if it changed: `groups`, `groupOf` (see marks.js), `clustered`, `near` (places near the view) and `stands`. */
    follow() {
        const bounds = this.map.getBounds().pad(0.1);
        const isSmall = this.places.length <= MOST_NODES;
        const view = `${this.map.getZoom()} ${isSmall ? "" : bounds.toBBoxString()}`;
        if (view === this.view) {
            return false;
        }
        this.view = view;
        this.near = new Set(isSmall ? this.places : this.within(bounds));
        this.clustered = this.near.size > MOST_NODES;
        const scale = 2 ** this.map.getZoom();
        Object.assign(this, groupPlaces(this.corpus, this.places, scale, this.clustered));
        const marks = marksOf(
            this.corpus,
            this,
            tally(this.corpus, this.rows, this.groupOf, this.groups.length),
            this.kinds,
        );
        this.stands = marks.map(standing);
        if (!this.clustered) {
            this.stepAside(
                marks.filter(({ places }) => this.near.has(places[0])),
                scale,
            );
        }
        return true;
    }

    within(bounds) {
        const [west, east] = [worldX(bounds.getWest()), worldX(bounds.getEast())];
        const [north, south] = [worldY(bounds.getNorth()), worldY(bounds.getSouth())];
        return this.places.filter(index => {
            const { x, y } = this.corpus.places[index];
            return x >= west && x <= east && y >= north && y <= south;
        });
    }

    /** The more exact a place is, the nearer its symbol stays; the plates of areas, which lie anywhere in them, make way. */
    stepAside(marks, scale) {
        const order = marks.toSorted((one, other) => MOST_EXACT.indexOf(one.drawn) - MOST_EXACT.indexOf(other.drawn));
        const boxes = order.map(mark => ({ x: mark.x * scale, y: mark.y * scale, ...this.stands[mark.group] }));
        spread(boxes).forEach((shift, index) => Object.assign(this.stands[order[index].group], shift));
    }
}

/** The room a mark takes: `halfWidth` and `halfHeight`, and its shift from its place (`dx`, `dy`). */
function standing({ radius, count }) {
    const reach = radius + (count > 1 ? 7 : 4);
    return { dx: 0, dy: 0, halfWidth: reach, halfHeight: reach };
}
