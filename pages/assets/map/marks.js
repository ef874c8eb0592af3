/** Marks: what each symbol stands for and what it says. */
import { uncertaintyText } from "./places.js";
import { claimsText, figureText, firstLine, namesText } from "./units.js";

const MOST_NAMES = 6;

/**
 * @typedef {object} Mark
 * @property {number} group its number among the groups of the arrangement
 * @property {string} id the id of its first place
 * @property {number[]} places its places with claims in range
 * @property {number} x in world units
 * @property {number} y in world units
 * @property {number} count how many claims
 * @property {{id: string, colour: string, shape: string, n: number}[]} kinds the kinds of its claims, with how many of each
 * @property {number} row its first claim
 * @property {number} radius in pixels, of its symbol
 * @property {boolean} isChip whether it stands for an area or a line, and is square
 * @property {boolean} isFull whether one of its claims lies mostly in the range
 * @property {string} name of its place or places
 * @property {string[]} lines what stands beside it
 */

/** The marks of the groups that have claims, as a list of `Mark`. */
export function marksOf(corpus, groups, counted, kinds) {
    const marks = [];
    groups.forEach(({ members, x, y, isChip, radius }, group) => {
        const count = counted.count[group];
        if (count === 0) {
            return;
        }
        const places = members.filter(place => counted.placeKinds[place]);
        const row = counted.row[group];
        const mark = { group, id: corpus.places[places[0]].id, places, x, y, count, row, isChip, radius };
        mark.isFull = counted.full[group] === 1;
        mark.kinds = kindsIn(counted.shares, group, kinds);
        mark.name = namesText(places.map(place => corpus.places[place].name));
        mark.lines = linesOf(mark, corpus);
        marks.push(mark);
    });
    return marks;
}

function kindsIn(shares, group, kinds) {
    return kinds
        .map((kind, index) => ({ ...kind, n: shares[group * kinds.length + index] }))
        .filter(({ n }) => n)
        .sort((one, other) => other.n - one.n);
}

/** What stands beside a symbol: the name of its place, its figure or how many claims, how sure its form is. */
function linesOf({ name, places, count, row }, corpus) {
    const what = count > 1 ? claimsText(count) : figureText(corpus.claims[row]);
    return [shortName(name), what, places.length === 1 ? caution(corpus.places[places[0]]) : ""].filter(Boolean);
}

/** A name without the other spelling that some places carry in brackets. */
const shortName = name => name.replaceAll(/ \([^)]*\)/g, "");

function caution(place) {
    if (place.drawn === "circle") {
        return uncertaintyText(place);
    }
    return place.drawn !== "point" && place.approximate ? "approximate" : "";
}

/** The first line of a mark's label: its first claim, or which places have gathered in it. */
export function lineOf({ places, row }, corpus) {
    if (places.length === 1) {
        return firstLine(corpus.claims[row]);
    }
    const names = places.slice(0, MOST_NAMES).map(place => corpus.places[place].name);
    return `${names.join(", ")}${places.length > MOST_NAMES ? " …" : ""}`;
}

/** "Zabukh, village: 3 claims, the first: The Ministry of Defence said: …": what a mark is, for those who hear it. */
export function spokenMark(mark, corpus, classes) {
    const [place] = mark.places;
    const where = mark.places.length > 1 ? mark.name : nameWithClass(corpus.places[place], classes);
    const many = mark.count > 1 ? `${claimsText(mark.count)}, the first: ` : "";
    return `${where}: ${many}${firstLine(corpus.claims[mark.row])}`;
}

/** The name of a place, with its class in words where the name does not say it. */
function nameWithClass(place, classes) {
    const words = wordsFor(place, classes);
    return place.name.toLowerCase().includes(words.toLowerCase()) ? place.name : `${place.name}, ${words}`;
}

/** The class of a place in words. */
const wordsFor = (place, classes) => classes[place.placeClass] ?? place.placeClass.replaceAll("_", " ");
