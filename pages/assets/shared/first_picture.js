/** The picture that the served page holds (pages/server/first_picture): each part of it goes when the live one is there. */

/**
 * Takes a part away, once the live one is drawn: at once, for the browser paints both together, and to a page or frame that
 * is out of sight it gives no animation frame that could be waited for.
 * @param {"head" | "map" | "time" | "list"} part
 */
export function standInFor(part) {
    const page = window.frameElement?.ownerDocument ?? document; // the map is drawn in a frame of the page
    page.querySelector(`[data-first="${part}"]`)?.remove();
    if (!page.querySelector("[data-first]")) {
        page.getElementById("first-picture")?.remove();
    }
}

/** Takes all of it away: another page is open. */
export function endFirstPicture() {
    document.getElementById("first-picture")?.remove();
}
