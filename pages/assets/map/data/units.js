/** Numbers with their units, since a bare number says nothing. Pure. */
import { _, ngettext, numberText } from "../../shared/language.js";

const LONGEST = 90;

/**
 * "1 place", "12 places"
 * @param {number} count
 */
export const placesText = count => ngettext("{n} place", "{n} places", count);

/**
 * "Kherson", "Kherson and Kyiv", "Kherson and 3 more places"; of many, two names are enough.
 * @param {string[]} names
 */
export function namesText(names, count = names.length) {
    if (count <= 2) {
        return names.length === 2 ? _("{one} and {other}", { one: names[0], other: names[1] }) : names.join();
    }
    return ngettext("{name} and {n} more place", "{name} and {n} more places", count - 1, { name: names[0] });
}

/**
 * The first figure of a claim that names this many places, with its unit, "more than 1,400 houses flooded"; "" if it
 * has no number.
 * @param {MarkText} text
 * @param {number} named
 */
export function figureText({ figures }, named) {
    const figure = figures.find(({ value }) => value !== null);
    if (!figure) {
        return "";
    }
    const words = figure.in_words.replaceAll(/ \([^)]*\)/g, "");
    const one = figure.value === 1 ? words.replace(/\b1 (\w+)s\b/, "1 $1") : words;
    return named > 1 ? _("{figure}, in {places} together", { figure: one, places: placesText(named) }) : one;
}

/**
 * "The Ministry of Defence said: more than 1,400 houses flooded", truncated at a word; "" while unknown.
 * @param {MarkText} text
 */
export function firstLine({ said_by_name, summary }) {
    if (!summary) {
        return "";
    }
    const line = _("{speaker} said: {summary}", { speaker: said_by_name, summary });
    return line.length > LONGEST ? `${line.slice(0, line.lastIndexOf(" ", LONGEST))} …` : line;
}

/**
 * Why the map shows nothing: `claims` are the selected ones, `nounOf(kind)` returns a kind's plural.
 * @param {{ kind: string, named: number }[]} claims
 * @param {(kind: string) => string | undefined} nounOf
 */
export function emptyText(claims, nounOf) {
    if (!claims.length) {
        return _("No claims match");
    }
    const kinds = new Set(claims.map(({ kind }) => kind));
    const noun = (kinds.size === 1 && nounOf(claims[0].kind)) || _("claims");
    const values = { n: numberText(claims.length), kind: noun };
    if (claims.every(({ named }) => named === 0)) {
        return claims.length === 1
            ? _("The one claim found names no place")
            : _("None of the {n} {kind} names a place", values);
    }
    return claims.length === 1
        ? _("The one claim found names no place smaller than a country")
        : _("None of the {n} {kind} names a place smaller than a country", values);
}
