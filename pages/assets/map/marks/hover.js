/** A tooltip for a mark: its place, its first line and the number of claims. */

import { claimsText } from "../../shared/counts.js";
import { node } from "../../shared/nodes.js";
import { latLngAt } from "../data/geometry.js";

/** @import { Drawing } from "../drawing.js" */

/**
 * Calls `open(mark)` on click, and shows a tooltip on hover; `lineOf(mark)` is its first line. Returns `show(mark)`,
 * which labels a mark with keyboard focus; null removes the tooltip.
 * @param {L.Map} map
 * @param {Drawing} drawing
 * @param {(mark: Mark) => string} lineOf
 * @param {(mark: Mark) => void} open
 */
export function followPointer(map, drawing, lineOf, open) {
    const tooltip = L.tooltip({ className: "claims-tooltip", direction: "top", opacity: 1 });
    /** @type {string | null} */
    let named = null;
    let asked = 0;
    let isTouch = false;
    /** @param {PointerEvent} event */
    const note = ({ pointerType }) => {
        isTouch = pointerType === "touch";
    };
    for (const name of /** @type {const} */ (["pointerdown", "pointermove"])) {
        map.getContainer().addEventListener(name, note, true);
    }

    /** @param {Mark | null | undefined} mark */
    function show(mark) {
        map.getContainer().classList.toggle("claims-over-mark", Boolean(mark));
        const key = mark ? `${mark.places.join()} ${mark.count} ${mark.row}` : null;
        if (key === named) {
            return;
        }
        named = key;
        if (mark) {
            tooltip.options.offset = L.point(0, -mark.radius);
            tooltip
                .setContent(node("div", {}, ...partsOf(mark, lineOf(mark))))
                .setLatLng(latLngAt(mark.x, mark.y))
                .addTo(map);
        } else {
            tooltip.remove();
        }
    }

    map.on("mousemove", event => {
        cancelAnimationFrame(asked);
        if (isTouch) {
            return; // a tap opens the mark: browsers send this after it
        }
        const { target } = event.originalEvent;
        const isOnMap = !(
            target instanceof Element && target.closest(".leaflet-control, .claims-strip, .claims-legend")
        );
        asked = requestAnimationFrame(() => show(isOnMap ? drawing.markAt(event.containerPoint) : undefined));
    });
    map.on("mouseout movestart", () => {
        cancelAnimationFrame(asked);
        show(undefined);
    });
    map.on("click", event => {
        const mark = drawing.markAt(event.containerPoint);
        if (mark) {
            open(mark);
        }
    });
    return { show };
}

/**
 * @param {Mark} mark
 * @param {string} line
 */
function partsOf({ name, count }, line) {
    const parts = [node("strong", {}, name), node("span", {}, line)];
    return count > 1 ? [...parts, node("em", {}, claimsText(count))] : parts;
}
