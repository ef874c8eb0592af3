/** The legend: what shapes, colours, forms and sizes mean, and what the map is not. Folded where there is little room. */
import { drawing, node } from "../shared/nodes.js";
import { symbol } from "../shared/symbols.js";
import { radiusFor } from "./marks.js";

const WIDE = 600;
const EXAMPLES = [1, 1_000, 400_000];

const FORMS = {
    point: ["a settlement; a dashed ring shows how far off it may lie", { rx: 5, ry: 5, fill: "currentColor" }],
    circle: [
        "a height: somewhere inside the dashed circle",
        { rx: 11, ry: 7, fill: "none", "stroke-dasharray": "4 3" },
    ],
    area: ["a district or region: somewhere in it", { rx: 12, ry: 7, "fill-opacity": 0.15, fill: "currentColor" }],
    line: ["a border direction: somewhere along it", null],
    hatched: [
        "an approximate zone: nobody published its outline",
        { rx: 12, ry: 7, fill: "none", "stroke-dasharray": "1 3" },
    ],
};

/** A control for the map; `show(kinds, forms, notice)` lists the kinds and the drawn forms that the data has. */
export function addLegend(map) {
    const noticeText = node("p", { class: "claims-notice" });
    const kindList = node("ul");
    const formList = node("ul");
    const details = node(
        "details",
        { class: "claims-legend" },
        node("summary", {}, "Legend"),
        node(
            "div",
            { class: "claims-legend-body" },
            kindList,
            node("h3", {}, "Places are drawn as"),
            formList,
            node("h3", {}, "A larger symbol, a larger figure (logarithmic)"),
            node("p", { class: "claims-legend-sizes" }, ...EXAMPLES.map(exampleOf)),
            node(
                "p",
                {},
                "A number on a symbol counts claims; grey with dots: claims of several kinds. " +
                    "A thin line leads from a symbol that had to step aside to its place.",
            ),
        ),
        noticeText,
    );
    details.open = map.getSize().x >= WIDE;
    const control = L.control({ position: "bottomright" });
    control.onAdd = () => details;
    control.addTo(map);
    L.DomEvent.disableClickPropagation(details);
    L.DomEvent.disableScrollPropagation(details);
    return {
        show(kinds, forms, notice) {
            noticeText.textContent = notice;
            kindList.replaceChildren(
                ...kinds.map(kind => node("li", {}, symbol(kind.shape, kind.colour, 16), kind.label)),
            );
            formList.replaceChildren(
                ...Object.keys(FORMS)
                    .filter(form => forms.has(form))
                    .map(formRow),
            );
        },
        /** Pixels on the right that the open legend covers. */
        covers: () => (details.open ? details.offsetWidth : 0),
    };
}

/** A symbol of a point as large as one with this figure. */
function exampleOf(value) {
    const size = 2 * radiusFor(value);
    return node("span", {}, symbol("disc", "currentColor", size), value.toLocaleString("en"));
}

function formRow(form) {
    const [words, ellipse] = FORMS[form];
    const picture = ellipse
        ? drawing("ellipse", { cx: 14, cy: 9, stroke: "currentColor", "stroke-width": 1.5, ...ellipse })
        : drawing("path", {
              d: "M2 13L11 6L26 9",
              fill: "none",
              stroke: "currentColor",
              "stroke-width": 3,
              "stroke-dasharray": "7 4",
          });
    return node(
        "li",
        {},
        drawing("svg", { viewBox: "0 0 28 18", width: 28, height: 18, "aria-hidden": "true" }, picture),
        words,
    );
}
