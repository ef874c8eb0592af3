/** Moves the range by itself: a window of its width slides along the axis, or its end grows from the start. */

/** Seconds for the whole axis at speed 1. */
const CROSSING = 30;
/** A window is needed to slide one: without a range it is this share of the axis. */
const WINDOW_SHARE = 1 / 12;
/** A pause of the browser (a hidden tab) does not become a leap; in milliseconds. */
const LONGEST_STEP = 100;
/** For who asked for less motion: one step in this many milliseconds instead of a glide. */
const CALM_STEP = 1000;

export class Player {
    #range;
    #moved;
    #ended;
    #frame = 0;

    /**
     * `moved()` after each step; `ended()` when the end of the axis is reached.
     * @param {DayRange} range
     * @param {() => void} moved
     * @param {() => void} ended
     */
    constructor(range, moved, ended) {
        this.#range = range;
        this.#moved = moved;
        this.#ended = ended;
        this.speed = 1;
    }

    get isPlaying() {
        return this.#frame !== 0;
    }

    /**
     * Starts, or goes on in another mode: "window" or "growing".
     * @param {string} mode
     */
    start(mode) {
        this.pause();
        const [start, end] = this.#range.axis;
        const [first, last] = this.#range.thumbs;
        const whole = end - start;
        const width = last - first < whole ? last - first : Math.round(whole * WINDOW_SHARE);
        const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
        const growing = mode === "growing";
        const restarts = last >= end;
        let head = restarts ? start + (growing ? 0 : width) : last;
        let before = performance.now();
        /** @param {number} now */
        const step = now => {
            this.#frame = requestAnimationFrame(step);
            const elapsed = now - before;
            if (calm && elapsed < CALM_STEP) {
                return;
            }
            before = now;
            const passed = Math.min(elapsed, calm ? CALM_STEP : LONGEST_STEP) / 1000;
            head = Math.min(end, head + (passed * this.speed * whole) / CROSSING);
            const day = Math.round(head);
            this.#range.span(growing ? start : day - width, day);
            this.#moved();
            if (day >= end) {
                this.pause();
                this.#ended();
            }
        };
        this.#frame = requestAnimationFrame(step);
    }

    pause() {
        cancelAnimationFrame(this.#frame);
        this.#frame = 0;
    }
}
