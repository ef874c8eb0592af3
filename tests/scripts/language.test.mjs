import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import test from "node:test";
import { pathToFileURL } from "node:url";

const SCRIPT = new URL("../../pages/assets/shared/language.js", import.meta.url);

/** The module with another catalogue. */
async function speaking(catalogue) {
    const folder = mkdtempSync(join(tmpdir(), "language-"));
    cpSync(SCRIPT, join(folder, "language.js"));
    writeFileSync(join(folder, "package.json"), '{"type": "module"}');
    writeFileSync(join(folder, "catalogue.js"), `export const CATALOGUE = ${JSON.stringify(catalogue)};`);
    const module = await import(pathToFileURL(join(folder, "language.js")));
    rmSync(folder, { recursive: true });
    return module;
}

const RUSSIAN = {
    language: "ru",
    messages: { Share: ["Поделиться"], "{n} claim": ["{n} утверждение", "{n} утверждения", "{n} утверждений"] },
    plurals: { one: 0, few: 1, many: 2 },
};

test("English stands as it is written, with its numbers grouped", async () => {
    const { _, ngettext } = await import(SCRIPT);
    assert.equal(_("Share"), "Share");
    assert.equal(ngettext("{n} claim", "{n} claims", 1), "1 claim");
    assert.equal(ngettext("{n} claim", "{n} claims", 1609), "1,609 claims");
});

test("another language has its words and its plurals", async () => {
    const { _, ngettext } = await speaking(RUSSIAN);
    assert.equal(_("Share"), "Поделиться");
    assert.equal(_("Cite"), "Cite");
    assert.deepEqual(
        [1, 3, 11, 25].map(n => ngettext("{n} claim", "{n} claims", n)),
        ["1 утверждение", "3 утверждения", "11 утверждений", "25 утверждений"],
    );
});

test("a value is put in as it is, and a hole without a value stays", async () => {
    const { _ } = await import(SCRIPT);
    assert.equal(_("{a} of {b}", { a: "{b}" }), "{b} of {b}");
});
