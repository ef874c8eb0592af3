import assert from "node:assert/strict";
import { test } from "node:test";
import { Offsets } from "../../desk/assets/offsets.js";

test("an offset counts characters, whatever their length in UTF-16", () => {
    const text = "a🗺b ə𝒳c";
    const offsets = new Offsets(text);
    assert.equal(offsets.slice(1, 3), "🗺b");
    for (const [number, unit] of offsets.units.entries()) {
        assert.equal(offsets.counted(unit), number);
    }
    assert.equal(offsets.slice(0, [...text].length), text);
});
