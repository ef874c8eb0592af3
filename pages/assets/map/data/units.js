/** Numbers with what they count: a bare number says nothing. Pure. */

const LONGEST = 90;

/**
 * "1 claim", "1,234 claims"
 * @param {number} count
 */
export const claimsText = count => counted(count, "claim");

/**
 * "1 place", "12 places"
 * @param {number} count
 */
export const placesText = count => counted(count, "place");

/**
 * @param {number} count
 * @param {string} noun
 */
export const counted = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/**
 * "Zabukh", "Zabukh and Sus", "Zabukh and 3 more places"
 * @param {string[]} names
 */
export function namesText(names) {
    if (names.length <= 2) {
        return names.join(" and ");
    }
    return `${names[0]} and ${names.length - 1} more places`;
}

/**
 * The first figure of a claim with its unit, "more than 1,400 mines found"; "" where the words give no number.
 * @param {Pick<MapClaim, "figures" | "places">} claim
 */
export function figureText({ figures, places }) {
    const figure = figures.find(({ value }) => value !== null);
    if (!figure) {
        return "";
    }
    const words = figure.in_words.replaceAll(/ \([^)]*\)/g, "");
    const one = figure.value === 1 ? words.replace(/\b1 (\w+)s\b/, "1 $1") : words;
    return places.length > 1 ? `${one}, in ${placesText(places.length)} together` : one;
}

/**
 * "The Ministry of Defence said: more than 1,400 mines found", cut at a word where it is long.
 * @param {Pick<MapClaim, "said_by_name" | "summary">} claim
 */
export function firstLine({ said_by_name, summary }) {
    const line = `${said_by_name} said: ${summary}`;
    return line.length > LONGEST ? `${line.slice(0, line.lastIndexOf(" ", LONGEST))} …` : line;
}

/**
 * Why the map shows nothing: `claims` are the chosen ones, `nounOf(kind)` is the word for several of a kind.
 * @param {Pick<MapClaim, "kind" | "places">[]} claims
 * @param {(kind: string) => string | undefined} nounOf
 */
export function emptyText(claims, nounOf) {
    if (!claims.length) {
        return "No claims match";
    }
    const kinds = new Set(claims.map(({ kind }) => kind));
    const noun = (kinds.size === 1 && nounOf(claims[0].kind)) || "claims";
    const places = claims.every(claim => claim.places.length === 0) ? "a place" : "a place smaller than a country";
    return claims.length === 1
        ? `The only one of the ${noun} names no ${places.slice(2)}`
        : `None of the ${claims.length.toLocaleString("en")} ${noun} names ${places}`;
}
