/** Skip links for keyboard users: to Share, the map and the list. */
import { mapFrame } from "../compat/streamlit.js";
import { _ } from "../shared/language.js";
import { node } from "../shared/nodes.js";

/** @type {[string, () => HTMLElement | null][]} */
const WAYS = [
    [_("Skip to Share"), () => document.querySelector(".claims-share-open")],
    [_("Skip to the map"), () => mapFrame() ?? document.querySelector(".copy-map")],
    [
        _("Skip to the list"),
        () => document.querySelector(".claims-list li [tabindex='0']") ?? document.querySelector(".claims-list button"),
    ],
];

/** `{root, leave()}`: the links; one without a target on this page stays hidden when focused. */
export function skipLinks() {
    const links = WAYS.map(([words, find]) => {
        const link = node("button", { type: "button", class: "claims-skip" }, words);
        link.onclick = () => goTo(find());
        return { link, find };
    });
    const root = node("span", { class: "claims-skips" }, ...links.map(({ link }) => link));
    const look = () => {
        for (const { link, find } of links) {
            link.hidden = !find();
        }
    };
    const watch = new MutationObserver(look);
    watch.observe(document.body, { childList: true, subtree: true });
    look();
    return { root, leave: () => watch.disconnect() };
}

/** @param {HTMLElement | null} goal */
function goTo(goal) {
    const frame = goal instanceof HTMLIFrameElement ? goal.contentDocument : null;
    /** @type {HTMLElement | null | undefined} */
    const inside = frame?.querySelector("[tabindex='0'], a, button, .leaflet-container");
    (inside ?? goal)?.focus();
}
