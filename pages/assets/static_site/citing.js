/** Citations of a view: the copy's templates, filled with what only the browser knows. */
import { dayText, isoOf, partsOf } from "../shared/days.js";

/**
 * Citations with title, sentence, day and the id of the opened record filled in; the panel fills in the link. Inserted
 * texts are not searched again, so a title may contain a placeholder.
 * @param {CarriedCitation} carried
 * @param {{ title: string, sentence: string, record?: string }} cited
 * @param {Day} today
 * @returns {Citation}
 */
export function filledIn({ placeholders, day, tex, ...forms }, { title, sentence, record = "" }, today) {
    const { year, month, date } = partsOf(today);
    const inYear = `year = {${day.iso.slice(0, 4)}}`;
    const inKey = `-${placeholders.record}`;
    const marks = [placeholders.title, placeholders.sentence, inKey, day.text, day.iso, inYear];
    const holes = new RegExp(marks.map(literal).join("|"), "g");
    /**
     * @param {string} text
     * @param {(words: string) => string} escaped
     */
    const put = (text, escaped = words => words) => {
        /** @type {{ [hole: string]: string }} */
        const filling = {
            [placeholders.title]: escaped(title),
            [placeholders.sentence]: escaped(sentence),
            [inKey]: record && `-${record}`,
            [day.text]: dayText(today),
            [day.iso]: isoOf(today) ?? "",
            [inYear]: `year = {${year}}`,
        };
        return text.replace(holes, hole => filling[hole]);
    };
    return {
        ...forms,
        title,
        sentence,
        link: placeholders.link,
        text: put(forms.text),
        bibtex: put(forms.bibtex, words => [...words].map(sign => tex[sign] ?? sign).join("")),
        csl: {
            ...forms.csl,
            id: put(String(forms.csl.id)),
            title: put(forms.csl.title),
            note: put(forms.csl.note),
            accessed: { "date-parts": [[year, month + 1, date]] },
            issued: { "date-parts": [[year]] },
        },
    };
}

/**
 * A regular expression that matches exactly this text.
 * @param {string} text
 */
const literal = text => text.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
