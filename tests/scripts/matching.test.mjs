/** Which claims a view selects in the copy, and what became of one that an old link opens. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { dayOf } from "../../pages/assets/shared/days.js";
import { Record, valuesOfClaims } from "../../pages/assets/static_site/matching.js";
import { followed } from "../../pages/assets/static_site/succession.js";

const folding = JSON.parse(readFileSync(new URL("../../claimsmap/files/folding.json", import.meta.url)));
const { form } = JSON.parse(readFileSync(new URL("../golden/addresses.json", import.meta.url)));
const nothing = Object.fromEntries(form.lists.map(name => [name, [[], [], []]]));
const choosing = {
    values: {
        ...nothing,
        collection: [["core"], ["core", "wider"], ["wider"]],
        kind: [["mine_find"], ["visit"], ["mine_find"]],
        place: [["zabukh", "sus"], [], ["sus"]],
        party: [["court"], ["media"], ["court"]],
    },
    text: ["mines at kelbecer kalbacar", "a visit to lacin", "mines at sus"],
    folding,
};
const told = {
    collections: ["core", "wider"],
    rowsInAFile: 2,
    spans: {
        total: 3,
        row: [0, 1, 2],
        from: ["2022-10-01", "2022-01-01", null].map(dayOf),
        to: ["2022-10-03", "2022-12-31", "2022-10-02"].map(dayOf),
        said: [["2022-10-25"], ["2022-11-24"], ["2022-10-25", "2024-04-02"]].map(days => days.map(dayOf)),
        mapped: [1, 0, 1],
        kinds: ["mine_find", "visit"],
        kind: [0, 1, 0],
    },
};
const fetched = [];
const parts = {
    choosing: async () => choosing,
    rows: async file => {
        fetched.push(file);
        return { rows: file ? [{ id: "c" }] : [{ id: "a" }, { id: "b" }], texts: [] };
    },
};
const aRecord = () => new Record(told, "Aa\nAb\nAc", parts);
const claims = aRecord();
await claims.open();
const chosen = changes => claims.chosen({ ...form.usual, ...changes });

test("the core alone is on at first", () => {
    assert.deepEqual(
        [chosen({}), chosen({ collection: ["core", "wider"] })],
        [
            [0, 1],
            [0, 1, 2],
        ],
    );
    assert.deepEqual(claims.inCollections({ ...form.usual, collection: ["wider"] }), [1, 2]);
});

test("the days of filtered claims come with who said them", () => {
    const spans = changes => claims.spansOf([0, 2], { ...form.usual, ...changes });
    const { parties, party } = spans({ q: "mines" });
    assert.deepEqual([parties, party], [["court"], [0, 0]]);
    assert.deepEqual(spans({ collection: ["core", "wider"] }).parties, []);
});

test("filters narrow one another, the values of one widen it", () => {
    const collection = ["core", "wider"];
    assert.deepEqual(chosen({ collection, kind: ["mine_find", "visit"], place: ["sus"] }), [0, 2]);
    assert.deepEqual(chosen({ collection, kind: ["visit"], place: ["sus"] }), []);
});

test("every word is looked for, however it is spelt", () => {
    assert.deepEqual(chosen({ q: "KƏLBƏCƏR mines" }), [0]);
    assert.deepEqual(chosen({ q: "lacin mines" }), []);
});

test("a range keeps what touches it, or what lies mostly in it", () => {
    const october = { from: "2022-10-01", to: "2022-10-31", collection: ["core", "wider"] };
    assert.deepEqual(chosen(october), [0, 1, 2]);
    assert.deepEqual(chosen({ ...october, match: "within" }), [0]);
    assert.deepEqual(chosen({ ...october, dates: "said" }), [0, 2]);
});

test("the columns of some rows keep their order and their rows", () => {
    const { row, kind, total } = claims.spansOf([2, 0], { ...form.usual, collection: ["core", "wider"] });
    assert.deepEqual([row, kind, total], [[2, 0], [0, 0], 3]);
    assert.deepEqual([claims.isMapped(0), claims.isMapped(1)], [true, false]);
});

test("values of the claims, by filter", () => {
    assert.deepEqual([...valuesOfClaims(choosing).place], ["zabukh", "sus"]);
});

test("what filters need is fetched for a view that filters, and not before", async () => {
    const record = aRecord();
    const whole = { ...form.usual, collection: ["core", "wider"] };
    await record.ready(whole, form.lists);
    assert.deepEqual([record.choosing, record.chosen(whole)], [null, [0, 1, 2]]);
    await record.ready({ ...whole, place: ["sus"] }, form.lists);
    assert.deepEqual(record.chosen({ ...whole, place: ["sus"] }), [0, 2]);
});

test("rows are fetched with those beside them, and told in the order in which they were asked for", async () => {
    assert.deepEqual(
        (await claims.listOf([2, 0])).map(({ id }) => id),
        ["c", "a"],
    );
    assert.deepEqual(fetched, [1, 0]);
    assert.deepEqual([claims.row("c"), claims.row("d")], [2, undefined]);
});

test("an old link opens the successor of its claim and says so", () => {
    const gone = { old: ["a", "“old” is now a."], withdrawn: ["", "“withdrawn” is no longer claimed."] };
    assert.deepEqual(followed({ ...form.usual, claim: "old" }, gone), {
        view: { ...form.usual, claim: "a" },
        notices: ["“old” is now a."],
    });
    assert.equal(followed({ ...form.usual, claim: "withdrawn" }, gone).view.claim, "");
    assert.deepEqual(followed({ ...form.usual, claim: "toString" }, gone).notices, []);
});
