/**
 * The static picture in the served page (pages/server/first_picture): each part is removed once the live one is
 * rendered.
 */

/**
 * Removes a part once its live counterpart is rendered: synchronously, since the browser paints both together, and a
 * hidden page or frame gets no animation frame to wait for.
 * @param {"head" | "map" | "time" | "list"} part
 */
export function standInFor(part) {
    const page = window.frameElement?.ownerDocument ?? document; // the map is in a frame of the page
    page.querySelector(`[data-first="${part}"]`)?.remove();
    if (!page.querySelector("[data-first]")) {
        page.getElementById("first-picture")?.remove();
    }
}

/** Removes all of it: another page is open. */
export function endFirstPicture() {
    document.getElementById("first-picture")?.remove();
}
