/** Marks: which places share a symbol, and what each symbol says. */
import { uncertaintyText } from "./places.js";

const CELL = 64;
const ROW = 48;
const SMALLEST = 6;
const LARGEST = 24;
const A_DECADE = 3;

/** Radius in pixels of a symbol: it grows with the logarithm of the largest figure claimed. */
export const radiusFor = value =>
    Math.round(Math.min(LARGEST, SMALLEST + A_DECADE * Math.log10(1 + Math.max(0, value))));

/**
 * The places given, in groups in reading order. Unclustered, each place is its own group; clustered, the places in one
 * square of a grid over the zoomed world share one, in their middle. `groupOf[place]`, `members[group]`, `x`, `y` (world).
 */
export function groupPlaces(corpus, places, scale, clustered) {
    const cells = new Map();
    for (const index of places) {
        const { x, y } = corpus.places[index];
        const key = clustered ? `${Math.floor((x * scale) / CELL)}/${Math.floor((y * scale) / CELL)}` : index;
        cells.get(key)?.push(index) ?? cells.set(key, [index]);
    }
    const groups = [...cells.values()].map(members => ({
        members,
        x: mean(members, place => corpus.places[place].x),
        y: mean(members, place => corpus.places[place].y),
    }));
    const line = group => Math.floor((group.y * scale) / ROW);
    groups.sort((one, other) => line(one) - line(other) || one.x - other.x);
    const groupOf = new Uint32Array(corpus.places.length);
    groups.forEach(({ members }, group) => members.forEach(place => (groupOf[place] = group)));
    return { groups, groupOf };
}

const mean = (items, measure) => items.reduce((sum, item) => sum + measure(item), 0) / items.length;

/**
 * The marks of the groups that have claims: `group`, `id` (of its first place), `places`, `x`, `y`, `count`, `kinds` (of
 * the config), `row` (the first claim), `radius`, `drawn` (how the place is drawn, "cluster" for several), `isPlate` (it
 * stands for a drawn form and is no point), `name`, `lines` (what stands beside it: the first claim's figure as claimed, and how many claims there are besides).
 */
export function marksOf(corpus, { groups }, counted, kinds) {
    const marks = [];
    groups.forEach(({ members, x, y }, group) => {
        const count = counted.count[group];
        if (count === 0) {
            return;
        }
        const place = corpus.places[members[0]];
        const drawn = members.length > 1 ? "cluster" : place.drawn;
        const row = counted.row[group];
        marks.push({
            group,
            id: place.id,
            places: members,
            x,
            y,
            count,
            kinds: kindsIn(counted.kinds[group], kinds),
            row,
            radius: radiusFor(counted.value[group]),
            drawn,
            isPlate: drawn !== "point" && drawn !== "cluster",
            name: members.length > 1 ? `${members.length} places` : place.name,
            lines: members.length > 1 ? [] : linesOf(place, figureOf(corpus.claims[row]), count - 1),
        });
    });
    return marks;
}

/** What stands beside a symbol: the name of its place, the first claim's figure, how many more there are, how sure its form is. */
function linesOf(place, first, others) {
    const more = others > 1 ? `${others} more claims` : "1 more claim";
    const figure = others && first ? `${first}; ${more}` : first;
    const caution =
        place.drawn === "circle"
            ? uncertaintyText(place)
            : place.drawn !== "point" && place.approximate
              ? "approximate"
              : "";
    return [place.name, figure, caution].filter(Boolean);
}

/** The figure with its qualifier, and whether it is shared with other places; "" where the words give no number. */
function figureOf({ value, label, places }) {
    const shared = places.length > 1 ? ` for ${places.length} places together` : "";
    return value === null ? "" : label + shared;
}

const kindsIn = (bits, kinds) => kinds.filter((_, index) => bits & (1 << index));

/** "Zabukh, village: 3 claims, the first: The Ministry of Defense said: …": what a mark is, for those who hear it. */
export function spokenMark(mark, corpus, classes) {
    const claim = corpus.claims[mark.row];
    const where = mark.places.length > 1 ? mark.name : nameWithClass(corpus.places[mark.places[0]], classes);
    const many = mark.count > 1 ? `${mark.count.toLocaleString("en")} claims, the first: ` : "";
    return `${where}: ${many}${claim.said_by_name} said: ${claim.summary}`;
}

/** The name of a place, with its class in words where the name does not say it. */
function nameWithClass(place, classes) {
    const words = wordsFor(place, classes);
    return place.name.toLowerCase().includes(words.toLowerCase()) ? place.name : `${place.name}, ${words}`;
}

/** The class of a place in words. */
export const wordsFor = (place, classes) => classes[place.placeClass] ?? place.placeClass.replaceAll("_", " ");
