/**
 * Days as whole numbers: days since 1970-01-01, counted in UTC so that no clock change moves one.
 */
import { _, LANGUAGE } from "./language.js";

const MILLISECONDS = 86_400_000;
/**
 * The name of a month (0–11), standing alone or after a day: some languages inflect it.
 * @param {number} month
 * @param {boolean} behindDay
 */
export function monthName(month, behindDay = false) {
    const parts = behindDay ? OF_DAYS.formatToParts(dateOf(month)) : ALONE.formatToParts(dateOf(month));
    return parts.find(part => part.type === "month")?.value ?? "";
}

/** @param {number} month */
const dateOf = month => new Date(Date.UTC(2000, month, 1));
const ALONE = new Intl.DateTimeFormat(LANGUAGE, { month: "long", timeZone: "UTC" });
const OF_DAYS = new Intl.DateTimeFormat(LANGUAGE, { month: "long", day: "numeric", timeZone: "UTC" });

/**
 * The number of an ISO day ("2024-09-01"); null for null, "" and anything invalid.
 * @param {IsoDay | null | undefined} iso
 * @returns {Day | null}
 */
export function dayOf(iso) {
    const milliseconds = iso ? Date.parse(`${iso}T00:00:00Z`) : NaN;
    return Number.isNaN(milliseconds) ? null : Math.round(milliseconds / MILLISECONDS);
}

/**
 * The ISO day of a number; null for null.
 * @param {Day | null} day
 * @returns {IsoDay | null}
 */
export function isoOf(day) {
    return day === null ? null : new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/**
 * Year, month (0–11), day of the month (1–31) and weekday (0 = Monday) of a day number.
 * @param {Day} day
 */
export function partsOf(day) {
    const date = new Date(day * MILLISECONDS);
    return {
        year: date.getUTCFullYear(),
        month: date.getUTCMonth(),
        date: date.getUTCDate(),
        weekday: (date.getUTCDay() + 6) % 7,
    };
}

/**
 * The number of a day; months outside 0–11 count into adjacent years.
 * @param {number} year
 * @param {number} month
 * @param {number} date
 * @returns {Day}
 */
export function dayAt(year, month, date) {
    return Math.round(Date.UTC(year, month, date) / MILLISECONDS);
}

/**
 * The same day some months later, or the last of its month where that day does not exist.
 * @param {Day} day
 * @param {number} months
 * @returns {Day}
 */
export function addMonths(day, months) {
    const { year, month, date } = partsOf(day);
    const last = dayAt(year, month + months + 1, 0);
    return Math.min(dayAt(year, month + months, date), last);
}

/**
 * "1 September 2024"
 * @param {Day} day
 */
export function dayText(day) {
    const { year, month, date } = partsOf(day);
    return _("{day} {month} {year}", { day: date, month: monthName(month, true), year });
}

/**
 * "September 2024"
 * @param {Day} day
 */
export function monthText(day) {
    const { year, month } = partsOf(day);
    return _("{month} {year}", { month: monthName(month), year });
}

/**
 * "Sep"
 * @param {number} month
 */
export function shortMonth(month) {
    return monthName(month).slice(0, 3);
}
