/**
 * Tracks how each of many claims relates to a moving range. A step looks only at claims with days that an end of the
 * range has passed: a drag moves by weeks, and most claims are elsewhere.
 */
import { EVER_AFTER, EVER_BEFORE, matchOf, OUTSIDE, WITHIN } from "./match.js";

/** Size of a cell in days, as a power of two. */
const CELL = 5;
/** Maximum cells of a run; a longer one, or one open at a side, is looked at in each step. */
const MOST_CELLS = 12;

export class Following {
    /** @type {Days | null} the range before this step */
    #range = null;
    /** @type {Cells | null} made for the second step: who asks once is answered by a single pass */
    #cells = null;

    /**
     * Claim c has the runs offsets[c] … offsets[c + 1] - 1, of the days first[r] … last[r].
     * @param {Runs} runs
     */
    constructor(runs) {
        this.runs = runs;
        /** Per claim OUTSIDE, TOUCHES or WITHIN: the best of its runs. */
        this.found = new Uint8Array(runs.claims);
    }

    /**
     * Moves the range; `changed(claim, before, after)` is called for each claim whose relation changed.
     * @param {Day} from
     * @param {Day} to
     * @param {(claim: number, before: number, after: number) => void} changed
     */
    moveTo(from, to, changed = () => {}) {
        const { found, runs } = this;
        const before = this.#range;
        this.#range = [from, to];
        /** @param {number} claim */
        const look = claim => {
            const [was, is] = [found[claim], this.#matchOf(claim, from, to)];
            if (was !== is) {
                found[claim] = is;
                changed(claim, was, is);
            }
        };
        this.#cells ??= before && cellsOf(runs);
        const stretches = before && this.#cells && passed(this.#cells, before, [from, to]);
        if (!stretches || !this.#cells) {
            for (let claim = 0; claim < found.length; claim++) {
                look(claim);
            }
            return;
        }
        this.#cells.always.forEach(look);
        for (const [start, end] of stretches) {
            this.#cells.claims.subarray(start, end).forEach(look);
        }
    }

    /**
     * @param {number} claim
     * @param {Day} from
     * @param {Day} to
     */
    #matchOf(claim, from, to) {
        const { offsets, first, last } = this.runs;
        const end = offsets[claim + 1];
        let match = OUTSIDE;
        for (let run = offsets[claim]; run < end && match !== WITHIN; run++) {
            match = Math.max(match, matchOf(first[run], last[run], from, to));
        }
        return match;
    }
}

/**
 * The claims, by the cells of days that contain their runs.
 * @param {Runs} runs
 * @returns {Cells}
 */
function cellsOf({ claims, offsets, first, last }) {
    const [lowest, highest] = [
        first.reduce((least, day) => (day === EVER_BEFORE ? least : Math.min(least, day)), EVER_AFTER),
        last.reduce((most, day) => (day === EVER_AFTER ? most : Math.max(most, day)), EVER_BEFORE),
    ];
    const origin = Math.min(lowest, highest) >> CELL;
    const size = Math.max(0, (highest >> CELL) - origin + 1);
    const starts = new Uint32Array(size + 1);
    /** @type {number[]} */
    const always = [];
    /** @param {(cell: number, claim: number) => void} take */
    const each = take => {
        for (let claim = 0; claim < claims; claim++) {
            for (let run = offsets[claim]; run < offsets[claim + 1]; run++) {
                if (isShort(first[run], last[run])) {
                    for (let cell = first[run] >> CELL; cell <= last[run] >> CELL; cell++) {
                        take(cell - origin, claim);
                    }
                }
            }
        }
    };
    each(cell => starts[cell + 1]++);
    for (let cell = 0; cell < size; cell++) {
        starts[cell + 1] += starts[cell];
    }
    const next = starts.slice();
    const inCells = new Uint32Array(starts[size]);
    each((cell, claim) => {
        inCells[next[cell]++] = claim;
    });
    for (let claim = 0; claim < claims; claim++) {
        for (let run = offsets[claim]; run < offsets[claim + 1]; run++) {
            if (!isShort(first[run], last[run])) {
                always.push(claim);
            }
        }
    }
    return { origin, starts, claims: inCells, always: Uint32Array.from(always) };
}

/**
 * Whether a run lies in few cells.
 * @param {Day} first
 * @param {Day} last
 */
const isShort = (first, last) =>
    first !== EVER_BEFORE && last !== EVER_AFTER && (last >> CELL) - (first >> CELL) < MOST_CELLS;

/**
 * The claims in cells passed by an end of the range; null if looking at all is as fast.
 * @param {Cells} cells
 * @param {Days} before
 * @param {Days} after
 */
function passed({ origin, starts, claims, always }, before, after) {
    const last = starts.length - 1;
    /** @param {Day} day */
    const cellOf = day => Math.max(0, Math.min((day >> CELL) - origin, last));
    const stretches = [0, 1]
        .filter(end => before[end] !== after[end])
        .map(end => [Math.min(before[end], after[end]), Math.max(before[end], after[end])].map(cellOf))
        .map(([one, other]) => [starts[one], starts[Math.min(other + 1, last)]]);
    const looked = stretches.reduce((sum, [start, end]) => sum + end - start, always.length);
    return 2 * looked < claims.length + always.length ? stretches : null;
}
