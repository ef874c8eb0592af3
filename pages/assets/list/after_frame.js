/**
 * Renders what need not be in the same frame as the map: right after it and, if slow, with pauses that leave most of
 * the time to the frames. Intermediate states may be skipped; the last one is always rendered.
 */

/** How long it pauses after a render, as a multiple of the render's duration. */
const REST = 3;

export class AfterFrame {
    #draw;
    /** @type {number | null} */
    #frame = null;
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer = undefined;
    #rested = 0;

    /** @param {() => void} draw */
    constructor(draw) {
        this.#draw = draw;
    }

    soon() {
        this.#frame ??= requestAnimationFrame(() => {
            this.#timer = setTimeout(() => this.now(), Math.max(0, this.#rested - performance.now()));
        });
    }

    /** Renders what is pending, at once. */
    now() {
        this.stop();
        const begun = performance.now();
        this.#draw();
        const ended = performance.now();
        this.#rested = ended + REST * (ended - begun);
    }

    stop() {
        cancelAnimationFrame(this.#frame ?? 0);
        clearTimeout(this.#timer);
        this.#frame = null;
    }
}
