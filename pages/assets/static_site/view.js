/**
 * Parses and prints the view in a URL: claimsmap/query/selection.py in the browser, with shared test cases
 * (tests/golden/addresses.json). `form` comes from the server: {names (in print order), lists (repeatable), closed
 * (name → its values), usual (name → default), reach (name → minimum and maximum), longest (characters of a value),
 * most (values of a list), foreign (tracking parameters, as a regular expression)}.
 */
import { dayOf, isoOf } from "../shared/days.js";
import { _ } from "../shared/language.js";

/** The defaults of what is not a filter: no open claim, no map position. */
export const CLOSED = { claim: "", lat: null, lon: null, zoom: null };

/**
 * `{view, problems}`: the valid part of a query string, and messages about the rest. `own` names the page's own
 * parameters.
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
        const texts = given.getAll(name);
        const problem = problemOf(name, texts, form);
        if (problem) {
            problems.push(`${[...name].slice(0, 40).join("")}: ${problem}`);
        } else {
            const values = texts.map(text => (name in form.reach ? rounded(text) : text));
            Object.assign(view, { [name]: isOf(form.lists, name) ? [...new Set(values)] : values[0] });
        }
    }
    if (view.from && view.to && view.from > view.to) {
        const days = { last: view.to, first: view.from };
        problems.push(`to: ${_("{last} is before from: {first}. Exchange the two days, or leave one out", days)}`);
        Object.assign(view, { from: null, to: null });
    }
    if (!view.lat !== !view.lon) {
        problems.push(`${view.lat ? "lon" : "lat"}: ${_("is missing: a place on the map needs lat and lon")}`);
        Object.assign(view, { lat: null, lon: null });
    }
    return { view, problems };
}

/**
 * The query string of a view: what differs from the defaults, in the fixed order.
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
function problemOf(name, texts, form) {
    if (!isOf(form.names, name)) {
        return _("is not a parameter of a view");
    }
    if (!isOf(form.lists, name) && texts.length > 1) {
        return _("stands {n} times: write it once", { n: texts.length });
    }
    if (texts.length > form.most) {
        return _("stands {n} times, more than {most}", { n: texts.length, most: form.most });
    }
    return texts.map(text => problemOfValue(name, text, form)).find(Boolean);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {ViewForm} form
 * @returns {string | undefined}
 */
function problemOfValue(name, text, { closed, reach, longest }) {
    const signs = [...text];
    if (signs.length > longest) {
        return _("has {n} characters, more than {most}", { n: signs.length, most: longest });
    }
    if (signs.some(sign => sign < " " || sign === "\ufffd")) {
        return _("holds characters that are no text");
    }
    if (name === "from" || name === "to") {
        return problemOfDay(text);
    }
    if (name in reach) {
        const [least, most] = reach[name];
        if (!/^-?\d{1,3}(\.\d{1,10})?$/.test(text)) {
            return _('"{text}" is not a number', { text });
        }
        const isNear = Number(rounded(text)) >= least && Number(rounded(text)) <= most;
        return isNear ? undefined : _("{text} is not from {least} to {most}", { text, least, most });
    }
    if (closed[name]) {
        const values = closed[name].join(", ");
        return closed[name].includes(text) ? undefined : _('"{text}" is none of {values}', { text, values });
    }
    return text || name === "q" ? undefined : _("is empty");
}

/** @param {string} text */
function problemOfDay(text) {
    if (!/^\d{4}-\d\d-\d\d$/.test(text)) {
        return _('"{text}" is not a day: write it like 2024-03-09', { text });
    }
    const isOnCalendar = !text.startsWith("0000") && isoOf(dayOf(text)) === text;
    return isOnCalendar ? undefined : _('"{text}" is not a day of the calendar: write it like 2024-03-09', { text });
}

/**
 * A number of degrees or a zoom, rounded to about a metre, without trailing zeros: "40.0" → "40".
 * @param {string} text
 */
const rounded = text => String(Number(Number(text).toFixed(5)) + 0);

/**
 * @param {readonly string[]} names
 * @param {string} name
 */
const isOf = (names, name) => names.includes(name);

/**
 * Whether a view has a filter other than days and collections.
 * @param {ChosenView} view
 * @param {ListName[]} lists the names of all filters
 */
export const isFiltered = (view, lists) =>
    Boolean(view.q) || lists.some(name => name !== "collection" && view[name].length);
