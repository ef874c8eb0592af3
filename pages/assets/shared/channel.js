/**
 * The line between timeline, list, card and map inside one browser: a BroadcastChannel, or where there is none, events of
 * the page, which its frames can reach. What is said on it:
 *
 *     {type: "range", from, to}              the timeline moves: ISO days or null
 *     {type: "claim", id}                    a claim was chosen, in the list, the card or by its mark; null: none any more
 *     {type: "choice", choice, isStep}       what is chosen in the browser has changed, by hand or by a step through the history
 *     {type: "place", name, places, claims}  a mark of several claims was opened: ids of its places and of its claims in
 *                                            file order, so that the list can show these under `name`; the first of them
 *                                            is opened, as "claim" says next
 *     {type: "moved", lat, lon, zoom}        the reader has moved the map: where it looks now, as text for the address
 *     {type: "where?"}, {type: "picture?"}   Share asks the map, which answers "where" and "picture" (map/where.js)
 * @param {string | null | undefined} name
 * @param {(message: ChannelMessage) => void} hear
 * @returns {Channel}
 */
export function openChannel(name, hear = () => {}) {
    if (!name) {
        return { say() {}, close() {} };
    }
    if (!("BroadcastChannel" in globalThis)) {
        return eventsOfPage(hear);
    }
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data);
    return { say: message => channel.postMessage(message), close: () => channel.close() };
}

/**
 * @param {(message: ChannelMessage) => void} hear
 * @returns {Channel}
 */
function eventsOfPage(hear) {
    const page = window.frameElement ? window.parent : window;
    const own = {};
    /** @param {Event} event */
    const listen = event => {
        const { message, from } = /** @type {CustomEvent} */ (event).detail;
        if (from !== own) {
            queueMicrotask(() => hear(message));
        }
    };
    page.addEventListener("claims-channel", listen);
    return {
        say: message => page.dispatchEvent(new CustomEvent("claims-channel", { detail: { message, from: own } })),
        close: () => page.removeEventListener("claims-channel", listen),
    };
}
