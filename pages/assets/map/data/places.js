/** Places as the map uses them: position, form and extent. */
import { _ } from "../../shared/language.js";
import { boundsOf, boxAround, shapeOf, unitsPerMetre, worldX, worldY } from "./geometry.js";

const MOST_UNSURE = 80;
const CLOSEST = 12;

/**
 * A place for drawing: its anchor in world units, its shape, and its uncertainty radius in world units.
 * @param {FeatureOf<PlaceProperties>} feature
 * @returns {Place}
 */
export function placeOf({ properties, geometry }) {
    const anchor = properties.label ?? properties.anchor ?? (geometry?.type === "Point" ? geometry.coordinates : null);
    const [longitude, latitude] = anchor ?? [0, 0];
    return {
        country: "",
        id: properties.id,
        name: properties.name,
        placeClass: properties.place_class,
        parent: properties.parent,
        drawn: anchor ? properties.drawn : "none",
        approximate: properties.approximate,
        uncertainty: properties.uncertainty_m,
        note: properties.note,
        x: worldX(longitude),
        y: worldY(latitude),
        latitude,
        longitude,
        shape: shapeOf(geometry),
        radius: (properties.uncertainty_m ?? 0) * unitsPerMetre(latitude),
    };
}

/**
 * Sets in each place its country's id ("" for none), following its parents.
 * @param {Place[]} places
 * @param {Map<string, number>} placeAt
 */
export function nameCountries(places, placeAt) {
    for (const place of places) {
        let above = place;
        for (let steps = 0; above && above.placeClass !== "country" && steps < places.length; steps++) {
            above = places[placeAt.get(above.parent) ?? -1];
        }
        place.country = above?.placeClass === "country" ? above.id : "";
    }
}

/**
 * The maximum zoom that does not show a place more precisely than it is known: its uncertainty about 80 pixels wide.
 * @param {Pick<Place, "radius">} place
 */
export const closestZoom = ({ radius }) => (radius ? Math.log2(MOST_UNSURE / radius) : CLOSEST);

/**
 * Whether a place is drawn by its radius: points, circles, and hatched places without an outline.
 * @param {Place} place
 */
export const isRound = place => place.drawn === "circle" || place.drawn === "point" || !place.shape;

/**
 * The bounding box, in world units, of what is drawn for a place.
 * @param {Place} place
 * @returns {WorldBox}
 */
export function extentOf(place) {
    const { x, y, radius, shape } = place;
    return shape && !isRound(place)
        ? shape
        : { west: x - radius, east: x + radius, north: y - radius, south: y + radius };
}

/**
 * Leaflet bounds around some places.
 * @param {Place[]} places
 */
export const boundsOfPlaces = places => boundsOf(boxAround(places.map(extentOf)));

/**
 * "within about 2 km", or "" if unknown; like claimsmap/text/wording.py.
 * @param {Pick<Place, "uncertainty">} place
 */
export function uncertaintyText({ uncertainty }) {
    const metres = Math.round(uncertainty ?? 0);
    if (metres < 1000) {
        return metres ? _("within about {n} m", { n: metres }) : "";
    }
    return _("within about {n} km", { n: Math.round(metres / 100) / 10 });
}
