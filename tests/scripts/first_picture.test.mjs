/** The first picture is removed part by part, without waiting for a frame that may never be painted. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { endFirstPicture, standInFor } from "../../pages/assets/shared/first_picture.js";

/** A page with the picture: `left` are the parts still there, and "all" for their container. */
function aPage() {
    const left = new Set(["all", "head", "map", "time", "list"]);
    const element = name => (left.has(name) ? { remove: () => left.delete(name) } : null);
    const page = {
        getElementById: id => (id === "first-picture" ? element("all") : null),
        querySelector(selector) {
            const part = /^\[data-first="(\w+)"\]$/.exec(selector)?.[1];
            return element(part ?? [...left].find(name => name !== "all"));
        },
    };
    return { page, left };
}

test("a part goes at once, alone, and what held them with the last", () => {
    const { page, left } = aPage();
    Object.assign(globalThis, { window: { frameElement: null }, document: page });
    standInFor("list");
    assert.deepEqual([...left], ["all", "head", "map", "time"]);
    standInFor("list");
    standInFor("head");
    standInFor("time");
    assert.deepEqual([...left], ["all", "map"]);
    standInFor("map");
    assert.deepEqual([...left], []);
});

test("the map takes its part from the page around its frame", () => {
    const [around, own] = [aPage(), aPage()];
    Object.assign(globalThis, { window: { frameElement: { ownerDocument: around.page } }, document: own.page });
    standInFor("map");
    assert.equal(around.left.has("map"), false);
    assert.equal(own.left.has("map"), true);
});

test("on another page all of it goes", () => {
    const { page, left } = aPage();
    Object.assign(globalThis, { window: { frameElement: null }, document: page });
    endFirstPicture();
    assert.equal(left.has("all"), false);
});
