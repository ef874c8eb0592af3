/**
 * The strip at the bottom of the map, always visible: the compact legend, the notice, and the button for the full
 * legend.
 */
import { _ } from "../../shared/language.js";
import { node } from "../../shared/nodes.js";
import { symbol } from "../../shared/symbols.js";
import { addLegend } from "./legend.js";
import { hatchedPicture, ringPicture } from "./pictures.js";

/**
 * Adds the strip; `notice` is its text. Returns `show(kinds, forms, notice)` and `height()`, in pixels.
 * @param {L.Map} map
 * @param {string} notice
 */
export function addKey(map, notice) {
    const key = node("ul", { class: "claims-key", "aria-label": _("Key to the marks") });
    const opener = node(
        "button",
        { type: "button", class: "claims-legend-open", "aria-expanded": "false" },
        _("Legend"),
    );
    const strip = node(
        "div",
        { class: "claims-strip" },
        node("div", { class: "claims-strip-row" }, key, opener),
        node("p", { class: "claims-notice" }, node("span", { "aria-hidden": "true" }, "⚠ "), notice),
    );
    const container = map.getContainer();
    container.append(strip);
    L.DomEvent.disableClickPropagation(strip);
    const legend = addLegend(map, opener);
    const height = () => strip.offsetHeight;
    new ResizeObserver(() => container.style.setProperty("--strip", `${height()}px`)).observe(strip);
    container.style.setProperty("--strip", `${height()}px`);
    return {
        height,
        /**
         * @param {KindLook[]} kinds
         * @param {Set<string>} forms
         * @param {string} fullNotice
         */
        show(kinds, forms, fullNotice) {
            /**
             * @param {Node} picture
             * @param {string} words
             * @param {number} order
             */
            const row = (picture, words, order) => {
                const item = node("li", {}, picture, words);
                item.style.setProperty("--place", String(order));
                return item;
            };
            const isRough = forms.has("hatched") || forms.has("circle");
            key.replaceChildren(
                ...kinds.map((kind, index) =>
                    row(symbol(kind.shape, kind.colour, 14), kind.short ?? kind.label, index),
                ),
                row(ringPicture(kinds), _("several"), 1),
                ...(isRough ? [row(hatchedPicture(), _("approximate"), 1)] : []),
            );
            legend.show(kinds, forms, fullNotice);
        },
    };
}
