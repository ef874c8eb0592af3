/** What the timeline says. */
import { partsOf, shortMonth, spokenDay, spokenMonth } from "../shared/days.js";
import { sums } from "./bins.js";

/** The chosen days: "1 September 2022 – 30 September 2022", "All dates". */
export function describeRange(range) {
    if (range.isEverything) {
        return "All dates";
    }
    if (range.from === null) {
        return `Until ${day(range.to, range.axis)}`;
    }
    if (range.to === null) {
        return `From ${day(range.from, range.axis)} on`;
    }
    return range.from === range.to
        ? day(range.from, range.axis)
        : `${day(range.from, range.axis)} – ${day(range.to, range.axis)}`;
}

function day(day, [start, end]) {
    const beyond = day < start ? " (before the first day shown)" : day > end ? " (after the last day shown)" : "";
    return spokenDay(day) + beyond;
}

/** What a thumb says: its day, and that it limits nothing at the end of the axis. */
export function describeThumb(limit, day) {
    return limit === null ? `${spokenDay(day)}, no limit` : spokenDay(day);
}

/** "12 of 61 claims", "61 claims" */
export function describeCount(count, claims) {
    return count === claims ? amount(claims, "claim", "claims") : `${count} of ${amount(claims, "claim", "claims")}`;
}

/** What a bar stands for: "September 2022: 14 claims, 5 of them about more than a year; 9 in range" */
export function describeBar(bins, bin, { total, layer }, picked) {
    const claims = sums(total, layer)[bin];
    const chosen = sums(picked, layer)[bin];
    const long = total[bin + layer];
    const longShare = long ? `, ${long} of them about more than a year` : "";
    const inRange = chosen === claims ? "" : `; ${chosen} in range`;
    return `${describePeriod(bins, bin)}: ${amount(claims, "claim", "claims")}${longShare}${inRange}`;
}

function describePeriod({ unit, edges }, bin) {
    const first = edges[bin];
    const last = edges[bin + 1] - 1;
    return {
        day: () => spokenDay(first),
        week: () => `${spokenDay(first)} – ${spokenDay(last)}`,
        month: () => spokenMonth(first),
        quarter: () => `${shortMonth(partsOf(first).month)} – ${shortMonth(partsOf(last).month)} ${partsOf(last).year}`,
        year: () => String(partsOf(first).year),
    }[unit]();
}

/** What the histogram shows, for who does not see it. */
export function describeHistogram(bins, table) {
    const { unit, edges } = bins;
    const claims = sums(table.total, table.layer);
    const tallest = claims.indexOf(Math.max(...claims));
    const most = claims[tallest] ? `; most in ${describeBar(bins, tallest, table, table.total)}` : "";
    return `Claims by ${unit} from ${spokenDay(edges[0])} to ${spokenDay(edges.at(-1) - 1)}${most}`;
}

/** What the bars do not say: their paler part, and the claims that have none. Empty when there is nothing to say. */
export function describeNotes({ apart, outside, long }, axis, dates) {
    const notes = [];
    if (long) {
        notes.push("Below the line, on its own scale: claims about more than a year.");
    }
    if (apart) {
        notes.push(
            apart === 1
                ? `1 claim reaches back before ${start(axis)} or names no first day; it counts in every range it touches.`
                : `${apart} claims reach back before ${start(axis)} or name no first day; they count in every range they touch.`,
        );
    }
    if (outside) {
        const verb = dates === "said" ? (outside === 1 ? "was said" : "were said") : outside === 1 ? "lies" : "lie";
        notes.push(`${amount(outside, "claim", "claims")} ${verb} on no day of this axis.`);
    }
    return notes.join(" ");
}

function start([first]) {
    return partsOf(first).date === 1 ? spokenMonth(first) : spokenDay(first);
}

function amount(count, one, many) {
    return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
