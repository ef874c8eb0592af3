/** The data of the map: joined into flat arrays, fetched once per address, never replaced by an older response. */
import assert from "node:assert/strict";
import { mock, test } from "node:test";
import { joinCorpus, Library, NO_CORPUS, placesOf, rowsAt } from "../../pages/assets/map/data/corpus.js";
import { Loading } from "../../pages/assets/map/data/loading.js";
import { nameCountries } from "../../pages/assets/map/data/places.js";
import { Texts } from "../../pages/assets/map/data/texts.js";
import { columnsOf, fetchFiles } from "./page.mjs";

const KINDS = [{ id: "mine_find" }, { id: "incident" }, { id: "context" }];
const aPlace = (id, more = {}, geometry = { type: "Point", coordinates: [46.5, 39.6] }) => ({
    properties: { id, name: id, place_class: "village", parent: "", drawn: "point", uncertainty_m: 500, ...more },
    geometry,
});
const PLACES = {
    features: [
        aPlace("zabukh", { parent: "lachin" }),
        aPlace("lachin", { parent: "az", place_class: "district" }),
        aPlace("az", { place_class: "country", drawn: "none" }, null),
        aPlace("nowhere", {}, null),
    ],
};
const aClaim = (id, kind, ...places) => ({ id, kind, places, summary: `found at ${id}` });
const CLAIMS = columnsOf(
    [
        aClaim("a", "mine_find", "zabukh", "lachin"),
        aClaim("b", "of_the_future", "az"),
        aClaim("c", "incident", "lachin", "nowhere"),
    ],
    PLACES,
);
const TEXTS = new Texts(CLAIMS.texts, "", () => {});

test("claims have the places that a map can show, and a kind", () => {
    const corpus = joinCorpus(CLAIMS, PLACES, KINDS, TEXTS);
    assert.deepEqual(
        [0, 1, 2].map(row => placesOf(corpus, row)),
        [[0, 1], [], [1]],
    );
    assert.deepEqual([[...corpus.kind], corpus.rowOf.get("c"), corpus.notice], [[0, 2, 1], 2, "Not a hazard map"]);
    assert.deepEqual([...rowsAt(corpus, 1, Uint32Array.of(0, 1, 2))], [0, 2]);
});

test("a place belongs to the country above it; a ring of parents has none", () => {
    const { places } = joinCorpus(CLAIMS, PLACES, KINDS, TEXTS);
    assert.deepEqual(
        places.map(place => place.country),
        ["az", "az", "az", ""],
    );
    const ring = [
        { id: "a", parent: "b" },
        { id: "b", parent: "a" },
    ];
    nameCountries(
        ring,
        new Map([
            ["a", 0],
            ["b", 1],
        ]),
    );
    assert.deepEqual(
        ring.map(place => place.country),
        ["", ""],
    );
});

test("before any claims there are none", () => assert.deepEqual(placesOf({ ...NO_CORPUS, start: [0, 0] }, 0), []));

test("texts that are not there are asked for together, and once", async () => {
    const texts = [{ summary: "first" }, { summary: "second" }];
    const asked = fetchFiles({ "texts?v=1&row=3&row=7": { row: [3, 7], texts } });
    const come = await new Promise(arrived => {
        const some = new Texts([], "texts?v=1", () => arrived(some));
        assert.deepEqual(
            [7, 3, 7].map(row => some.of(row).summary),
            ["", "", ""],
        );
    });
    assert.deepEqual([come.of(3).summary, come.of(7).summary, asked.length], ["first", "second", 1]);
});

test("a text that could not be had is asked for when it is next looked at", async () => {
    mock.method(console, "warn", () => {});
    fetchFiles({});
    const texts = new Texts([], "texts?v=1", () => {});
    texts.of(0);
    await texts.ask();
    fetchFiles({ "texts?v=1&row=0": { row: [0], texts: [{ summary: "there" }] } });
    texts.of(0);
    await texts.ask();
    assert.equal(texts.of(0).summary, "there");
    mock.restoreAll();
});

