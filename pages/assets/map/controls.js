/** The buttons on the map: closer, farther, all marks, and the way back after the map has gone to the results of a filter. */
import { node } from "../shared/nodes.js";

/** Adds them; `home()` shows all marks, `back()` goes back. Returns `offerBack(isOffered)`. */
export function addControls(map, { home, back }) {
    const closer = button("+", "Zoom in", () => map.zoomIn(1));
    const farther = button("−", "Zoom out", () => map.zoomOut(1));
    const all = button("⌂", "Show all marks", home);
    const bar = node(
        "div",
        { class: "leaflet-bar claims-bar", role: "toolbar", "aria-label": "Map view" },
        closer,
        farther,
        all,
    );
    asOneStop(bar);
    const earlier = button("← Back", "Back to the earlier view", () => {
        back();
        earlier.hidden = true;
    });
    earlier.classList.add("claims-back");
    earlier.hidden = true;
    place(map, bar);
    place(map, earlier);
    const follow = () => {
        closer.setAttribute("aria-disabled", String(map.getZoom() >= map.getMaxZoom()));
        farther.setAttribute("aria-disabled", String(map.getZoom() <= map.getMinZoom()));
    };
    map.on("zoomend zoomlevelschange", follow);
    follow();
    return {
        offerBack(isOffered) {
            earlier.hidden = !isOffered;
        },
    };
}

function button(sign, words, action) {
    const made = node("button", { type: "button", title: words, "aria-label": words }, sign);
    made.addEventListener("click", action);
    return made;
}

function place(map, element) {
    const control = L.control({ position: "topleft" });
    control.onAdd = () => element;
    control.addTo(map);
    element.classList.add("leaflet-control");
    L.DomEvent.disableClickPropagation(element);
}

/** Only one of a bar's buttons is a Tab stop; arrow keys reach the others. */
function asOneStop(bar) {
    const buttons = [...bar.children];
    const stopAt = chosen => buttons.forEach(each => (each.tabIndex = each === chosen ? 0 : -1));
    bar.addEventListener("focusin", event => stopAt(event.target));
    bar.addEventListener("keydown", event => {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        if (step) {
            event.preventDefault();
            event.stopPropagation();
            buttons.at((buttons.indexOf(document.activeElement) + step) % buttons.length).focus();
        }
    });
    stopAt(buttons[0]);
}
