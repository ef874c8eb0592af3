/** The order of the list: grouped by kind, in the order of the kinds, with judgements collapsed at the end. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchFiles, standInPage } from "./page.mjs";

const look = { label: "Label", colour: "#000000", shape: "disc" };
standInPage();
fetchFiles({
    [new URL("../../data/corpus.json", import.meta.url)]: {
        kinds: { mine_find: look, incident: look, appraisal: { ...look, folded: true } },
    },
});
const { pick } = await import("../../pages/assets/list/order.js");
const { Lines } = await import("../../pages/assets/list/lines.js");

const COLUMNS = {
    kinds: ["appraisal", "incident", "mine_find", "of_the_future"],
    kind: Uint16Array.of(2, 0, 1, 2, 3, 2),
    mapped: Uint8Array.of(1, 1, 1, 0, 1, 1),
};
const [OUTSIDE, TOUCHES, WITHIN] = [0, 1, 2];

/** The match of each claim with the range, when these are within it. */
const foundWithin = (...places) =>
    Uint8Array.from(COLUMNS.kind, (_, place) => (places.includes(place) ? WITHIN : OUTSIDE));
const groupsOf = (found, mapped = true, least = TOUCHES) => pick(COLUMNS, found, least, mapped).groups;
/** The groups with their places as plain numbers. */
const plain = groups => groups.map(group => ({ ...group, places: [...group.places] }));
const linesOf = (places, ...folded) => new Lines(groupsOf(foundWithin(...places)), new Set(folded));

test("kinds come in their order, what is unknown before the judgements", () => {
    assert.deepEqual(plain(groupsOf(foundWithin(0, 1, 2, 4, 5))), [
        { kind: "mine_find", places: [0, 5] },
        { kind: "incident", places: [2] },
        { kind: "of_the_future", places: [4] },
        { kind: "appraisal", places: [1] },
    ]);
});

test("a tab has its own claims alone, and both are counted", () => {
    const found = foundWithin(0, 3);
    assert.deepEqual(plain(groupsOf(found, false)), [{ kind: "mine_find", places: [3] }]);
    const { mapped, off, touching, kinds } = pick(COLUMNS, found, TOUCHES, true);
    assert.deepEqual([mapped, off, touching, kinds], [1, 1, 0, ["mine_find"]]);
    assert.deepEqual(groupsOf(foundWithin()), []);
});

test("on paper both tabs are one", () => {
    assert.deepEqual(plain(groupsOf(foundWithin(0, 3, 2), null)), [
        { kind: "mine_find", places: [0, 3] },
        { kind: "incident", places: [2] },
    ]);
});

test("what only touches the range stands behind what is mostly in it, or is left out", () => {
    const found = Uint8Array.of(TOUCHES, OUTSIDE, TOUCHES, TOUCHES, OUTSIDE, WITHIN);
    assert.deepEqual(plain(groupsOf(found)), [
        { kind: "mine_find", places: [5, 0] },
        { kind: "incident", places: [2] },
    ]);
    assert.equal(pick(COLUMNS, found, TOUCHES, true).touching, 3);
    assert.deepEqual(plain(groupsOf(found, true, WITHIN)), [{ kind: "mine_find", places: [5] }]);
    const alone = pick(COLUMNS, Uint8Array.of(TOUCHES, 0, 0, 0, 0, 0), TOUCHES, true);
    assert.deepEqual([alone.mapped, alone.touching], [1, 1]);
});

test("a folded group keeps its heading", () => {
    const lines = linesOf([0, 1], "appraisal");
    assert.deepEqual(
        Array.from({ length: lines.length }, (_, index) => lines.at(index)),
        [{ kind: "mine_find", count: 1 }, { place: 0 }, { kind: "appraisal", count: 1 }],
    );
    assert.deepEqual(
        [lines.indexOf(0), lines.indexOf("appraisal"), lines.indexOf(1), lines.indexOf("none")],
        [1, 2, -1, -1],
    );
});

test("each line lies below those before it, and is found by where it lies", () => {
    const lines = linesOf([0, 5, 2, 1], "appraisal");
    assert.equal(lines.measure({ row: 10, heading: 4 }), 3 * 4 + 3 * 10);
    assert.deepEqual(
        Array.from({ length: lines.length + 1 }, (_, index) => lines.top(index)),
        [0, 4, 14, 24, 28, 38, 42],
    );
    assert.deepEqual(
        [-5, 0, 3, 4, 24, 41, 42, 99].map(y => lines.indexAt(y)),
        [0, 0, 0, 1, 3, 5, 6, 6],
    );
    assert.equal(new Lines([], new Set()).measure({ row: 10, heading: 4 }), 0);
});

test("headings say something else when a count changes or a group is folded", () => {
    assert.equal(linesOf([0, 1]).print, linesOf([5, 1]).print);
    assert.notEqual(linesOf([0, 1]).print, linesOf([0, 5, 1]).print);
    assert.notEqual(linesOf([0, 1]).print, linesOf([0, 1], "appraisal").print);
});
