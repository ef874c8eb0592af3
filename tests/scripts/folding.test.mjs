/** The folding of a word's spellings, with the same cases as the server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fold } from "../../pages/assets/shared/folding.js";

const read = path => JSON.parse(readFileSync(new URL(path, import.meta.url)));
const table = read("../../claimsmap/files/folding.json");

for (const [text, folded] of read("../golden/foldings.json")) {
    test(`"${text}" is looked for as "${folded}"`, () => assert.equal(fold(text, table), folded));
}

test("folding twice changes nothing", () => {
    for (const [, folded] of read("../golden/foldings.json")) {
        assert.equal(fold(folded, table), folded);
    }
});
