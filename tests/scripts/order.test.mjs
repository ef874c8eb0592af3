/** The order of the list: gathered by kind, as the words of the kinds stand, judgements folded at the end. */
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
const { groupsOf, linesOf } = await import("../../pages/assets/list/order.js");

const COLUMNS = {
    kinds: ["appraisal", "incident", "mine_find", "of_the_future"],
    kind: [2, 0, 1, 2, 3, 2],
    mapped: [1, 1, 1, 0, 1, 1],
};

test("kinds come in their order, what is unknown before the judgements", () => {
    const groups = groupsOf(COLUMNS, [0, 1, 2, 4, 5], true);
    assert.deepEqual(groups, [
        { kind: "mine_find", places: [0, 5] },
        { kind: "incident", places: [2] },
        { kind: "of_the_future", places: [4] },
        { kind: "appraisal", places: [1] },
    ]);
});

test("a tab has its own claims alone", () => {
    assert.deepEqual(groupsOf(COLUMNS, [0, 3], false), [{ kind: "mine_find", places: [3] }]);
    assert.deepEqual(groupsOf(COLUMNS, [], true), []);
});

test("a folded group keeps its heading", () => {
    const groups = groupsOf(COLUMNS, [0, 1], true);
    assert.deepEqual(linesOf(groups, new Set(["appraisal"])), [
        { kind: "mine_find", count: 1 },
        { place: 0 },
        { kind: "appraisal", count: 1 },
    ]);
});
