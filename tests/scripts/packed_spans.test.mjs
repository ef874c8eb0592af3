/** Encoded days become the server's columns. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { unpackSpans } from "../../pages/assets/range/spans.js";

for (const { why, spans, packed } of JSON.parse(
    readFileSync(new URL("../golden/packed_spans.json", import.meta.url)),
)) {
    test(`packed: ${why}`, () => assert.deepEqual(unpackSpans(packed), spans));
    test(`in columns already: ${why}`, () => assert.equal(unpackSpans(spans), spans));
}
