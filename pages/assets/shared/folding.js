/** Text folding, as in claimsmap/files/folding.py; `table` is that module's own. */

/**
 * Lower case without accents, apostrophes and hyphen variants, like the texts that are searched.
 * @param {string} text
 * @param {FoldingTable} table
 */
export function fold(text, { letters, sequences }) {
    /** @param {string} signs */
    const translated = signs => Array.from(signs, sign => letters[sign] ?? sign).join("");
    // Upper and then lower case equals Python's casefold; some letters have a case only once decomposed.
    const apart = translated(text).normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
    let plain = translated(apart.replace(/\p{Mn}/gu, ""));
    for (const [sequence, meant] of Object.entries(sequences)) {
        plain = plain.replaceAll(sequence, meant);
    }
    return plain.split(/\s+/).filter(Boolean).join(" ");
}
