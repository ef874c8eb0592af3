/**
 * A cache of text widths. Measuring one takes as long as placing ten labels, and a drag shows the same ones in each
 * frame except for their numbers: digits are treated as equally wide, which they are in nearly all screen fonts.
 */

const MOST = 5000;
const DIGIT = /\d/g;

/**
 * `measure(text, font)` is called once per text and font; everything is dropped after `most` entries.
 * @param {(text: string, font: string) => number} measure
 * @returns {(text: string, font: string) => number}
 */
export function measuredOnce(measure, most = MOST) {
    /** @type {Map<string, number>} */
    const known = new Map();
    return (text, font) => {
        const shape = text.replaceAll(DIGIT, "0");
        const key = `${font} ${shape}`;
        let width = known.get(key);
        if (width === undefined) {
            if (known.size >= most) {
                known.clear();
            }
            width = measure(shape, font);
            known.set(key, width);
        }
        return width;
    };
}
