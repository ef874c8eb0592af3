/** Addresses in the copy, where each page is a file. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standInPage } from "./page.mjs";

standInPage("file:///copy/index.html", { ending: ".html" });
const { APP, pageAddress } = await import("../../pages/assets/shared/base.js");

test("a page of the copy has its file's name, the map that of the folder's first page", () => {
    assert.equal(pageAddress("statements", { kind: "visit" }), `${APP}statements.html?kind=visit`);
    assert.equal(pageAddress("", { kind: "visit" }), `${APP}index.html?kind=visit`);
});
