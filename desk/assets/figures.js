/** The figures of a claim, with qualifier, number and measure each; the list is saved as a whole. */

import { node } from "../../pages/assets/shared/nodes.js";

/**
 * @param {DeskCard} card
 * @param {DeskLists} lists
 * @param {(field: string, value: unknown) => void} edit
 */
export function figuresField(card, lists, edit) {
    const box = node("div", { class: "figures" });
    const save = () => {
        const found = [...box.querySelectorAll(".figure")].map(row => ({
            qualifier: value(row, "qualifier"),
            value: value(row, "value"),
            measure: value(row, "measure"),
        }));
        // an unfinished row is not refused yet
        edit(
            "figures",
            found.filter(each => each.measure),
        );
    };
    box.append(...card.figures.map((figure, number) => figureRow(figure, number, lists, save)));
    const add = node("button", { type: "button", name: "add-figure" }, "+ figure");
    add.addEventListener("click", () => {
        const number = box.querySelectorAll(".figure").length;
        const row = figureRow({ measure: "", qualifier: "exactly", value: null, words: "" }, number, lists, save);
        add.before(row);
        row.querySelector("input")?.focus();
    });
    box.append(add);
    return box;
}

/**
 * @param {Element} row
 * @param {string} part
 */
function value(row, part) {
    return /** @type {HTMLInputElement} */ (row.querySelector(`[data-part=${part}]`)).value.trim();
}

/**
 * @param {DeskFigure} figure
 * @param {number} number
 * @param {DeskLists} lists
 * @param {() => void} save
 */
function figureRow(figure, number, lists, save) {
    const qualifier = node("select", {
        name: `qualifier-${number}`,
        "data-part": "qualifier",
        "aria-label": `Figure ${number + 1}: qualifier`,
    });
    qualifier.append(...lists.qualifiers.map(each => node("option", { value: each }, each.replaceAll("_", " "))));
    qualifier.value = figure.qualifier;
    const amount = node("input", {
        name: `value-${number}`,
        "data-part": "value",
        inputmode: "decimal",
        "aria-label": `Figure ${number + 1}: number`,
    });
    amount.value = figure.value === null ? "" : String(figure.value);
    const measure = node("input", {
        name: `measure-${number}`,
        "data-part": "measure",
        list: "measures",
        "aria-label": `Figure ${number + 1}: measure`,
    });
    measure.value = figure.measure;
    const remove = node("button", { type: "button", "aria-label": `Remove figure ${number + 1}` }, "×");
    const row = node("div", { class: "figure" }, qualifier, amount, measure, remove);
    remove.addEventListener("click", () => {
        row.remove();
        save();
    });
    for (const input of [qualifier, amount, measure]) {
        input.addEventListener("change", () => measure.value && save());
    }
    return row;
}
