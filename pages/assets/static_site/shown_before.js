/** What a page of the copy showed of its long lists when its reader left it: kept with the step of the history that Back returns to. */

/** @type {ShownOfLists} */
const shown = { parts: {}, y: 0 };

/**
 * What was shown at this step of the history; null at one that is new, or where nothing more was asked for.
 * @returns {ShownOfLists | null}
 */
export const shownBefore = () => history.state?.shown ?? null;

/**
 * Keeps how many further parts of a list are shown, and from then on where the page is scrolled to when a link is followed.
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