test("an address is asked for once, a failure again", async () => {
    const answers = { "https://x.example/a": { n: 1 } };
    const asked = fetchFiles(answers);
    const library = new Library();
    const bytes = [];
    const get = address => library.get("claims", address, (part, count) => bytes.push([part, count]));
    assert.deepEqual([await get("https://x.example/a"), await get("https://x.example/a")], [{ n: 1 }, { n: 1 }]);
    assert.deepEqual([asked.length, bytes], [1, [["claims", 7]]]);
    await assert.rejects(get("https://x.example/b"), /b answered 404/);
    answers["https://x.example/b"] = { n: 2 };
    assert.deepEqual(await get("https://x.example/b"), { n: 2 });
});

/** The same three claims and their places, encoded for transfer. */
const MARKS = { ...CLAIMS, id: "Aa\nAb\nAc", kind: "ABC", named: "ACCC", drawn: "BABB", at: "ABB" };
const COLUMNS = {
    id: "Azabukh\nAlachin\nAaz\nAnowhere",
    name: ["zabukh", "lachin", "az", "nowhere"],
    place_class: { values: ["village", "district", "country"], which: "ABCA" },
    drawn: { values: ["point", "none"], which: "AABA" },
    parent: { values: ["lachin", "az", ""], which: "ABCC" },
    note: { values: [""], which: "AAAA" },
    approximate: "",
    uncertainty_m: "0P0PA0P",
    spotless: "CBBB",
    lon: "AAAA",
    lat: "AAAA",
    outlines: {},
};
const SPANS = { row: [0], from: [1], to: [2], said: [[3]] };
const command = (name, more = {}) => ({ claims: `${name}/claims`, places: "places", spans: `${name}/spans`, ...more });

function aLoading(answers) {
    fetchFiles({ places: COLUMNS, ...answers });
    const heard = [];
    const notices = {
        begin: () => heard.push("begin"),
        progress: () => {},
        end: (part, failed = "") => heard.push(`end ${part} ${failed}`.trim()),
    };
    return { loading: new Loading(KINDS, notices), heard };
}

test("a command brings corpus and spans; the same once more brings nothing new", async () => {
    const { loading, heard } = aLoading({ "one/claims": MARKS, "one/spans": SPANS });
    const found = await loading.claims(command("one"));
    assert.deepEqual([found.corpus.ids, [...found.spans.row]], [["a", "b", "c"], [0]]);
    assert.deepEqual(
        [0, 1, 2].map(row => placesOf(found.corpus, row)),
        [[0, 1], [], [1]],
    );
    assert.equal(await loading.claims(command("one")), null);
    assert.deepEqual(heard, ["begin", "end claims", "end claims"]);
});

test("other filters of the same claims keep the corpus", async () => {
    const { loading } = aLoading({ "one/claims": MARKS, "one/spans": SPANS, "two/spans": SPANS });
    const { corpus } = await loading.claims(command("one"));
    const later = await loading.claims(command("one", { spans: "two/spans" }));
    assert.equal(later.corpus, corpus);
});

test("what a later command has overtaken brings nothing", async () => {
    let arrive;
    const slow = new Promise(done => (arrive = () => done(MARKS)));
    const { loading } = aLoading({
        "one/claims": () => slow,
        "one/spans": SPANS,
        "two/claims": MARKS,
        "two/spans": SPANS,
    });
    const first = loading.claims(command("one"));
    const second = await loading.claims(command("two"));
    arrive();
    assert.deepEqual([await first, second.corpus.ids.length], [null, 3]);
});

test("what cannot be had is said, and asked for again", async () => {
    mock.method(console, "error", () => {});
    const { loading, heard } = aLoading({ "one/claims": MARKS });
    assert.equal(await loading.claims(command("one")), null);
    assert.equal(heard.at(-1), "end claims The claims could not be loaded.");
    fetchFiles({ "one/spans": SPANS, places: COLUMNS });
    assert.equal((await loading.claims(command("one"))).corpus.ids.length, 3);
    assert.equal(await loading.outlines("lost"), null);
    assert.equal(heard.at(-1), "end outlines The outlines of the map could not be loaded.");
    fetchFiles({ lost: { features: [] } });
    assert.deepEqual(await loading.outlines("lost"), { features: [] });
    assert.equal(await loading.outlines("lost"), null);
    mock.restoreAll();
});
