/**
 * The file of a record: `file_of` of pages/static_site/fragments.py in the browser
 * (tests/golden/files_of_records.json).
 */

/**
 * The index of the file, of this many.
 * @param {string} record
 * @param {number} files
 */
export function fileOf(record, files) {
    let number = 0x811c9dc5;
    for (const sign of record) {
        number = Math.imul(number ^ (sign.codePointAt(0) ?? 0), 0x01000193);
    }
    return (number >>> 0) % files;
}
