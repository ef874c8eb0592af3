/**
 * Draws what need not be in the same frame as the map: right after it, and, where that takes long, with rests that leave most
 * of the time to the frames. However much comes meanwhile, the last of it is drawn.
 */

/** How many times as long as a drawing took it rests after it. */
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

    /** At once, with what waits. */
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
