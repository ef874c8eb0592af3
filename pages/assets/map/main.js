/**
 * Starts the map of claims inside the frame that streamlit-folium made. Commands come as `window.claimsMap.command({…})`;
 * those that come earlier wait in `window.claimsCommands` until `window.claimsMap.drain()`.
 */
import { _, LANGUAGE } from "../shared/language.js";
import { node } from "../shared/nodes.js";
import { ownChoice } from "../shared/own_choice.js";
import { WORDS } from "../shared/words.js";
import { ClaimsMap } from "./claims_map.js";
import { ownCredits } from "./controls/credits.js";
import { minding } from "./controls/gestures.js";
import { lookOf } from "./look.js";

const kinds = Object.entries(WORDS.kinds).map(([id, look]) => ({ id, ...look }));

/**
 * Makes `map`, a Leaflet map without layers, a map of claims over tiles from an address template (or none).
 * @param {L.Map} map
 * @param {string} tiles
 */
export function start(map, tiles) {
    nameFrame(map.getContainer());
    const claims = new ClaimsMap(map, { ...WORDS, kinds, tiles });
    window.claimsMap = {
        command: command => claims.command(inFull(command)),
        /** What is drawn where, in pixels of the map: for tests, and for whoever looks at the map by script. */
        look: () => lookOf(claims),
        /** The name of the line that it listens on. */
        channel: () => claims.channel,
        /** Takes the waiting commands; of several only the last still matters. */
        drain() {
            const last = (window.claimsCommands ?? []).splice(0).at(-1);
            if (last) {
                claims.command(inFull(last));
            }
        },
    };
    ownCredits(map, WORDS.credits);
    minding(map);
    keepPageStill(map.getContainer());
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
    window.claimsMap.drain();
}

/**
 * A command with what is chosen in the browser alone: in its frame the map finds that in the address of the page around.
 * @param {Command | ServerCommand} command
 * @returns {Command}
 */
function inFull(command) {
    return "from" in command ? command : { ...ownChoice(window.parent.location.search), ...command };
}

/**
 * In a frame of its own the map is a page: it has a language, a title and one main part with a heading.
 * @param {HTMLElement} container
 */
function nameFrame(container) {
    container.tabIndex = -1; // its marks are the Tab stop; the arrow keys move it once it was clicked
    if (window.frameElement) {
        document.documentElement.lang = LANGUAGE;
        document.title = _("Map of the claims");
        window.frameElement.setAttribute("title", document.title);
        container.setAttribute("role", "main");
        container.setAttribute("aria-label", document.title); // the page around has a main part too
        container.prepend(node("h1", { class: "claims-spoken" }, document.title));
    }
}

/**
 * Leaflet focuses its container at every press, and the page around would scroll to it: under the pointer, in mid-click.
 * @param {HTMLElement} container
 */
function keepPageStill(container) {
    /** @param {FocusOptions} [options] */
    container.focus = options => HTMLElement.prototype.focus.call(container, { preventScroll: true, ...options });
}
