/**
 * How much of its long lists a page of the copy showed when the reader left it: stored in the history entry that Back
 * returns to.
 */

/** @type {ShownOfLists} */
const shown = { parts: {}, y: 0 };

/**
 * What was shown at this history entry; null for a new one, or if no more was requested there.
 * @returns {ShownOfLists | null}
 */
export const shownBefore = () => history.state?.shown ?? null;

/**
 * Stores how many further parts of a list are shown and, from then on, the scroll position when a link is followed.
 * @param {string} list
 * @param {number} parts
 */
export function noteShown(list, parts) {
    shown.parts[list] = parts;
    addEventListener("click", keep, { capture: true });
    keep();
}

function keep() {
    shown.y = scrollY;
    history.replaceState({ ...history.state, shown }, "");
}
