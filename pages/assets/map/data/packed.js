/** Decodes the map's claims and places from the packed columns in which they are sent. */
import { degreesOf, idsOf, numbersOf, withExceptions } from "../../shared/packed_columns.js";

/**
 * The columns of /data/marks.json: see `packed_marks` in claimsmap/query/map_columns.py.
 * @param {PackedMarks} packed
 * @returns {MarkColumns}
 */
export function unpackMarks(packed) {
    const id = idsOf(packed.id);
    const named = withExceptions(packed.named, Array(id.length).fill(1));
    return {
        ...packed,
        id,
        kind: numbersOf(packed.kind),
        named,
        drawn: withExceptions(packed.drawn, named),
        at: numbersOf(packed.at),
    };
}

/**
 * The places of /data/places.json as GeoJSON features: see claimsmap/export/formats/place_columns.py.
 * @param {PlaceColumns} payload
 * @returns {CollectionOf<PlaceProperties>}
 */
export function unpackPlaces(payload) {
    const ids = idsOf(payload.id);
    const none = Array(ids.length).fill(0);
    const [approximate, spotless] = [withExceptions(payload.approximate, none), withExceptions(payload.spotless, none)];
    const [classes, drawn, parents, notes] = [payload.place_class, payload.drawn, payload.parent, payload.note].map(
        textsOf,
    );
    const [lon, lat] = [degreesOf(payload.lon), degreesOf(payload.lat)];
    const uncertain = numbersOf(payload.uncertainty_m);
    const features = ids.map((id, at) => ({
        type: /** @type {const} */ ("Feature"),
        geometry: payload.outlines[at] ?? null,
        properties: {
            id,
            name: payload.name[at],
            place_class: classes[at],
            parent: parents[at],
            drawn: /** @type {Form} */ (drawn[at]),
            approximate: approximate[at] === 1,
            uncertainty_m: uncertain[at] || null,
            note: notes[at],
            anchor: spotless[at] ? null : /** @type {[number, number]} */ ([lon[at], lat[at]]),
        },
    }));
    return { features };
}

/**
 * A column with many repeated texts.
 * @param {SharedTexts} payload
 */
const textsOf = ({ values, which }) => numbersOf(which).map(at => values[at]);
