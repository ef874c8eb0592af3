/** The days of the claims: runs from the server's columns. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { EVER_AFTER, EVER_BEFORE } from "../../pages/assets/range/match.js";
import { fetchSpans, runsOf } from "../../pages/assets/timeline/spans.js";
import { fetchFiles } from "./page.mjs";

const SPANS = { from: [10, null], to: [12, 30], said: [[5, 3], []] };

test("what happened is one run a claim, open where no day is known", () => {
    const { claims, offsets, first, last } = runsOf(SPANS, "happened");
    assert.deepEqual([claims, [...offsets], [...first], [...last]], [2, [0, 1, 2], [10, EVER_BEFORE], [12, 30]]);
    assert.deepEqual([...runsOf({ ...SPANS, to: [12, null] }, "happened").last], [12, EVER_AFTER]);
});

test("what was said is a run of one day for each statement, in order", () => {
    const { claims, offsets, first, last } = runsOf(SPANS, "said");
    assert.deepEqual([claims, [...offsets], [...first], [...last]], [2, [0, 2, 2], [3, 5], [3, 5]]);
});

test("a server that has none is named with what it answered", async () => {
    fetchFiles({ "https://claims.example/data/spans.json": SPANS });
    const { signal } = new AbortController();
    assert.deepEqual(await fetchSpans(new URL("https://claims.example/data/spans.json"), signal), SPANS);
    await assert.rejects(fetchSpans(new URL("https://claims.example/lost"), signal), /lost answered 404/);
});
