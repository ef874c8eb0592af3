/**
 * Starts the map of claims inside the frame that streamlit-folium made. Commands come as `window.claimsMap.command({…})`;
 * those that come earlier wait in `window.claimsCommands` until `window.claimsMap.drain()`.
 */
import { ClaimsMap } from "./claims_map.js";
import { WORDS } from "../shared/words.js";
import { ownCredits } from "./credits.js";

const kinds = Object.entries(WORDS.kinds).map(([id, look]) => ({ id, ...look }));

/** Makes `map`, a Leaflet map without layers, a map of claims over tiles from an address template (or none). */
export function start(map, tiles) {
    if (window.frameElement) {
        window.frameElement.title = "Map of the claims";
    }
    const claims = new ClaimsMap(map, { ...WORDS, kinds, tiles });
    window.claimsMap = {
        command: command => claims.command(command),
        /** Takes the waiting commands; of several only the last still matters. */
        drain() {
            const waiting = (window.claimsCommands ?? []).splice(0);
            if (waiting.length) {
                claims.command(waiting.at(-1));
            }
        },
    };
    ownCredits(map);
    keepPageStill(map.getContainer());
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(map.getContainer());
    window.claimsMap.drain();
}

/** Leaflet focuses its container at every press, and the page around would scroll to it: under the pointer, in mid-click. */
function keepPageStill(container) {
    container.focus = options => HTMLElement.prototype.focus.call(container, { preventScroll: true, ...options });
}
