/** Pointer control of the range: `moved()` at each step, `released()` at the end. */
import { snapToBeginning, snapToEnd } from "./snapping.js";

/** Pixels: a shorter movement is a click. */
const CLICK = 4;

/** Pixels: below this distance one thumb covers the other, and the direction of the drag decides which is meant. */
const TOGETHER = 24;

/**
 * Drags a thumb, the whole band, or a new range on the bare histogram; a click there selects the bar under it, unless it
 * closes a filter (`isFilterOpen`). Drags snap to bar edges, with Alt to days. Returns `isBusy`, whether a drag is in
 * progress, and `stop()`.
 * @param {Hands} hands
 * @returns {Hand}
 */
export function followPointer({ range, view, isFilterOpen, grabbed, moved, released }) {
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
            click: (part === track || (part === band && range.isEverything)) && !isFilterOpen(),
            went: false,
        };
        track.setPointerCapture(event.pointerId);
        part.focus({ preventScroll: true });
        grabbed();
    });

    // The press would blur the thumb and select surrounding text.
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
     * How a drag that began on `part` at `day` applies a later day, `exactly` or snapped to bar edges.
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
    // The browser took the touch for scrolling, or the reader cancelled.
    track.addEventListener("pointercancel", undo);
    track.addEventListener("keydown", event => event.key === "Escape" && undo());

    // Shows the readout of the bar under the mouse.
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
