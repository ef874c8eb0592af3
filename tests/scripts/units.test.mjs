/** Numbers on the map carry what they count, and an empty map says why. */
import assert from "node:assert/strict";
import test from "node:test";
import { emptyText, figureText, firstLine, namesText } from "../../pages/assets/map/data/units.js";
import { claimsText } from "../../pages/assets/shared/counts.js";

const claim = (kind, ...places) => ({ kind, named: places.length });
const nounOf = kind => ({ incident: "incidents" })[kind];

test("one claim is no plural, a thousand have a comma", () => {
    assert.deepEqual([1, 2, 1234].map(claimsText), ["1 claim", "2 claims", "1,234 claims"]);
});

test("places are named as far as they are few", () => {
    assert.equal(namesText(["Zabukh"]), "Zabukh");
    assert.equal(namesText(["Zabukh", "Sus"]), "Zabukh and Sus");
    assert.equal(namesText(["Zabukh", "Sus", "Lachin", "Shusha"]), "Zabukh and 3 more places");
});

test("a figure has its unit, and says when it is for several places", () => {
    const figures = [
        { value: null, in_words: "mines: number not stated" },
        { value: 8, in_words: "8 hurt" },
    ];
    assert.equal(figureText({ figures }, 1), "8 hurt");
    assert.equal(figureText({ figures }, 2), "8 hurt, in 2 places together");
    assert.equal(figureText({ figures: figures.slice(0, 1) }, 1), "");
});

test("one of a kind is no plural, and what a unit means in full is not repeated on the map", () => {
    const textOf = (value, words) => figureText({ figures: [{ value, in_words: words }] }, 1);
    assert.equal(textOf(1, "1 victims (killed and injured)"), "1 victim");
    assert.equal(textOf(1, "1 injured"), "1 injured");
    assert.equal(textOf(21, "21 mines found"), "21 mines found");
});

test("a long first line is cut at a word", () => {
    const line = firstLine({ said_by_name: "The Ministry", summary: "mines ".repeat(40) });
    assert.ok(line.length < 100);
    assert.match(line, /mines …$/);
});

test("an empty map says why", () => {
    assert.equal(emptyText([], nounOf), "No claims match");
    assert.equal(
        emptyText(
            [1, 2, 3].map(() => claim("incident")),
            nounOf,
        ),
        "None of the 3 incidents names a place",
    );
    assert.equal(
        emptyText([claim("incident"), claim("visit", "azerbaijan")], nounOf),
        "None of the 2 claims names a place smaller than a country",
    );
    assert.equal(emptyText([claim("incident")], nounOf), "The one claim found names no place");
});
