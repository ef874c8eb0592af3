/** Every module that makes and looks for no element of a page has a test here: one that imports it. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { test } from "node:test";

const ROOT = new URL("../../", import.meta.url);
const ASSETS = "pages/assets";
/** Only a page has elements: made by shared/nodes.js, looked for in a document, drawn on a canvas, or a map's layers. */
const OF_ELEMENTS =
    /shared\/nodes\.js"|\bdocument\.(?!documentElement\b)|\bwindow\.|HTMLElement|Path2D|getContext\b|innerHTML|L\.(Layer|Control|DomUtil|tileLayer)/;
/** Its tests are those of what Streamlit is assumed to do, in tests/pages/test_assumptions.py and in browsers. */
const OUTSIDE = `${ASSETS}/compat/`;

const scripts = folder =>
    readdirSync(new URL(folder, ROOT), { recursive: true })
        .map(name => posix.join(folder, name.replaceAll("\\", "/")))
        .filter(name => /\.m?js$/.test(name))
        .sort();
const textOf = path => readFileSync(new URL(path, ROOT), "utf-8");
const codeOf = path => textOf(path).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
const importsOf = path =>
    [...textOf(path).matchAll(/(?:\bfrom |\bimport\()"(\.[^"]+)"/g)].map(([, from]) =>
        posix.join(posix.dirname(path), from),
    );

const modules = scripts(ASSETS);
const plain = modules.filter(path => !path.startsWith(OUTSIDE) && !OF_ELEMENTS.test(codeOf(path)));
const tested = new Set(scripts("tests/scripts").flatMap(importsOf));

test("a module without elements has a test", () => {
    assert.deepEqual(
        plain.filter(path => !tested.has(path)),
        [],
    );
});

test("modules with and without elements are told apart", () => {
    assert.ok(plain.includes(`${ASSETS}/map/marks/gather.js`));
    assert.ok(!plain.includes(`${ASSETS}/map/main.js`));
    assert.ok(!plain.includes(`${ASSETS}/list/rows.js`));
});
