/** How much of its long lists a page of the copy showed: stored in the history entry, beside other scripts' state. */
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { noteShown, shownBefore } from "../../pages/assets/static_site/shown_before.js";

/** @type {Map<string, () => void>} */
const listeners = new Map();

beforeEach(() => {
    globalThis.history = { state: null, replaceState: state => (globalThis.history.state = structuredClone(state)) };
    globalThis.addEventListener = (type, listener) => listeners.set(type, listener);
    globalThis.scrollY = 0;
});

test("a new history entry has nothing to restore", () => {
    assert.equal(shownBefore(), null);
    globalThis.history.state = { other: 1 };
    assert.equal(shownBefore(), null);
});

test("the parts shown of each list are noted at once, beside what others keep in the entry", () => {
    globalThis.history.state = { other: 1 };
    globalThis.scrollY = 300;
    noteShown("mentions", 2);
    noteShown("coverage", 1);
    assert.deepEqual(shownBefore(), { parts: { mentions: 2, coverage: 1 }, y: 300 });
    assert.equal(globalThis.history.state.other, 1);
});

test("a click that may follow a link notes where the page is scrolled to", () => {
    noteShown("mentions", 3);
    globalThis.scrollY = 1200;
    assert.equal(shownBefore().y, 0);
    listeners.get("click")();
    assert.equal(shownBefore().y, 1200);
});
