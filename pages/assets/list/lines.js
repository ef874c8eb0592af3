/** The lines of the list, headings and claims, computed on demand: of a hundred thousand, forty are visible. */

export class Lines {
    /** @type {{ kind: string, places: Uint32Array, isFolded: boolean, start: number, top: number }[]} */
    #groups = [];
    #heights = { row: 0, heading: 0 };
    length = 0;

    /**
     * A heading for each group, and a line for each claim in groups that are not folded.
     * @param {KindGroup[]} groups
     * @param {Set<string>} folded
     */
    constructor(groups, folded) {
        for (const { kind, places } of groups) {
            const isFolded = folded.has(kind);
            this.#groups.push({ kind, places, isFolded, start: this.length, top: 0 });
            this.length += 1 + (isFolded ? 0 : places.length);
        }
    }

    /**
     * @param {number} index
     * @returns {Line}
     */
    at(index) {
        const { kind, places, start } = this.#groupAt(index);
        return index === start ? { kind, count: places.length } : { place: places[index - start - 1] };
    }

    /**
     * The index of the line with a key: a claim's position or a heading's kind; -1 for none.
     * @param {LineKey} key
     */
    indexOf(key) {
        for (const { kind, places, isFolded, start } of this.#groups) {
            const at = typeof key === "string" ? -1 : places.indexOf(key);
            if (key === kind) {
                return start;
            }
            if (at >= 0) {
                return isFolded ? -1 : start + 1 + at;
            }
        }
        return -1;
    }

    /** A text that changes when the headings do. */
    get print() {
        return this.#groups.map(({ kind, places, isFolded }) => `${kind} ${places.length} ${isFolded}`).join();
    }

    /**
     * Sets the heights of headings and claims in pixels; returns the total height.
     * @param {{ row: number, heading: number }} heights
     */
    measure(heights) {
        this.#heights = heights;
        for (const [before, group] of this.#groups.entries()) {
            group.top = group.start * heights.row + before * (heights.heading - heights.row);
        }
        return this.top(this.length);
    }

    /**
     * The top of a line in pixels; for an index past the end, the bottom of the last line.
     * @param {number} index
     */
    top(index) {
        const { row, heading } = this.#heights;
        const { start, top } = this.#groupAt(Math.min(index, this.length - 1));
        return index <= start ? top : top + heading + (index - start - 1) * row;
    }

    /**
     * The index of the line at a y coordinate in pixels; past the end, the number of lines.
     * @param {number} y
     */
    indexAt(y) {
        let [low, high] = [0, this.length];
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.top(middle + 1) <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** @param {number} index */
    #groupAt(index) {
        const found = this.#groups.findLast(({ start }) => start <= index);
        return found ?? { kind: "", places: new Uint32Array(), isFolded: false, start: 0, top: 0 };
    }
}
