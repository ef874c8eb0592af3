/** Selecting words by keyboard: the arrows move both ends by words until Enter proposes them. */

const WORD = /\S+/gu;

export class Choosing {
    /**
     * @param {import("./text_pane.js").TextPane} pane
     * @param {[number, number]} at the initial selection, in server offsets
     */
    constructor(pane, at) {
        this.pane = pane;
        const { offsets } = pane;
        /** @type {[number, number][]} */
        this.words = [...offsets.text.matchAll(WORD)].map(found => [
            offsets.counted(found.index),
            offsets.counted(found.index + found[0].replace(/[,.;:!?]+$/u, "").length || found.index + found[0].length),
        ]);
        const first = this.words.findIndex(word => word[1] > at[0]);
        this.first = Math.max(0, first);
        const last = this.words.findLastIndex(word => word[0] < at[1]);
        this.last = Math.max(this.first, Math.min(last, this.first + 7));
        this.show();
    }

    /**
     * Whether the key was handled here.
     * @param {KeyboardEvent} event
     */
    took(event) {
        const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -8, ArrowDown: 8 }[event.key];
        if (!step) {
            return false;
        }
        const end = this.words.length - 1;
        if (event.shiftKey) {
            this.last = Math.min(end, Math.max(this.first, this.last + step));
        } else if (event.altKey) {
            this.first = Math.max(0, Math.min(this.last, this.first + step));
        } else {
            const length = this.last - this.first;
            this.first = Math.max(0, Math.min(end - length, this.first + step));
            this.last = this.first + length;
        }
        this.show();
        return true;
    }

    show() {
        this.pane.select(this.words[this.first][0], this.words[this.last][1]);
    }
}
