/** The part of a view that the browser owns: days, match, open claim and map position. */
import { dayOf, isoOf } from "./days.js";

/**
 * The browser's own parameters in a query string. Invalid values are ignored.
 * @param {string} query
 * @returns {OwnChoice}
 */
export function ownChoice(query) {
    const given = new URLSearchParams(query);
    /** @param {string} name */
    const day = name => {
        const text = given.get(name);
        return text && isoOf(dayOf(text)) === text ? text : null;
    };
    const [from, to] = [day("from"), day("to")];
    const isInOrder = !from || !to || from <= to;
    const [lat, lon, zoom] = ["lat", "lon", "zoom"].map(name => number(given.get(name)));
    return {
        from: isInOrder ? from : null,
        to: isInOrder ? to : null,
        match: given.get("match") === "within" ? "within" : "touches",
        claim: given.get("claim") || null,
        view: lat === null || lon === null ? null : { lat, lon, zoom },
    };
}

/** @param {string | null} text */
function number(text) {
    return text && Number.isFinite(Number(text)) ? Number(text) : null;
}
