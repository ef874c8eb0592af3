/** Days as people type them: "3 October 2024", "2024-10-03", "3.10.2024", "Oct 2024", "2024-10", "2024". */
import { dayAt, partsOf } from "../../shared/days.js";

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const EARLIEST_YEAR = 1000;

/**
 * First and last day of what was typed, as day numbers; null for what is no day, month or year.
 * @param {string} text
 * @returns {Days | null}
 */
export function typedDays(text) {
    const [day, month, year] = partsTyped(text.trim().toLowerCase().replace(/,/g, " ")) ?? [];
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
 * [day, month, year], undefined where a part was not typed; null for anything else.
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
        [/^(\d{1,2})\.? +([a-z]{3,9})\.? +(\d{4})$/, ([day, name, year]) => [+day, monthNamed(name), +year]],
        [/^([a-z]{3,9})\.? +(\d{1,2}) +(\d{4})$/, ([name, day, year]) => [+day, monthNamed(name), +year]],
        [/^([a-z]{3,9})\.? +(\d{4})$/, ([name, year]) => [undefined, monthNamed(name), +year]],
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

const FULL = "january february march april may june july august september october november december".split(" ");

/**
 * 1 to 12; 0 for what is no month or no beginning of one.
 * @param {string} name
 */
function monthNamed(name) {
    const short = MONTHS.indexOf(name.slice(0, 3));
    return FULL[short]?.startsWith(name) ? short + 1 : 0;
}
