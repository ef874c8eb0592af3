/** The marks of days, months and years along the axis. */
import { dayAt, monthText, partsOf, shortMonth } from "../shared/days.js";
import { drawing } from "../shared/nodes.js";

/** Height of both rows, in pixels. */
export const MARKS = 30;
/** Minimum pixels per month for week marks, a short name, a letter, a tick. */
const WEEKS = 160;
const NAME = 26;
const LETTER = 10;
const TICK = 4;

/**
 * Two rows below the height `top`: the finest unit that fits above, the next coarser one below, with longer ticks.
 * `x(day)` is the x coordinate of the start of a day.
 * @param {Days} axis
 * @param {(day: Day) => number} x
 * @param {number} top
 */
export function axisMarks([first, last], x, top) {
    const month = (x(last + 1) - x(first)) / ((last - first + 1) / 30.4);
    const months = starts(first, last, 1);
    const byWeeks = month > WEEKS;
    const fine = byWeeks ? weeks(first, last) : months;
    const coarse = byWeeks ? months : starts(first, last, 12);
    /** @type {(day: Day) => string} */
    const fineText = byWeeks
        ? day => String(partsOf(day).date)
        : day => shortMonth(partsOf(day).month).slice(0, month >= NAME ? 3 : 1);
    /** @type {(day: Day) => string} */
    const coarseText = byWeeks ? monthText : day => String(partsOf(day).year);
    const labelled = spaced([first, ...coarse], x, byWeeks ? 110 : 34, x(last + 1) + 8);
    const ticks = [
        `M${x(first)} ${top}H${x(last + 1)}`,
        ...(month >= TICK ? fine : []).map(day => `M${x(day)} ${top}v4`),
        ...coarse.map(day => `M${x(day)} ${top}v${MARKS - 4}`),
    ];
    return [
        drawing("path", { class: "claims-timeline-grid", d: ticks.join("") }),
        ...(month >= LETTER ? fine : []).map(day => drawing("text", { x: x(day) + 3, y: top + 12 }, fineText(day))),
        ...labelled.map(day => {
            return drawing("text", { x: x(day) + 3, y: top + 26, class: "claims-timeline-coarse" }, coarseText(day));
        }),
    ];
}

/**
 * Those of the days whose labels fit before the next one, or before `end`.
 * @param {Day[]} days
 * @param {(day: Day) => number} x
 * @param {number} room
 * @param {number} end
 */
function spaced(days, x, room, end) {
    /** @type {Day[]} */
    const kept = [];
    for (const day of days.reverse()) {
        const next = kept.length ? x(kept[kept.length - 1]) : end;
        if (next - x(day) >= room) {
            kept.push(day);
        }
    }
    return kept;
}

/**
 * The first days of the months on the axis, or of every January (12).
 * @param {Day} first
 * @param {Day} last
 * @param {number} months
 */
function starts(first, last, months) {
    const { year, month } = partsOf(first);
    /** @type {Day[]} */
    const days = [];
    for (let next = months === 12 ? 0 : month; dayAt(year, next, 1) <= last; next += months) {
        if (dayAt(year, next, 1) >= first) {
            days.push(dayAt(year, next, 1));
        }
    }
    return days;
}

/**
 * @param {Day} first
 * @param {Day} last
 */
function weeks(first, last) {
    const days = [];
    for (let day = first + ((7 - partsOf(first).weekday) % 7); day <= last; day += 7) {
        days.push(day);
    }
    return days;
}
