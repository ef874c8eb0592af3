/** An unknown name: similar places in the gazetteer and, on request, results found online, as a row to review. */

import { node } from "../../pages/assets/shared/nodes.js";
import { button, closeDialog, showDialog } from "./dialogs.js";
import { ask } from "./server.js";

/** @type {string[]} */
let CLASSES = [];
const JUDGED = [
    "id",
    "name",
    "place_class",
    "lat",
    "lon",
    "uncertainty_m",
    "parent",
    "alt_names",
    "source",
    "licence",
    "note",
];

/**
 * @param {string} name
 * @param {(id: string) => void} use
 * @param {(told: string, isFault?: boolean) => void} tell
 * @param {string[]} classes the place classes of corpus.yaml
 */
export async function lookUp(name, use, tell, classes) {
    CLASSES = classes;
    const typed = node("input", { name: "looked-up", "aria-label": "Name", autofocus: "" });
    typed.value = name;
    const results = node("div", { class: "places" });
    /** @param {string} id */
    const take = id => {
        closeDialog();
        use(id);
    };
    const search = async () => results.replaceChildren(...(await alike(typed.value, take)));
    const online = button("Look online (asks OpenStreetMap’s Nominatim)", async () => {
        results.replaceChildren(node("p", {}, "Asking …"));
        results.replaceChildren(...(await rowsOnline(typed.value, take, tell)));
    });
    typed.addEventListener("change", search);
    showDialog(`Which place is “${name}”?`, typed, button("Look in the gazetteer", search), online, results);
    typed.focus();
    await search();
}

/**
 * @param {string} name
 * @param {(id: string) => void} take
 */
async function alike(name, take) {
    /** @type {{places: DeskPlace[]}} */
    const { places } = await ask("alike", { name });
    if (!places.length) {
        return [node("p", {}, `No place of the gazetteer is called like “${name}”.`)];
    }
    return places.map(place => {
        const wide = place.uncertainty ? `, ${place.uncertainty}` : "";
        const found = button("", () => take(place.id), "place");
        found.append(
            node("strong", {}, place.name),
            ` ${place.class}${wide}${place.within ? `, in ${place.within}` : ""}`,
            node("small", {}, place.called === place.name ? ` ${place.id}` : ` ${place.id}, also “${place.called}”`),
        );
        return found;
    });
}

/**
 * @param {string} name
 * @param {(id: string) => void} take
 * @param {(told: string, isFault?: boolean) => void} tell
 */
async function rowsOnline(name, take, tell) {
    try {
        /** @type {{rows: Record<string, string>[]}} */
        const { rows } = await ask("online", { name });
        return rows.map(row => rowForm(row, take, tell));
    } catch (error) {
        return [node("p", { class: "fault" }, /** @type {Error} */ (error).message)];
    }
}

/**
 * A row of places.csv to review: class and uncertainty are for the editor to decide.
 * @param {Record<string, string>} row
 * @param {(id: string) => void} take
 * @param {(told: string, isFault?: boolean) => void} tell
 */
function rowForm(row, take, tell) {
    const inputs = JUDGED.map(column => {
        const field = column === "place_class" ? node("select", { name: column }) : node("input", { name: column });
        if (field instanceof HTMLSelectElement) {
            field.append(
                node("option", { value: "" }, "judge it"),
                ...CLASSES.map(each => node("option", { value: each }, each)),
            );
        }
        field.value = row[column] ?? "";
        return node("label", {}, node("span", {}, column.replaceAll("_", " ")), field);
    });
    const fault = node("p", { class: "fault" });
    const form = node("fieldset", {}, node("legend", {}, row.name), ...inputs);
    const add = button("Add this row to places.csv", async () => {
        const fields = /** @type {NodeListOf<HTMLInputElement>} */ (form.querySelectorAll("input, select"));
        const judged = Object.fromEntries([...fields].map(each => [each.name, each.value]));
        try {
            /** @type {{id: string}} */
            const { id } = await ask("add-place", { row: { ...row, ...judged } });
            take(id);
            tell(`${id} is in places.csv now. Put the new sums into geodata/sources.yaml before you publish.`);
        } catch (error) {
            fault.textContent = /** @type {Error} */ (error).message;
        }
    });
    form.append(fault, add);
    return form;
}
