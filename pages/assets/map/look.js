/** What is drawn where, in map pixels and degrees, for tests to measure. */
import { latLngAt } from "./data/geometry.js";

/**
 * `{marks, labels}`: each mark with its places' ids, centre, radius and position, and how far it has `moved` from the
 * nearest anchor of its places; each label with its box and text.
 * @param {TheMap} claims
 */
export function lookOf({ map, corpus, drawing }) {
    const marks = drawing.marks.map(mark => {
        const position = latLngAt(mark.x, mark.y);
        const { x, y } = map.latLngToContainerPoint(position);
        const places = mark.places.map(place => corpus.places[place].id);
        const { count, radius, isChip, isFull } = mark;
        // unrounded, since rounding can make a diagonal up to one pixel longer
        const stands = map.project(position);
        const anchors = mark.places.map(place => map.project(latLngAt(corpus.places[place].x, corpus.places[place].y)));
        const moved = Math.min(...anchors.map(anchor => stands.distanceTo(anchor)));
        return { places, moved, x, y, radius, count, isChip, isFull, position: [position.lng, position.lat] };
    });
    const { left, top } = drawing.layer.frame.view;
    const labels = drawing.layer.placed.map(({ box, texts }) => ({
        left: box.left - left,
        top: box.top - top,
        right: box.right - left,
        bottom: box.bottom - top,
        text: texts.map(({ text }) => text).join(" "),
    }));
    return { marks, labels };
}
