/** Parsing and printing a view's address, with the same cases as the server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { parseView, printView } from "../../pages/assets/static_site/view.js";

const { form, cases } = JSON.parse(readFileSync(new URL("../golden/addresses.json", import.meta.url)));

for (const { why, query, printed, problems } of cases) {
    test(`an address: ${why}`, () => {
        const read = parseView(`?${query}`, form);
        assert.deepEqual(read.problems, problems);
        assert.deepEqual([...new URLSearchParams(printView(read.view, form))], printed);
    });
}

test("parameters of the page itself are passed over", () => {
    const { view, problems } = parseView("?series=victims&kind=visit", form, ["series"]);
    assert.deepEqual([view.kind, problems], [["visit"], []]);
});
