/** Places on the map: how they are drawn, their extent, and their uncertainty in the server's words. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { uncertaintyText } from "../../pages/assets/map/data/places.js";

const CASES = JSON.parse(readFileSync(new URL("../golden/uncertainties.json", import.meta.url)));

for (const { metres, text } of CASES) {
    test(`a place known to ${metres} m is ${text || "said nothing more of"}`, () => {
        assert.equal(uncertaintyText({ uncertainty: metres }), text);
    });
}
