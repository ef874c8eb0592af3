/** How a pointer moves the range: `moved()` at each step, `released()` at the end. */

/** In pixels: less is a click. */
const CLICK = 4;

/**
 * Drags: a thumb, the band as a whole, or a new range drawn on the bare histogram; a click there takes the bar
 * under it. Returns `isBusy`, whether a hand is on the range, and `stop()`.
 */
export function followPointer({ range, view, grabbed, moved, released }) {
    const { track, thumbs, band, histogram } = view;
    let drag = null;

    function dayAt(clientX) {
        return histogram.dayAt(clientX - track.getBoundingClientRect().left);
    }

    track.addEventListener("pointerdown", event => {
        if (event.button !== 0 || drag) {
            return;
        }
        const part = thumbs.includes(event.target) || event.target === band ? event.target : track;
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

    /** What a drag that began on `part` at `day` makes of a later day. */
    function moveOf(part, day, first, last) {
        if (part === thumbs[0]) {
            return to => range.moveFrom(first + to - day);
        }
        if (part === thumbs[1]) {
            return to => range.moveTo(last + to - day);
        }
        if (part === band && !range.isEverything) {
            return to => range.slide(first + to - day, last - first);
        }
        return to => range.span(Math.min(day, to), Math.max(day, to));
    }

    track.addEventListener("pointermove", event => {
        if (event.pointerId !== drag?.pointer) {
            return;
        }
        drag.went ||= Math.abs(event.clientX - drag.x) >= CLICK;
        if (drag.went) {
            drag.move(dayAt(event.clientX));
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
