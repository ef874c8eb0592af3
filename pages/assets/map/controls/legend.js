/** The full legend, on demand: the meaning of shapes, colours, forms and rings, and what the map is not. */
import { _ } from "../../shared/language.js";
import { node } from "../../shared/nodes.js";
import { symbol } from "../../shared/symbols.js";
import { formPicture, palePicture, ringPicture } from "./pictures.js";

/** @type {Named<string>} */
const FORMS = {
    point: _("a settlement; a dashed ring shows how far off it may lie"),
    circle: _("a height: somewhere inside the dashed circle"),
    area: _("a district or region: somewhere in it; its symbol is square and stands anywhere inside"),
    line: _("a road or a border direction: somewhere along it"),
    hatched: _("hatching: an approximate area; nobody published its outline"),
};

/**
 * A panel at the lower right of the map, opened by `opener`; `show(kinds, forms, notice)` fills it.
 * @param {L.Map} map
 * @param {HTMLElement} opener
 */
export function addLegend(map, opener) {
    const body = node("div", { class: "claims-legend-body", tabindex: "0" });
    const close = node("button", { type: "button", "aria-label": _("Close the legend") }, "×");
    const panel = node(
        "section",
        { class: "claims-legend", "aria-label": _("Legend"), hidden: "" },
        node("header", {}, node("h2", {}, _("Legend")), close),
        body,
    );
    const credits = creditsOf(map);
    map.getContainer().append(panel);
    L.DomEvent.disableClickPropagation(panel);
    L.DomEvent.disableScrollPropagation(panel);

    /** @param {boolean} isOpen */
    function open(isOpen) {
        panel.hidden = !isOpen;
        opener.setAttribute("aria-expanded", String(isOpen));
    }

    opener.addEventListener("click", () => open(panel.hidden === true));
    close.addEventListener("click", () => {
        open(false);
        opener.focus();
    });
    map.on("click", () => open(false));
    map.getContainer().addEventListener("keydown", event => {
        if (event.key === "Escape" && !panel.hidden) {
            open(false);
            opener.focus();
        }
    });
    return {
        /**
         * @param {KindLook[]} kinds
         * @param {Set<string>} forms
         * @param {string} notice
         */
        show(kinds, forms, notice) {
            body.replaceChildren(
                list(kinds.map(kind => [symbol(kind.shape, kind.colour, 16), kind.label])),
                node("h3", {}, _("Places are drawn as")),
                list(
                    Object.keys(FORMS)
                        .filter(form => forms.has(form))
                        .map(form => [formPicture(form), FORMS[form]]),
                ),
                node("h3", {}, _("Symbols")),
                list([
                    [ringPicture(kinds), _("several claims: how many, and of which kinds; a larger ring, more claims")],
                    [palePicture(kinds[0]?.colour ?? "currentColor"), _("pale: only touches the chosen dates")],
                ]),
                node(
                    "p",
                    {},
                    _("Near places share a ring until you zoom in. A mark stands at a place it is named for."),
                ),
                node("p", {}, notice),
                credits,
            );
        },
    };
}

/** @param {[Node, string][]} rows */
const list = rows => node("ul", {}, ...rows.map(([picture, words]) => node("li", {}, picture, words)));

/**
 * The credits again, with links that the keyboard can reach.
 * @param {L.Map} map
 */
function creditsOf(map) {
    const credits = node("p", { class: "claims-legend-credits" });
    const shown = map.attributionControl.getContainer() ?? node("div");
    const copy = () => {
        credits.replaceChildren(...[...shown.childNodes].map(part => part.cloneNode(true)));
        for (const link of credits.querySelectorAll("a")) {
            link.removeAttribute("tabindex");
        }
    };
    new MutationObserver(copy).observe(shown, { childList: true, subtree: true });
    copy();
    return credits;
}
