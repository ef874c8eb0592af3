/** Animates the range: a window of fixed width slides along the axis, or its end grows from the start. */

/** Duration for the whole axis at speed 1, in seconds. */
const CROSSING = 30;
/** Width of the sliding window when there is no range, as a fraction of the axis. */
const WINDOW_SHARE = 1 / 12;
/** Maximum step in milliseconds, so that a pause (a hidden tab) does not become a leap. */
const LONGEST_STEP = 100;
/** With prefers-reduced-motion: one step per this many milliseconds instead of a glide. */
const CALM_STEP = 1000;

export class Player {
    #range;
    #moved;
    #ended;
    #frame = 0;

    /**
     * `moved()` after each step; `ended()` at the end of the axis.
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
     * Starts, or continues, in a mode: "window" or "growing".
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
