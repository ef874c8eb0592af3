/** The addresses for sharing a view. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { standInPage } from "./page.mjs";

const NAMES = ["kind", "claim", "lat", "lon", "zoom", "from"];
const WHERE = { lat: "39.6", lon: "46.5", zoom: "9", claim: "zabukh-find" };
standInPage("https://claims.example/app/figures?kind=visit&series=toll&version=old&frame=full#top");
const { APP, pageAddress } = await import("../../pages/assets/shared/base.js");
const { appAddress, frameAddress, frameCode, linkOf } = await import("../../pages/assets/share/addresses.js");
const HERE = "https://claims.example/app/figures";

test("the link of a view has what is chosen, not how it is drawn", () => {
    assert.equal(linkOf(null), `${HERE}?kind=visit&series=toll`);
});

test("with a version it can say later what has changed", () => {
    assert.equal(linkOf(null, "abc"), `${HERE}?kind=visit&series=toll&version=abc`);
});

test("it looks where the map looks, with the claim that is open on it", () => {
    assert.equal(linkOf(WHERE), `${HERE}?kind=visit&series=toll&lat=39.6&lon=46.5&zoom=9&claim=zabukh-find`);
    assert.ok(!linkOf({ ...WHERE, claim: null }).includes("claim="));
});

test("a frame of this page keeps the page's own parameter, one of the map has none", () => {
    assert.equal(frameAddress(null, "page", NAMES), `${HERE}?kind=visit&series=toll&frame=full`);
    assert.equal(frameAddress(null, "map", NAMES), `${APP}?kind=visit&frame=map`);
});

test("an answer of the app is about what is chosen", () => {
    assert.equal(appAddress("data/claims.csv", null, NAMES), `${APP}data/claims.csv?kind=visit`);
    assert.equal(appAddress("data/claims.csv", null, ["from"]), `${APP}data/claims.csv`);
});

test("a page by its name, the map by none", () => {
    assert.equal(pageAddress("statements", { kind: "visit" }), `${APP}statements?kind=visit`);
    assert.equal(pageAddress("", ""), `${APP}?`);
});

test("the code of a frame names the corpus and says what it is not, whatever signs its words hold", () => {
    const code = frameCode(
        "https://claims.example/app/?kind=visit&frame=map",
        "https://claims.example/app/?kind=visit",
        {
            name: 'Floods "2024"',
            notice: "Claims & no <b>levels</b>.",
        },
    );
    assert.match(
        code,
        /src="https:\/\/claims\.example\/app\/\?kind=visit&amp;frame=map" title="Floods &quot;2024&quot;"/,
    );
    assert.match(
        code,
        /<a href="https:\/\/claims\.example\/app\/\?kind=visit">The full view<\/a>\. Claims &amp; no &lt;b>levels&lt;\/b>\./,
    );
});
