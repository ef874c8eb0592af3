/** Offsets of the server count characters, those of the browser UTF-16 units: an emoji is one of the first, two of the second. */

export class Offsets {
    /** @param {string} text */
    constructor(text) {
        /** UTF-16 offset of each character, and of the text's end. */
        this.units = [];
        let unit = 0;
        for (const sign of text) {
            this.units.push(unit);
            unit += sign.length;
        }
        this.units.push(unit);
        this.text = text;
    }

    /**
     * The text between two offsets of the server.
     * @param {number} start
     * @param {number} end
     */
    slice(start, end) {
        return this.text.slice(this.units[start], this.units[end]);
    }

    /**
     * The server's offset of a UTF-16 offset.
     * @param {number} unit
     */
    counted(unit) {
        let [low, high] = [0, this.units.length - 1];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.units[middle] < unit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
