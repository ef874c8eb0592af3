/** The effect outside the map of opening a mark. */
import { pageAddress } from "../shared/base.js";
import { rowsAt } from "./data/corpus.js";

/**
 * Opens the first claim of a mark beside the map, and sends all of them to the list if there are several. If only the
 * map is embedded in another site, it opens the app in a new tab.
 * @param {Mark} mark
 * @param {TheMap} claims
 */
export function openClaims(mark, claims) {
    const { corpus, rows, latest, line } = claims;
    const found = new Set(mark.places.flatMap(place => Array.from(rowsAt(corpus, place, rows))));
    const ids = [...found].sort((one, other) => one - other).map(row => corpus.ids[row]);
    if (isAlone()) {
        const collections = new URLSearchParams(latest?.claims.split("?")[1]).getAll("collection");
        const choice = ids.length === 1 ? ["claim", ids[0]] : ["place", mark.id];
        window.open(
            pageAddress("", new URLSearchParams([...collections.map(each => ["collection", each]), choice])),
            "_blank",
            "noopener",
        );
        return;
    }
    if (ids.length > 1) {
        const places = mark.places.map(place => corpus.places[place].id);
        line.send({ type: "place", name: mark.name, places, claims: ids });
    }
    claims.showClaim(ids[0]);
    line.send({ type: "claim", id: ids[0] });
}

/** Whether only the map is shown: said by the URL of the page, which on the server is the one around this frame. */
function isAlone() {
    return [window, window.parent].some(page => {
        try {
            return new URLSearchParams(page.location.search).get("frame") === "map";
        } catch {
            return false; // another site's
        }
    });
}
