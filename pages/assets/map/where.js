/** Answers the Share panel: the map's position, its open claim, and a picture of it. */
import { pictureOf } from "./picture/picture.js";

const DIGITS = 4;
/** Events by which a reader moves the map. */
const HANDS = ["pointerdown", "wheel", "keydown"];

/**
 * Answers `where?` and `picture?` on the channel; ignores other messages.
 * @param {ChannelMessage} message
 * @param {TheMap} claims
 */
export async function answerSharing(message, claims) {
    if (message.type === "where?") {
        claims.line.send({ type: "where", ...placeOf(claims.map), claim: claims.dataset.claim ?? null });
    } else if (message.type === "picture?" && claims.isLoaded) {
        claims.line.send({ type: "picture", picture: await pictureOf(claims, message) });
    }
}

/**
 * Sends the position on the channel each time the map settles, once the reader has touched it.
 * @param {TheMap} claims
 */
export function sendMoves(claims) {
    const { map } = claims;
    let before = "";
    const send = () => {
        const place = placeOf(map);
        if (JSON.stringify(place) !== before) {
            before = JSON.stringify(place);
            if (claims.isReturning) {
                return;
            }
            claims.view.isAt(place);
            claims.line.send({ type: "moved", ...place });
        }
    };
    const begin = () => {
        for (const name of HANDS) {
            map.getContainer().removeEventListener(name, begin, true);
        }
        before = JSON.stringify(placeOf(map)); // a press alone moves nothing
        map.on("moveend", send);
    };
    for (const name of HANDS) {
        map.getContainer().addEventListener(name, begin, true);
    }
}

/** @param {L.Map} map */
function placeOf(map) {
    const { lat, lng } = map.getCenter();
    const [north, east] = [lat, lng].map(degrees => String(Number(degrees.toFixed(DIGITS)))); // as the server prints them
    return { lat: north, lon: east, zoom: String(map.getZoom()) };
}
