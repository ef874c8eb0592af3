/**
 * The widths of the texts on the map. To measure one costs as much as to place ten labels, and a drag shows the same ones in
 * each frame, but for their numbers: digits count as equally wide, as they are in nearly every font for screens.
 */

const MOST = 5000;
const DIGIT = /\d/g;

/**
 * `measure(text, font)`, asked once for each text and font; all is forgotten when `most` are known.
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
