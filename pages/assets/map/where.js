/** What the page around the map asks for when the reader shares the view: where the map looks, which claim is open on it, and a picture of it. */
import { pictureOf } from "./picture.js";

const DIGITS = 4;

/** Answers `where?` and `picture?` on the line; any other message is not its concern. */
export async function answerSharing(message, claims) {
    if (message.type === "where?") {
        const { lat, lng } = claims.map.getCenter();
        const zoom = String(claims.map.getZoom());
        claims.line.say({
            type: "where",
            lat: lat.toFixed(DIGITS),
            lon: lng.toFixed(DIGITS),
            zoom,
            claim: claims.told.claim,
        });
    } else if (message.type === "picture?" && claims.corpus) {
        claims.line.say({ type: "picture", picture: await pictureOf(claims, message) });
    }
}
