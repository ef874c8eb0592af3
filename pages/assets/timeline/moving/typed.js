/**
 * Parses days as people type them: "3 October 2024", "2024-10-03", "3.10.2024", "Oct 2024", "2024-10", "2024". Months
 * are recognized in English and in the interface language.
 */
import { dayAt, monthName, partsOf } from "../../shared/days.js";
import { LANGUAGE } from "../../shared/language.js";

const MONTHS = "january february march april may june july august september october november december".split(" ");
const OWN_MONTHS = [false, true].map(behindDay =>
    MONTHS.map((_, month) => monthName(month, behindDay).toLocaleLowerCase(LANGUAGE)),
);
/** Minimum letters of a month: "oct", and "sept" as some write it. */
const ENOUGH = 3;
const EARLIEST_YEAR = 1000;

/**
 * First and last day of the input, as day numbers; null if it is not a day, month or year.
 * @param {string} text
 * @returns {Days | null}
 */
export function typedDays(text) {
    const [day, month, year] = partsTyped(text.trim().toLocaleLowerCase(LANGUAGE).replace(/,/g, " ")) ?? [];
    if (!year || year < EARLIEST_YEAR || (month !== undefined && !(month >= 1 && month <= 12))) {
        return null;
    }
    if (month === undefined) {
        return [dayAt(year, 0, 1), dayAt(year, 12, 0)];
    }
    if (day === undefined) {
        return [dayAt(year, month - 1, 1), dayAt(year, month, 0)];
    }
    const typed = dayAt(year, month - 1, day);
    return partsOf(typed).date === day ? [typed, typed] : null;
}

/**
 * [day, month, year], undefined for parts not typed; null for anything else.
 * @param {string} text
 * @returns {(number | undefined)[] | null}
 */
function partsTyped(text) {
    /** @type {[RegExp, (parts: string[]) => (number | undefined)[]][]} */
    const forms = [
        [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, ([year, month, day]) => [+day, +month, +year]],
        [/^(\d{4})[-/](\d{1,2})$/, ([year, month]) => [undefined, +month, +year]],
        [/^(\d{1,2})[./](\d{1,2})[./](\d{4})$/, ([day, month, year]) => [+day, +month, +year]],
        [/^(\d{1,2})[./](\d{4})$/, ([month, year]) => [undefined, +month, +year]],
        [/^(\d{1,2})\.? +([\p{L}\p{M}]+)\.? +(\d{4})$/u, ([day, name, year]) => [+day, monthNamed(name), +year]],
        [/^([\p{L}\p{M}]+)\.? +(\d{1,2}) +(\d{4})$/u, ([name, day, year]) => [+day, monthNamed(name), +year]],
        [/^([\p{L}\p{M}]+)\.? +(\d{4})$/u, ([name, year]) => [undefined, monthNamed(name), +year]],
        [/^(\d{4})$/, ([year]) => [undefined, undefined, +year]],
    ];
    for (const [form, read] of forms) {
        const found = form.exec(text);
        if (found) {
            return read(found.slice(1));
        }
    }
    return null;
}

/**
 * 1 to 12; 0 if it is neither a month nor the start of one.
 * @param {string} name
 */
function monthNamed(name) {
    const begins = /** @param {string} full */ full =>
        full.startsWith(name) && (name.length >= ENOUGH || name === full);
    const found = [MONTHS, ...OWN_MONTHS].map(months => months.findIndex(begins)).find(month => month >= 0);
    return (found ?? -1) + 1;
}
