/** Keyboard control of the range: `moved()` at each step, `released()` once the keys have settled. */
import { addMonths } from "../../shared/days.js";
import { Debounce } from "./debounce.js";

/**
 * Handles keys on the thumbs and the band. Returns `isBusy` and `stop()`.
 * @param {Hands} hands
 * @returns {Hand}
 */
export function followKeys({ range, view, grabbed, moved, released }) {
    const { thumbs, band } = view;
    const debounce = new Debounce(released);

    /**
     * @param {HTMLElement} part
     * @param {(event: KeyboardEvent) => boolean} move
     */
    function listen(part, move) {
        part.addEventListener("keydown", event => {
            if (event.altKey || event.ctrlKey || event.metaKey || !move(event)) {
                return;
            }
            event.preventDefault();
            debounce.soon();
            grabbed();
            moved();
        });
        part.addEventListener("blur", () => debounce.now());
    }

    listen(thumbs[0], event => {
        const [first, last] = range.thumbs;
        return go(event, first, range.axis[0], last, day => range.moveFrom(day));
    });
    listen(thumbs[1], event => {
        const [first, last] = range.thumbs;
        return go(event, last, first, range.axis[1], day => range.moveTo(day));
    });
    listen(band, event => {
        const [first, last] = range.thumbs;
        const width = last - first;
        return go(event, first, range.axis[0], range.axis[1] - width, day => range.slide(day, width));
    });
    return debounce;
}

/**
 * @param {KeyboardEvent} event
 * @param {Day} day
 * @param {Day} lowest
 * @param {Day} highest
 * @param {(day: Day) => void} move
 */
function go(event, day, lowest, highest, move) {
    const to = event.key === "Home" ? lowest : event.key === "End" ? highest : stepped(day, event);
    if (to === null) {
        return false;
    }
    move(to);
    return true;
}

/**
 * The day that a key steps to, a day or a month away; null for other keys.
 * @param {Day} day
 * @param {KeyboardEvent} event
 */
function stepped(day, event) {
    const back = ["ArrowLeft", "ArrowDown", "PageDown"].includes(event.key);
    const forth = ["ArrowRight", "ArrowUp", "PageUp"].includes(event.key);
    if (!back && !forth) {
        return null;
    }
    const month = event.shiftKey || event.key.startsWith("Page");
    const sign = back ? -1 : 1;
    return month ? addMonths(day, sign) : day + sign;
}
