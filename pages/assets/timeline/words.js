/** What the timeline says. */
import { partsOf, spokenDay, spokenMonth } from "../shared/days.js";
import { sums } from "./bins.js";

/**
 * The chosen days: "1 September 2022 – 30 September 2022", "All dates".
 * @param {DayRange} range
 */
export function describeRange(range) {
    const { from, to, axis } = range;
    if (from === null) {
        return to === null ? "All dates" : `Until ${day(to, axis)}`;
    }
    if (to === null) {
        return `From ${day(from, axis)} on`;
    }
    return from === to ? day(from, axis) : `${day(from, axis)} – ${day(to, axis)}`;
}

/**
 * @param {Day} day
 * @param {Days} axis
 */
function day(day, [start, end]) {
    const beyond = day < start ? " (before the first day shown)" : day > end ? " (after the last day shown)" : "";
    return spokenDay(day) + beyond;
}

/**
 * What a thumb says: its day, and that it limits nothing at the end of the axis.
 * @param {Day | null} limit
 * @param {Day} day
 */
export function describeThumb(limit, day) {
    return limit === null ? `${spokenDay(day)}, no limit` : spokenDay(day);
}

/**
 * "The chosen claim of 24 November 2022 is tied to what answers or contradicts it: 26 January 2024"; "" for none.
 * @param {Days[]} pairs
 */
export function describeAnswers(pairs) {
    if (!pairs.length) {
        return "";
    }
    const days = [...new Set(pairs.map(([, answered]) => spokenDay(answered)))];
    return `Lines tie the chosen claim, made on ${spokenDay(pairs[0][0])}, to what answers or contradicts it: ${days.join(", ")}.`;
}

/**
 * "61 claims"; "31 of 61 claims in this period, 20 longer ones touch it"
 * @param {RangeCount} count
 * @param {number} claims
 * @param {Match} match
 */
export function describeCount({ within, touching }, claims, match) {
    if (within === claims) {
        return amount(claims);
    }
    const inside = `${within.toLocaleString("en")} of ${amount(claims)} in this period`;
    if (!touching) {
        return inside;
    }
    const longer = `${touching.toLocaleString("en")} longer ${touching === 1 ? "one" : "ones"}`;
    if (match === "within") {
        return `${inside}, ${longer} hidden`;
    }
    return `${inside}, ${longer} ${touching === 1 ? "touches" : "touch"} it`;
}

/**
 * What a bar stands for: "September 2022: 14 claims, 5 of them about more than a year; 9 in range"
 * @param {Bins} bins
 * @param {number} bin
 * @param {Pick<BinTable, "total" | "layer">} table
 * @param {Int32Array} picked
 */
export function describeBar(bins, bin, { total, layer }, picked) {
    const claims = sums(total, layer)[bin];
    const chosen = sums(picked, layer)[bin];
    const long = total[bin + layer];
    const longShare = long ? `, ${long} of them about more than a year` : "";
    const inRange = chosen === claims ? "" : `; ${chosen} in range`;
    return `${describePeriod(bins, bin)}: ${amount(claims)}${longShare}${inRange}`;
}

/**
 * @param {Bins} bins
 * @param {number} bin
 */
function describePeriod({ unit, edges }, bin) {
    const first = edges[bin];
    const last = edges[bin + 1] - 1;
    return {
        day: () => spokenDay(first),
        week: () => `${spokenDay(first)} – ${spokenDay(last)}`,
        month: () => spokenMonth(first),
        quarter: () => `${spokenMonth(first)} – ${spokenMonth(last)}`,
        year: () => String(partsOf(first).year),
    }[unit]();
}

/**
 * What the histogram shows, for who does not see it.
 * @param {Bins} bins
 * @param {BinTable} table
 */
export function describeHistogram(bins, table) {
    const { unit, edges } = bins;
    const claims = sums(table.total, table.layer);
    const tallest = claims.indexOf(Math.max(...claims));
    const most = claims[tallest] ? `; most in ${describeBar(bins, tallest, table, table.total)}` : "";
    return `Claims by ${unit} from ${spokenDay(edges[0])} to ${spokenDay(edges[edges.length - 1] - 1)}${most}`;
}

/**
 * What the bars do not say: what hangs below their line, and the claims that have none. May be empty.
 * @param {BinTable} table
 * @param {Days} axis
 * @param {DateMeaning} dates
 */
export function describeNotes({ apart, outside, long }, axis, dates) {
    const notes = [];
    if (long) {
        notes.push("Pale bars: claims that cover more than a year (own scale).");
    }
    if (apart) {
        const [reach, name, they, touch] =
            apart === 1
                ? ["reaches", "names", "it counts", "it touches"]
                : ["reach", "name", "they count", "they touch"];
        const before = `${amount(apart)} ${reach} back before ${start(axis)} or ${name} no first day`;
        notes.push(`${before}; ${they} in every range ${touch}.`);
    }
    if (outside) {
        const [lie, were] = outside === 1 ? ["lies", "was said"] : ["lie", "were said"];
        notes.push(`${amount(outside)} ${dates === "said" ? were : lie} on no day of this axis.`);
    }
    return notes.join(" ");
}

/** @param {Days} axis */
function start([first]) {
    return partsOf(first).date === 1 ? spokenMonth(first) : spokenDay(first);
}

/** @param {number} claims */
function amount(claims) {
    return `${claims.toLocaleString("en")} ${claims === 1 ? "claim" : "claims"}`;
}
