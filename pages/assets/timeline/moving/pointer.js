/** How a pointer moves the range: `moved()` at each step, `released()` at the end. */
import { snapToBeginning, snapToEnd } from "./snapping.js";

/** In pixels: less is a click. */
const CLICK = 4;

/** Pixels: nearer than this one thumb covers the other, and the way of the hand says which of them is meant. */
const TOGETHER = 24;

/**
 * Drags: a thumb, the band as a whole, or a new range drawn on the bare histogram; a click there takes the bar
 * under it. A hand snaps to the edges of the bars, with Alt to days. Returns `isBusy`, whether a hand is on the
 * range, and `stop()`.
 * @param {Hands} hands
 * @returns {Hand}
 */
export function followPointer({ range, view, grabbed, moved, released }) {
    const { track, thumbs, band, histogram } = view;
    /** @type {Drag | null} */
    let drag = null;

    /** @param {number} clientX */
    function dayAt(clientX) {
        return histogram.dayAt(clientX - track.getBoundingClientRect().left);
    }

    track.addEventListener("pointerdown", event => {
        if (event.button !== 0 || drag) {
            return;
        }
        const part = [...thumbs, band].find(each => each === event.target) ?? track;
        const day = dayAt(event.clientX);
        const [first, last] = range.thumbs;
        drag = {
            pointer: event.pointerId,
            x: event.clientX,
            before: [range.from, range.to],
            move: moveOf(part, day, first, last),
            click: part === track || (part === band && range.isEverything),
            went: false,
        };
        track.setPointerCapture(event.pointerId);
        part.focus({ preventScroll: true });
        grabbed();
    });

    // The captured press would take the focus off the thumb and select the text around.
    track.addEventListener("mousedown", event => event.preventDefault());

    /** @param {Day} day */
    const barOf = day => histogram.daysOfBar(day);
    /**
     * @param {Day} day
     * @param {boolean} exactly
     */
    const beginning = (day, exactly) => (exactly ? day : snapToBeginning(barOf, day));
    /**
     * @param {Day} day
     * @param {boolean} exactly
     */
    const ending = (day, exactly) => (exactly ? day : snapToEnd(barOf, day));

    /**
     * What a drag that began on `part` at `day` makes of a later day, taken `exactly` or at the edges of the bars.
     * @param {HTMLElement} part
     * @param {Day} day
     * @param {Day} first
     * @param {Day} last
     * @returns {Move}
     */
    function moveOf(part, day, first, last) {
        /**
         * @param {Day} to
         * @param {boolean} exactly
         */
        const moveFrom = (to, exactly) => range.moveFrom(beginning(first + to - day, exactly));
        /**
         * @param {Day} to
         * @param {boolean} exactly
         */
        const moveTo = (to, exactly) => range.moveTo(ending(last + to - day, exactly));
        const isThumb = thumbs.some(thumb => thumb === part);
        if (isThumb && histogram.x(last + 1) - histogram.x(first) < TOGETHER) {
            /** @type {Move | null} */
            let move = null;
            return (to, exactly) => {
                move ??= to < day ? moveFrom : to > day ? moveTo : null;
                move?.(to, exactly);
            };
        }
        if (isThumb) {
            return part === thumbs[0] ? moveFrom : moveTo;
        }
        if (part === band && !range.isEverything) {
            return (to, exactly) => range.slide(beginning(first + to - day, exactly), last - first);
        }
        return (to, exactly) => {
            const [from, until] = [Math.min(day, to), Math.max(day, to)];
            /** @type {Days} */
            const spanned = exactly ? [from, until] : [histogram.daysOfBar(from)[0], histogram.daysOfBar(until)[1]];
            range.span(...spanned);
        };
    }

    track.addEventListener("pointermove", event => {
        if (event.pointerId !== drag?.pointer) {
            return;
        }
        drag.went ||= Math.abs(event.clientX - drag.x) >= CLICK;
        if (drag.went) {
            drag.move(dayAt(event.clientX), event.altKey);
            moved();
        }
    });

    track.addEventListener("pointerup", event => {
        if (event.pointerId !== drag?.pointer) {
            return;
        }
        if (!drag.went && drag.click) {
            range.span(...histogram.daysOfBar(dayAt(event.clientX)));
            moved();
        }
        drag = null;
        released();
    });

    function undo() {
        if (drag) {
            range.set(...drag.before);
            drag = null;
            moved();
            released();
        }
    }
    // The browser took the touch for scrolling the page, or the reader thought better of it.
    track.addEventListener("pointercancel", undo);
    track.addEventListener("keydown", event => event.key === "Escape" && undo());

    // The bar under a resting mouse says what it stands for.
    track.addEventListener("pointermove", event => {
        view.readOut(drag || event.pointerType === "touch" ? null : dayAt(event.clientX));
    });
    track.addEventListener("pointerleave", () => view.readOut(null));

    return {
        get isBusy() {
            return drag !== null;
        },
        stop: () => (drag = null),
    };
}
