/** The list's data on the claims: days at once, texts page by page. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { fetchFiles, standInPage } from "./page.mjs";

standInPage();
const { APP } = await import("../../pages/assets/shared/base.js");
const { Store } = await import("../../pages/assets/list/store.js");

const page = offset => `${APP}data/list.json?kind=visit&offset=${offset}&limit=100`;
const rows = (first, count) => ({ rows: Array.from({ length: count }, (_, n) => ({ id: `c${first + n}` })) });
const ANSWERS = {
    [`${APP}data/spans.json`]: { total: 150, row: [1] },
    [page(0)]: rows(0, 100),
    [page(100)]: rows(100, 50),
};

function aStore(answers = ANSWERS) {
    const asked = fetchFiles(answers);
    const heard = [];
    const store = new Store(
        () => heard.push("arrived"),
        trouble => heard.push(String(trouble)),
    );
    return { store, asked, heard };
}

test("days and the first page of words come together", async () => {
    const { store, asked } = aStore();
    assert.ok(await store.open("data/spans.json", "data/list.json?kind=visit"));
    assert.deepEqual([store.columns.total, store.rows.get(99).id, asked.length], [150, "c99", 2]);
});

test("further words are asked for once, when they are wanted", async () => {
    const { store, asked, heard } = aStore();
    await store.open("data/spans.json", "data/list.json?kind=visit");
    store.want([98, 99, 100, 149]);
    store.want([120]);
    assert.equal((await store.rowAt(120)).id, "c120");
    assert.deepEqual(
        [asked.filter(address => address === page(100)).length > 0, heard.includes("arrived")],
        [true, true],
    );
});

test("what cannot be fetched is told of, and asked for again", async () => {
    const answers = { ...ANSWERS };
    delete answers[page(100)];
    const { store, heard } = aStore(answers);
    await store.open("data/spans.json", "data/list.json?kind=visit");
    await assert.rejects(store.rowAt(100), /answered 404/);
    answers[page(100)] = rows(100, 50);
    assert.equal((await store.rowAt(100)).id, "c100");
    assert.equal(await store.open("data/lost.json", "data/list.json?kind=visit"), false);
    assert.match(heard.at(-1), /lost\.json answered 404/);
});

test("an address that was left says nothing any more", async () => {
    const { store, heard } = aStore();
    const first = store.open("data/spans.json", "data/list.json?kind=visit");
    store.leave();
    assert.deepEqual([await first, heard], [false, []]);
});
