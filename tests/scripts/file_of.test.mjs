/** The copy looks for a record in the file that the program put it into. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileOf } from "../../pages/assets/static_site/file_of.js";

for (const { record, files, file } of JSON.parse(
    readFileSync(new URL("../golden/files_of_records.json", import.meta.url)),
)) {
    test(`“${record}” among ${files}`, () => assert.equal(fileOf(record, files), file));
}
