/**
 * The selected days. A side without a limit is null: its thumb is at the end of the axis, and moving a thumb there
 * removes the limit. A limit outside the axis (from an old link) is kept until its own thumb is moved.
 */
export class Range {
    /** @type {Days} */
    axis;
    /** @type {Day | null} */
    from;
    /** @type {Day | null} */
    to;

    constructor() {
        this.axis = [0, 0];
        this.from = null;
        this.to = null;
    }

    /** The days in force, with the axis in place of missing limits. */
    get first() {
        return this.from ?? Math.min(this.axis[0], this.to ?? this.axis[0]);
    }

    get last() {
        return this.to ?? Math.max(this.axis[1], this.from ?? this.axis[1]);
    }

    /**
     * The positions of the thumbs: the days in force, clamped to the axis.
     * @returns {Days}
     */
    get thumbs() {
        return [this.#onAxis(this.first), this.#onAxis(this.last)];
    }

    get isEverything() {
        return this.from === null && this.to === null;
    }

    get key() {
        return keyOf(this.from, this.to);
    }

    /**
     * Sets the limits unclamped, in ascending order.
     * @param {Day | null} from
     * @param {Day | null} to
     */
    set(from, to) {
        const turned = from !== null && to !== null && from > to;
        [this.from, this.to] = turned ? [to, from] : [from, to];
    }

    /**
     * Moves one thumb, at most to the other.
     * @param {Day} day
     */
    moveFrom(day) {
        const [, last] = this.thumbs;
        this.from = this.#limit(Math.min(this.#onAxis(day), last), 0);
    }

    /** @param {Day} day */
    moveTo(day) {
        const [first] = this.thumbs;
        this.to = this.#limit(Math.max(this.#onAxis(day), first), 1);
    }

    /**
     * Sets one limit to any day, even outside the axis; the other gives way. Null or its end of the axis removes it.
     * @param {Day | null} day
     */
    setFrom(day) {
        this.from = day === this.axis[0] ? null : day;
        this.to = this.to === null ? null : Math.max(this.to, day ?? this.to);
    }

    /** @param {Day | null} day */
    setTo(day) {
        this.to = day === this.axis[1] ? null : day;
        this.from = this.from === null ? null : Math.min(this.from, day ?? this.from);
    }

    /**
     * Puts both thumbs on days of the axis.
     * @param {Day} first
     * @param {Day} last
     */
    span(first, last) {
        this.from = this.#limit(this.#onAxis(first), 0);
        this.to = this.#limit(this.#onAxis(last), 1);
    }

    /**
     * Slides the band so that it begins on a day, keeping its width; stops at the ends of the axis.
     * @param {Day} first
     * @param {number} width
     */
    slide(first, width) {
        const start = Math.max(this.axis[0], Math.min(first, this.axis[1] - width));
        this.span(start, start + width);
    }

    /** @param {Day} day */
    #onAxis(day) {
        return Math.max(this.axis[0], Math.min(day, this.axis[1]));
    }

    /**
     * @param {Day} day
     * @param {0 | 1} side
     */
    #limit(day, side) {
        return day === this.axis[side] ? null : day;
    }
}

/**
 * A key for comparing ranges.
 * @param {Day | null} from
 * @param {Day | null} to
 */
export function keyOf(from, to) {
    return `${from}|${to}`;
}
