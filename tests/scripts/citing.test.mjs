/** A citation filled in by the copy, with the same cases as the server. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { filledIn } from "../../pages/assets/static_site/citing.js";

const { carried, cases } = JSON.parse(readFileSync(new URL("../golden/citations.json", import.meta.url)));

/** What the panel does: replaces the link's placeholder in every text of a value. */
const linked = (value, link) => JSON.parse(JSON.stringify(value).replaceAll(carried.placeholders.link, link));

for (const { why, title, sentence, record, day, link, cited } of cases) {
    test(`a citation: ${why}`, () => {
        const made = linked(filledIn(carried, { title, sentence, record }, dayOf(day)), link);
        const { text, bibtex, csl } = made;
        assert.deepEqual({ text, bibtex, csl }, cited);
        assert.deepEqual([made.title, made.sentence, made.link], [title, sentence, link]);
    });
}
