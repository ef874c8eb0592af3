/** Notices about unknown values in a view, with the same cases as the server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { noneOnRecord, noticesOf } from "../../pages/assets/static_site/unknown.js";

const { whole, chosen, cases } = JSON.parse(readFileSync(new URL("../golden/unknown_values.json", import.meta.url)));
const nothing = Object.fromEntries(Object.keys(whole).map(name => [name, []]));

for (const { why, given, notices } of cases) {
    test(`unknown values: ${why}`, () => {
        assert.deepEqual(noticesOf({ ...nothing, ...given }, whole, chosen), notices);
    });
}

test("a record that an address opens in vain is told of in the same words", () => {
    assert.match(noneOnRecord("series", ["x"]), /^There is no series “x” in this record\./);
});
