/** The timeline's texts. */
import { claimsText } from "../shared/counts.js";
import { dayText, monthText, partsOf } from "../shared/days.js";
import { _, ngettext, numberText } from "../shared/language.js";
import { sums } from "./bins.js";

/**
 * The selected days: "1 September 2024 – 30 September 2024", "All dates".
 * @param {DayRange} range
 */
export function describeRange(range) {
    const { from, to, axis } = range;
    if (from === null) {
        return to === null ? _("All dates") : _("Until {day}", { day: day(to, axis) });
    }
    if (to === null) {
        return _("From {day} on", { day: day(from, axis) });
    }
    return from === to ? day(from, axis) : `${day(from, axis)} – ${day(to, axis)}`;
}

/**
 * @param {Day} day
 * @param {Days} axis
 */
function day(day, [start, end]) {
    const values = { day: dayText(day) };
    if (day < start) {
        return _("{day} (before the first day shown)", values);
    }
    return day > end ? _("{day} (after the last day shown)", values) : values.day;
}

/**
 * The text of a thumb: its day, and "no limit" at the end of the axis.
 * @param {Day | null} limit
 * @param {Day} day
 */
export function describeThumb(limit, day) {
    return limit === null ? _("{day}, no limit", { day: dayText(day) }) : dayText(day);
}

/**
 * "The chosen claim of 24 November 2024 is tied to what answers or contradicts it: 26 January 2025"; "" for none.
 * @param {Days[]} pairs
 */
export function describeAnswers(pairs) {
    if (!pairs.length) {
        return "";
    }
    const days = [...new Set(pairs.map(([, answered]) => dayText(answered)))];
    return _("Lines tie the chosen claim, made on {day}, to what answers or contradicts it: {days}.", {
        day: dayText(pairs[0][0]),
        days: days.join(", "),
    });
}

/**
 * "61 claims"; "31 of 61 claims in this period, 20 longer ones touch it"
 * @param {RangeCount} count
 * @param {number} claims
 * @param {Match} match
 */
export function describeCount({ within, touching }, claims, match) {
    if (within === claims) {
        return claimsText(claims);
    }
    const inside = _("{n} of {claims} in this period", { n: numberText(within), claims: claimsText(claims) });
    if (!touching) {
        return inside;
    }
    return match === "within"
        ? ngettext("{inside}, {n} longer one hidden", "{inside}, {n} longer ones hidden", touching, { inside })
        : ngettext("{inside}, {n} longer one touches it", "{inside}, {n} longer ones touch it", touching, { inside });
}

/**
 * The readout of a bar: "September 2024: 14 claims, 5 of them about more than a year; 9 in range"
 * @param {Bins} bins
 * @param {number} bin
 * @param {Pick<BinTable, "total" | "layer">} table
 * @param {Int32Array} picked
 */
export function describeBar(bins, bin, { total, layer }, picked) {
    const claims = sums(total, layer)[bin];
    const chosen = sums(picked, layer)[bin];
    const long = total[bin + layer];
    const values = { period: describePeriod(bins, bin), claims: claimsText(claims), long };
    const held = long
        ? _("{period}: {claims}, {long} of them about more than a year", values)
        : _("{period}: {claims}", values);
    return chosen === claims ? held : _("{held}; {n} in range", { held, n: chosen });
}

/**
 * @param {Bins} bins
 * @param {number} bin
 */
function describePeriod({ unit, edges }, bin) {
    const first = edges[bin];
    const last = edges[bin + 1] - 1;
    return {
        day: () => dayText(first),
        week: () => `${dayText(first)} – ${dayText(last)}`,
        month: () => monthText(first),
        quarter: () => `${monthText(first)} – ${monthText(last)}`,
        year: () => String(partsOf(first).year),
    }[unit]();
}

/**
 * A description of the histogram for screen readers.
 * @param {Bins} bins
 * @param {BinTable} table
 */
export function describeHistogram(bins, table) {
    const { unit, edges } = bins;
    const claims = sums(table.total, table.layer);
    const tallest = claims.indexOf(Math.max(...claims));
    const values = { first: dayText(edges[0]), last: dayText(edges[edges.length - 1] - 1) };
    const counted = {
        day: () => _("Claims by day from {first} to {last}", values),
        week: () => _("Claims by week from {first} to {last}", values),
        month: () => _("Claims by month from {first} to {last}", values),
        quarter: () => _("Claims by quarter from {first} to {last}", values),
        year: () => _("Claims by year from {first} to {last}", values),
    }[unit]();
    const bar = () => describeBar(bins, tallest, table, table.total);
    return claims[tallest] ? _("{counted}; most in {bar}", { counted, bar: bar() }) : counted;
}

/**
 * What the bars leave out: long claims below the line, and claims without a bar. May be empty.
 * @param {BinTable} table
 * @param {Days} axis
 * @param {DateMeaning} dates
 */
export function describeNotes({ apart, outside, long }, axis, dates) {
    const notes = [];
    if (long) {
        notes.push(_("Pale bars: claims that cover more than a year (own scale)."));
    }
    if (apart) {
        notes.push(
            ngettext(
                "{n} claim reaches back before {day} or names no first day; it counts in every range it touches.",
                "{n} claims reach back before {day} or name no first day; they count in every range they touch.",
                apart,
                { day: start(axis) },
            ),
        );
    }
    if (outside) {
        notes.push(
            dates === "said"
                ? ngettext(
                      "{n} claim was said on no day of this axis.",
                      "{n} claims were said on no day of this axis.",
                      outside,
                  )
                : ngettext("{n} claim lies on no day of this axis.", "{n} claims lie on no day of this axis.", outside),
        );
    }
    return notes.join(" ");
}

/** @param {Days} axis */
function start([first]) {
    return partsOf(first).date === 1 ? monthText(first) : dayText(first);
}
