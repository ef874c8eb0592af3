/** What spellings of one word share, as claimsmap/files/folding.py has it; `table` is that module's own. */

/**
 * Lower case without accents, apostrophes and kinds of hyphen: as the texts are kept in which a reader's words are looked for.
 * @param {string} text
 * @param {FoldingTable} table
 */
export function fold(text, { letters, sequences }) {
    /** @param {string} signs */
    const translated = signs => Array.from(signs, sign => letters[sign] ?? sign).join("");
    // Upper and then lower case is what Python calls case folding; some letters have a case only when taken apart.
    const apart = translated(text).normalize("NFKD").toUpperCase().toLowerCase().normalize("NFKD");
    let plain = translated(apart.replace(/\p{Mn}/gu, ""));
    for (const [sequence, meant] of Object.entries(sequences)) {
        plain = plain.replaceAll(sequence, meant);
    }
    return plain.split(/\s+/).filter(Boolean).join(" ");
}
