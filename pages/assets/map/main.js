/**
 * Starts the map of claims in streamlit-folium's frame. Commands come as `window.claimsMap.command({…})`; earlier ones
 * wait in `window.claimsCommands` for `window.claimsMap.drain()`.
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
 * Turns `map`, a Leaflet map without layers, into a map of claims over tiles from a URL template (or none).
 * @param {L.Map} map
 * @param {string} tiles
 */
export function start(map, tiles) {
    nameFrame(map.getContainer());
    const claims = new ClaimsMap(map, { ...WORDS, kinds, tiles });
    window.claimsMap = {
        command: command => claims.command(inFull(command)),
        /** What is drawn where, in map pixels: for tests and other scripts. */
        look: () => lookOf(claims),
        /** The name of the channel that it listens on. */
        channel: () => claims.channel,
        /** Executes the last of the queued commands; the others are obsolete. */
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
 * A command with the browser's own choice, which the map in its frame reads from the parent page's URL.
 * @param {Command | ServerCommand} command
 * @returns {Command}
 */
function inFull(command) {
    return "from" in command ? command : { ...ownChoice(window.parent.location.search), ...command };
}

/**
 * In its own frame the map is a document: it needs a language, a title and one main landmark with a heading.
 * @param {HTMLElement} container
 */
function nameFrame(container) {
    container.tabIndex = -1; // its marks are the tab stop; arrow keys pan it once it was clicked
    if (window.frameElement) {
        document.documentElement.lang = LANGUAGE;
        document.title = _("Map of the claims");
        window.frameElement.setAttribute("title", document.title);
        container.setAttribute("role", "main");
        container.setAttribute("aria-label", document.title); // the page around has a main landmark too
        container.prepend(node("h1", { class: "claims-spoken" }, document.title));
    }
}

/**
 * Leaflet focuses its container at every press, which would make the page scroll under the pointer, mid-click.
 * @param {HTMLElement} container
 */
function keepPageStill(container) {
    /** @param {FocusOptions} [options] */
    container.focus = options => HTMLElement.prototype.focus.call(container, { preventScroll: true, ...options });
}
