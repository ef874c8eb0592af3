/** The map's buttons: zoom in, zoom out, fit all marks, and back after the view has moved to filter results. */
import { _ } from "../../shared/language.js";
import { focused, node } from "../../shared/nodes.js";

/** @type {Named<number>} */
const STEPS = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/**
 * Adds them; `home()` fits all marks, `back()` goes back. Returns `offerBack(isOffered)`.
 * @param {L.Map} map
 * @param {{ home: () => void, back: () => void }} does
 */
export function addControls(map, { home, back }) {
    const closer = button("+", _("Zoom in"), () => map.zoomIn(1));
    const farther = button("−", _("Zoom out"), () => map.zoomOut(1));
    const all = button("⌂", _("Show all marks"), home);
    const bar = node(
        "div",
        { class: "leaflet-bar claims-bar", role: "toolbar", "aria-label": _("Map view") },
        closer,
        farther,
        all,
    );
    asOneStop(bar);
    const earlier = button(_("← Zoom back"), _("Zoom back to the earlier view"), () => {
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
        /** @param {boolean} isOffered */
        offerBack(isOffered) {
            earlier.hidden = !isOffered;
        },
    };
}

/**
 * @param {string} sign
 * @param {string} words
 * @param {() => void} action
 */
function button(sign, words, action) {
    const made = node("button", { type: "button", title: words, "aria-label": words }, sign);
    made.addEventListener("click", action);
    return made;
}

/**
 * @param {L.Map} map
 * @param {HTMLElement} element
 */
function place(map, element) {
    const control = new L.Control({ position: "topleft" });
    control.onAdd = () => element;
    control.addTo(map);
    element.classList.add("leaflet-control");
    L.DomEvent.disableClickPropagation(element);
}

/**
 * Makes the bar a single tab stop; arrow keys move within it (roving tabindex).
 * @param {HTMLElement} bar
 */
function asOneStop(bar) {
    const buttons = [...bar.querySelectorAll("button")];
    /** @param {EventTarget | null} chosen */
    const stopAt = chosen => {
        for (const each of buttons) {
            each.tabIndex = each === chosen ? 0 : -1;
        }
    };
    bar.addEventListener("focusin", event => stopAt(event.target));
    bar.addEventListener("keydown", event => {
        const step = STEPS[event.key];
        if (step) {
            event.preventDefault();
            event.stopPropagation();
            buttons.at((buttons.indexOf(focused()) + step) % buttons.length)?.focus();
        }
    });
    stopAt(buttons[0]);
}
