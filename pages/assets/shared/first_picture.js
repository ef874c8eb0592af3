/** The picture that the served page holds (pages/server/first_picture): each part of it goes when the live one is there. */

const PATIENCE_MS = 500;

/**
 * Takes a part away, in the frame after the one in which the live one is drawn, or soon where nothing is painted.
 * @param {"head" | "map" | "time" | "list"} part
 */
export function standInFor(part) {
    const page = window.frameElement?.ownerDocument ?? document; // the map is drawn in a frame of the page
    const leave = () => {
        page.querySelector(`[data-first="${part}"]`)?.remove();
        if (!page.querySelector("[data-first]")) {
            page.getElementById("first-picture")?.remove();
        }
    };
    page.defaultView?.requestAnimationFrame(leave);
    setTimeout(leave, PATIENCE_MS);
}

/** Takes all of it away: another page is open. */
export function endFirstPicture() {
    document.getElementById("first-picture")?.remove();
}
