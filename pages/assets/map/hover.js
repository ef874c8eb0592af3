/** Under the pointer: what can be opened says its name. */
import { node } from "../shared/nodes.js";
import { latLngAt } from "./geometry.js";

/** Opens what is clicked with `open(mark)` and names what is pointed at with `wordsOf(mark)`. */
export function followPointer(map, drawing, wordsOf, open) {
    const tooltip = L.tooltip({ className: "claims-tooltip", direction: "top", opacity: 1 });
    let named = null;
    let asked = 0;

    function name(mark) {
        map.getContainer().classList.toggle("claims-over-mark", Boolean(mark));
        const words = mark ? wordsOf(mark) : null;
        if (words === named) {
            return;
        }
        named = words;
        if (mark) {
            tooltip.options.offset = L.point(mark.dx, mark.dy - mark.halfHeight);
            tooltip
                .setContent(node("span", {}, words))
                .setLatLng(latLngAt(mark.x, mark.y))
                .addTo(map);
        } else {
            tooltip.remove();
        }
    }

    map.on("mousemove", event => {
        cancelAnimationFrame(asked);
        const isOnMap = !event.originalEvent.target.closest(".leaflet-popup, .leaflet-control");
        asked = requestAnimationFrame(() => name(isOnMap ? drawing.markAt(event.containerPoint) : undefined));
    });
    map.on("mouseout movestart popupopen", () => {
        cancelAnimationFrame(asked);
        name(undefined);
    });
    map.on("click", event => {
        const mark = drawing.markAt(event.containerPoint);
        if (mark) {
            open(mark);
        }
    });
}
