/** Waits until something has come to rest, then does it once; `now()` does it at once if it is due. */

/** In milliseconds after the last key. */
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
