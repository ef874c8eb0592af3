/** The map's messages: how much it shows, loading progress, and failures. */

import { claimsText } from "../../shared/counts.js";
import { standInFor } from "../../shared/first_picture.js";
import { _ } from "../../shared/language.js";
import { node, setText } from "../../shared/nodes.js";
import { WORDS } from "../../shared/words.js";
import { emptyText, placesText } from "../data/units.js";

const PATIENCE_MS = 400;

/**
 * Adds the counter and the message area to the map.
 * @param {L.Map} map
 * @param {() => void} tryAgain
 * @returns {LoadingNotices}
 */
export function addNotices(map, tryAgain) {
    const counter = node("div", { class: "claims-counter" });
    const control = new L.Control({ position: "topright" });
    control.onAdd = () => counter;
    control.addTo(map);
    const words = node("span");
    const again = node("button", { type: "button" }, _("Try again"));
    again.addEventListener("click", tryAgain);
    const banner = node("div", { class: "claims-banner", role: "status", hidden: "" }, words, again);
    L.DomEvent.disableClickPropagation(banner);
    map.getContainer().append(banner);
    /** @type {Map<string, number>} */
    const loaded = new Map();
    /** @type {Map<string, string>} */
    const problems = new Map();
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let patience;

    /**
     * @param {string} text
     * @param {boolean} canTryAgain
     */
    function show(text, canTryAgain) {
        words.textContent = text;
        again.hidden = !canTryAgain;
        banner.hidden = !text;
    }

    return {
        /** "12 claims at 6 places"; if nothing is drawn, the reason: `chosen()` returns the claims then. */
        count({ shown, places }, chosen) {
            /** @param {string} kind */
            const nounOf = kind => WORDS.kinds[kind]?.plural;
            const counted = { claims: claimsText(shown), places: placesText(places) };
            setText(counter, shown ? _("{claims} at {places}", counted) : emptyText(chosen(), nounOf));
            counter.classList.toggle("claims-counter-empty", !shown);
        },
        /** Loading starts: a message appears only if it takes long. */
        begin() {
            loaded.clear();
            clearTimeout(patience);
            patience = setTimeout(() => show(_("Loading the claims …"), false), PATIENCE_MS);
        },
        progress(part, bytes) {
            loaded.set(part, bytes);
            const sum = [...loaded.values()].reduce((total, some) => total + some, 0);
            words.textContent = _("Loading the claims … {size} MB", { size: (sum / 1e6).toFixed(1) });
        },
        /** Loading of a part ("claims", "outlines") has ended, with `problem`, a sentence, or successfully. */
        end(part, problem = "") {
            clearTimeout(patience);
            problems.set(part, problem);
            const text = [...problems.values()].filter(Boolean).join(" ");
            if (text) {
                standInFor("map"); // the first picture would cover the message
            }
            show(text, text !== "");
        },
    };
}
