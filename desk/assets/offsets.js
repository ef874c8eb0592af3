/**
 * Converts offsets: the server counts code points, the browser UTF-16 units; an emoji is one of the former, two of the
 * latter.
 */

export class Offsets {
    /** @param {string} text */
    constructor(text) {
        /** UTF-16 offset of each code point, and of the end of the text. */
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
     * The text between two server offsets.
     * @param {number} start
     * @param {number} end
     */
    slice(start, end) {
        return this.text.slice(this.units[start], this.units[end]);
    }

    /**
     * The server offset of a UTF-16 offset.
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
