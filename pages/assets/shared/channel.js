/**
 * The channel between timeline, list, card and map on one page: events of the page, which its frames can reach. They
 * arrive before the frame is painted, so that the map is drawn together with the thumb being dragged. Its messages:
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
 * @param {(message: ChannelMessage) => void} receive
 * @returns {Channel}
 */
export function openChannel(name, receive = () => {}) {
    if (!name) {
        return { send() {}, close() {} };
    }
    const page = outermost();
    const own = {};
    let isOpen = true;
    /** @param {Event} event */
    const listen = event => {
        const { channel, message, from } = /** @type {CustomEvent} */ (event).detail;
        if (channel === name && from !== own) {
            queueMicrotask(() => isOpen && receive(message));
        }
    };
    const close = () => {
        isOpen = false;
        page.removeEventListener("claims-channel", listen);
        window.removeEventListener("pagehide", leave);
    };
    /**
     * a frame that is gone must not be kept alive by the page's listener
     * @param {PageTransitionEvent} event
     */
    const leave = event => event.persisted || close();
    page.addEventListener("claims-channel", listen);
    window.addEventListener("pagehide", leave);
    return {
        send: message =>
            page.dispatchEvent(new CustomEvent("claims-channel", { detail: { channel: name, message, from: own } })),
        close,
    };
}

/** The page that contains this frame, or that page's own container, as far as they are same-origin. */
function outermost() {
    /** @type {globalThis.Window} */
    let page = window;
    while (page.frameElement) {
        page = page.parent;
    }
    return page;
}
