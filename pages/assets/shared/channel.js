/**
 * The line between timeline, list, card and map inside one browser. Without BroadcastChannel it is silent and
 * everything travels by the server. What is said on it:
 *
 *     {type: "range", from, to}              the timeline moves: ISO days or null
 *     {type: "claim", id}                    a claim was chosen, in the list, the card or by its mark; null: none any more
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
    if (!("BroadcastChannel" in globalThis) || !name) {
        return { say() {}, close() {} };
    }
    const channel = new BroadcastChannel(name);
    channel.onmessage = ({ data }) => hear(data);
    return { say: message => channel.postMessage(message), close: () => channel.close() };
}
