/** Marks: what each symbol stands for, and its texts. */

import { claimsText } from "../../shared/counts.js";
import { _ } from "../../shared/language.js";
import { uncertaintyText } from "../data/places.js";
import { figureText, firstLine, namesText } from "../data/units.js";

const MOST_NAMES = 6;

/**
 * The marks of the groups that have claims.
 * @param {Corpus} corpus
 * @param {ArrangedGroup[]} groups
 * @param {Tally} counted
 * @param {Kind[]} kinds
 * @returns {Mark[]}
 */
export function marksOf(corpus, groups, counted, kinds) {
    /** @type {Mark[]} */
    const marks = [];
    groups.forEach(({ key, members, x, y, isChip, radius }, group) => {
        const count = counted.count[group];
        if (count === 0) {
            return;
        }
        const places = members.filter(place => counted.placeKinds[place]);
        const row = counted.row[group];
        const name = namesText(
            places.slice(0, 2).map(place => corpus.places[place].name),
            places.length,
        );
        marks.push({
            group,
            key,
            id: corpus.places[places[0]].id,
            places,
            x,
            y,
            count,
            row,
            radius,
            isChip: Boolean(isChip),
            isFull: counted.full[group] === 1,
            kinds: kindsIn(counted.shares, group, kinds),
            name,
            lines: linesOf({ name, places, count, row }, corpus),
        });
    });
    return marks;
}

/**
 * @param {Uint32Array} shares
 * @param {number} group
 * @param {Kind[]} kinds
 * @returns {CountedKind[]}
 */
function kindsIn(shares, group, kinds) {
    return kinds
        .map((kind, index) => ({ ...kind, n: shares[group * kinds.length + index] }))
        .filter(({ n }) => n)
        .sort((one, other) => other.n - one.n);
}

/**
 * The lines beside a symbol: the name of its place, its figure or number of claims, and its uncertainty.
 * @param {Pick<Mark, "name" | "places" | "count" | "row">} mark
 * @param {Corpus} corpus
 */
function linesOf({ name, places, count, row }, corpus) {
    const what = count > 1 ? claimsText(count) : figureText(corpus.texts.of(row), corpus.named[row]);
    return [shortName(name), what, places.length === 1 ? caution(corpus.places[places[0]]) : ""].filter(Boolean);
}

/**
 * A name without an alternative spelling in brackets.
 * @param {string} name
 */
const shortName = name => name.replaceAll(/ \([^)]*\)/g, "");

/** @param {Place} place */
function caution(place) {
    if (place.drawn === "circle") {
        return uncertaintyText(place);
    }
    return place.drawn !== "point" && place.approximate ? _("approximate") : "";
}

/**
 * The first line of a mark's tooltip: its first claim, or the places in a cluster.
 * @param {Mark} mark
 * @param {Corpus} corpus
 */
export function lineOf({ places, row }, corpus) {
    if (places.length === 1) {
        return firstLine(corpus.texts.of(row));
    }
    const names = places.slice(0, MOST_NAMES).map(place => corpus.places[place].name);
    return `${names.join(", ")}${places.length > MOST_NAMES ? " …" : ""}`;
}

/**
 * A mark's accessible name: "Kherson, town: 3 claims, the first: The Ministry of Defence said: …".
 * @param {Mark} mark
 * @param {Corpus} corpus
 * @param {Named<string>} classes
 */
export function accessibleName(mark, corpus, classes) {
    const [place] = mark.places;
    const where = mark.places.length > 1 ? mark.name : nameWithClass(corpus.places[place], classes);
    const claim = firstLine(corpus.texts.of(mark.row));
    if (!claim) {
        return `${where}: ${claimsText(mark.count)}`; // while the texts are loading
    }
    const values = { where, claims: claimsText(mark.count), claim };
    return mark.count > 1 ? _("{where}: {claims}, the first: {claim}", values) : _("{where}: {claim}", values);
}

/**
 * The name of a place, with its class if the name does not contain it.
 * @param {Place} place
 * @param {Named<string>} classes
 */
function nameWithClass(place, classes) {
    const words = wordsFor(place, classes);
    return place.name.toLowerCase().includes(words.toLowerCase()) ? place.name : `${place.name}, ${words}`;
}

/**
 * The label of a place's class.
 * @param {Place} place
 * @param {Named<string>} classes
 */
const wordsFor = (place, classes) => classes[place.placeClass] ?? place.placeClass.replaceAll("_", " ");
