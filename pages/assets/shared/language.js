/** The scripts' messages in the interface language: gettext, with the same catalogue as the pages. */
import { CATALOGUE } from "./catalogue.js";

const { language, messages, plurals } = CATALOGUE;
const rules = new Intl.PluralRules(language);

/** The language tag for `Intl`; English uses en-GB for days such as "3 October 2024". */
export const LANGUAGE = language === "en" ? "en-GB" : language;

/**
 * A message in the interface language, with `{names}` filled in; unchanged if there is no translation.
 * @param {string} message
 * @param {Record<string, string | number>} [values]
 */
export function _(message, values) {
    return filled(messages[message]?.[0] ?? message, values);
}

/**
 * The plural form for a count: `ngettext("{n} claim", "{n} claims", 3)`. The count fills `{n}`.
 * @param {string} one
 * @param {string} many
 * @param {number} count
 * @param {Record<string, string | number>} [values]
 */
export function ngettext(one, many, count, values) {
    const form = messages[one]?.[plurals[rules.select(count)]];
    return filled(form ?? (count === 1 ? one : many), { n: numberText(count), ...values });
}

const digits = new Intl.NumberFormat(LANGUAGE);

/**
 * "1,609"
 * @param {number} number
 */
export const numberText = number => digits.format(number);

/** A letter of a right-to-left script, such as Hebrew or Arabic (as in `claimsmap/text/foreign.py`). */
export const RIGHT_TO_LEFT =
    /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

/**
 * Foreign text wrapped in bidi isolates if it contains right-to-left letters, else unchanged.
 * @param {string} text
 */
export const isolated = text => (RIGHT_TO_LEFT.test(text) ? FIRST_STRONG_ISOLATE + text + POP_ISOLATE : text);

/**
 * @param {string} message
 * @param {Record<string, string | number>} [values]
 */
function filled(message, values) {
    return values ? message.replace(/\{(\w+)\}/g, (hole, name) => isolated(String(values[name] ?? hole))) : message;
}
