/** The part of a view that is set in the browser alone, read from an address. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { ownChoice } from "../../pages/assets/shared/own_choice.js";

const NOTHING = { from: null, to: null, match: "touches", claim: null, view: null };

test("days, match, claim and place", () => {
    const query = "?from=2022-09-01&to=2022-09-30&match=within&claim=a&lat=39.6&lon=46.5&zoom=9&kind=visit";
    assert.deepEqual(ownChoice(query), {
        from: "2022-09-01",
        to: "2022-09-30",
        match: "within",
        claim: "a",
        view: { lat: 39.6, lon: 46.5, zoom: 9 },
    });
});

test("what cannot be understood is as if it were not there", () => {
    for (const query of [
        "",
        "?from=2022-02-30&to=someday",
        "?match=all",
        "?claim=",
        "?lat=39.6",
        "?lat=north&lon=46.5",
    ]) {
        assert.deepEqual(ownChoice(query), NOTHING, query);
    }
});

test("days in the wrong order are none, one day alone is a limit", () => {
    assert.deepEqual(ownChoice("?from=2022-10-02&to=2022-10-01"), NOTHING);
    assert.equal(ownChoice("?to=2022-10-01").to, "2022-10-01");
});

test("a place without a zoom keeps the present one", () => {
    assert.deepEqual(ownChoice("?lat=0&lon=0").view, { lat: 0, lon: 0, zoom: null });
});
