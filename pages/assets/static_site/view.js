/**
 * What a reader has chosen, from and into an address: the parameters that the server knows. `form` says what they are:
 * {names (in the order in which they are printed), lists (that may stand several times), closed (name → its values),
 * usual (name → its value when it is not there), longest (characters of a value), foreign (names, as a regular
 * expression, that other sites put onto links)}.
 */
import { dayOf, isoOf } from "../shared/days.js";

/** @type {{ [name: string]: [number, number] }} */
const REACH = { lat: [-90, 90], lon: [-180, 180], zoom: [0, 22] };

/**
 * `{view, problems}`: what fits of an address's query, and in words what does not. `own` names parameters of the page.
 * @param {string} query
 * @param {ViewForm} form
 * @param {string[]} own
 * @returns {{ view: ChosenView, problems: string[] }}
 */
export function parseView(query, form, own = []) {
    const view = structuredClone(form.usual);
    /** @type {string[]} */
    const problems = [];
    const given = new URLSearchParams(query);
    const foreign = new RegExp(`^(${form.foreign})$`, "i");
    for (const name of new Set(given.keys())) {
        if (own.includes(name) || foreign.test(name)) {
            continue;
        }
        const texts = [...new Set(given.getAll(name))];
        const problem = problemOf(name, texts, form);
        if (problem) {
            problems.push(`${name.slice(0, 40)}: ${problem}`);
        } else {
            Object.assign(view, { [name]: isOf(form.lists, name) ? texts : texts[0] });
        }
    }
    if (view.from && view.to && view.from > view.to) {
        problems.push(`from ${view.from} is after to ${view.to}: change the two`);
        Object.assign(view, { from: null, to: null });
    }
    if (!view.lat !== !view.lon) {
        problems.push("lat and lon: a place on the map needs both");
        Object.assign(view, { lat: null, lon: null });
    }
    return { view, problems };
}

/**
 * The query of a view: what differs from the usual, in the fixed order.
 * @param {ChosenView} view
 * @param {ViewForm} form
 */
export function printView(view, form) {
    const pairs = form.names.flatMap(name => {
        const texts = [view[name] ?? []].flat();
        return String(texts) === String(form.usual[name] ?? []) ? [] : texts.map(text => [name, text]);
    });
    return new URLSearchParams(pairs.filter(([, text]) => text !== "")).toString();
}

/**
 * @param {string} name
 * @param {string[]} texts
 * @param {ViewForm} form
 * @returns {string | undefined}
 */
function problemOf(name, texts, { names, lists, closed, longest }) {
    if (!isOf(names, name)) {
        return "is not a parameter of a view";
    }
    if (texts.length > 1 && !isOf(lists, name)) {
        return `stands ${texts.length} times: write it once`;
    }
    return texts
        .map(text => {
            if (!text && name !== "q") {
                return "is empty";
            }
            if (text.length > longest) {
                return `has ${text.length} characters, more than ${longest}`;
            }
            if (closed[name] && !closed[name].includes(text)) {
                return `"${text}" is none of ${closed[name].join(", ")}`;
            }
            if ((name === "from" || name === "to") && isoOf(dayOf(text)) !== text) {
                return `"${text}" is no day: write it like 2022-09-30`;
            }
            if (
                name in REACH &&
                !(
                    /^-?\d{1,3}(\.\d{1,10})?$/.test(text) &&
                    Number(text) >= REACH[name][0] &&
                    Number(text) <= REACH[name][1]
                )
            ) {
                return `"${text}" is not a number from ${REACH[name].join(" to ")}`;
            }
            return "";
        })
        .find(Boolean);
}

/**
 * @param {readonly string[]} names
 * @param {string} name
 */
const isOf = (names, name) => names.includes(name);
