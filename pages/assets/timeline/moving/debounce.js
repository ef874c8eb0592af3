/** Debounce: runs a function once after the last call; `now()` runs it at once if it is pending. */

/** Delay after the last key, in milliseconds. */
const AT_REST = 350;

export class Debounce {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    #timer = 0;
    #then;

    /** @param {() => void} then */
    constructor(then) {
        this.#then = then;
    }

    get isBusy() {
        return this.#timer !== 0;
    }

    soon() {
        this.stop();
        this.#timer = setTimeout(() => this.now(), AT_REST);
    }

    now() {
        if (this.isBusy) {
            this.stop();
            this.#then();
        }
    }

    stop() {
        clearTimeout(this.#timer);
        this.#timer = 0;
    }
}
