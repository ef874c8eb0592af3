/** The words of the interface in the reader's language: gettext for the scripts, with the catalogue of the pages. */
import { CATALOGUE } from "./catalogue.js";

const { language, messages, plurals } = CATALOGUE;
const rules = new Intl.PluralRules(language);

/** The tag of the language, for `Intl`: English as days are written here, "3 October 2024". */
export const LANGUAGE = language === "en" ? "en-GB" : language;

/**
 * A message in the language of the interface, with `{names}` filled in; as it is where there is no translation.
 * @param {string} message
 * @param {Record<string, string | number>} [values]
 */
export function _(message, values) {
    return filled(messages[message]?.[0] ?? message, values);
}

/**
 * The form of a message that goes with a count: `ngettext("{n} claim", "{n} claims", 3)`. The count fills `{n}`.
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

/** A letter of a script that is read from the right, such as Hebrew or Arabic (as in `claimsmap/text/foreign.py`). */
export const RIGHT_TO_LEFT =
    /[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const [FIRST_STRONG_ISOLATE, POP_ISOLATE] = ["\u2068", "\u2069"];

/**
 * Foreign text as it is, between two signs that keep its order of reading from what stands around where it needs them.
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
