/** Decodes the columns of numbers and ids that claimsmap/query/packed_columns.py encodes. */

const SIGNS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
const BITS = 5;
const MORE = 1 << BITS;
/** Fractions of a degree in which positions are encoded. */
const FINE = 100_000;
const VALUES = new Uint8Array(128);
for (let value = 0; value < SIGNS.length; value++) {
    VALUES[SIGNS.charCodeAt(value)] = value;
}

/**
 * Non-negative integers.
 * @param {string} text
 */
export function numbersOf(text) {
    /** @type {number[]} */
    const numbers = [];
    let [number, place] = [0, 1];
    for (let i = 0; i < text.length; i++) {
        const value = VALUES[text.charCodeAt(i)];
        number += (value & (MORE - 1)) * place;
        place *= MORE;
        if (value < MORE) {
            numbers.push(number);
            [number, place] = [0, 1];
        }
    }
    return numbers;
}

/**
 * Delta-encoded increasing numbers.
 * @param {string} text
 */
export function risingOf(text) {
    let sum = 0;
    return numbersOf(text).map(step => (sum += step));
}

/**
 * Numbers encoded as exceptions from `usual`.
 * @param {string} text
 * @param {number[]} usual
 */
export function withExceptions(text, usual) {
    const told = numbersOf(text);
    const numbers = [...usual];
    for (let i = 0, at = 0; i < told.length; i += 2) {
        at += told[i];
        numbers[at] = told[i + 1];
    }
    return numbers;
}

/**
 * Delta-encoded degrees, with the sign in the lowest bit.
 * @param {string} text
 */
export function degreesOf(text) {
    let sum = 0;
    return numbersOf(text).map(step => (sum += step % 2 ? -(step - 1) / 2 : step / 2) / FINE);
}

/**
 * Front-coded ids.
 * @param {string} text
 */
export function idsOf(text) {
    let ident = "";
    return text
        .split("\n")
        .flatMap(line => (line ? [(ident = ident.slice(0, VALUES[line.charCodeAt(0)]) + line.slice(1))] : []));
}
