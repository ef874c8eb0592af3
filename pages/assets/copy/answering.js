/**
 * The copy's /data: what the parts of the page fetch from a server is answered here, in the browser, from what the copy
 * carries. Import it before any module that fetches.
 */
import { isoOf, partsOf, spokenDay } from "../shared/days.js";
import { Record } from "./choosing.js";
import { kept, load } from "./keeping.js";
import { parseView } from "./view.js";

const ASSETS = /\/assets\/[0-9a-f]+\//;
/** Parameters that only /data knows. */
const OWN = ["limit", "offset", "geometry", "mapped", "version"];
const records = new Map();

/** What the page says about itself: its form of a view, its collections, its day. */
export const ABOUT = JSON.parse(document.getElementById("about-copy").textContent);

/** The name of the variant that holds the collections of a view. */
export const variantOf = view => (String(view.collection) === "core" || !ABOUT.variants.includes("all") ? "core" : "all");

/** The record of a variant, loaded once. */
export function recordOf(variant) {
    if (!records.has(variant)) {
        records.set(variant, load(`record/${variant}`).then(() => new Record(JSON.parse(kept(`record/${variant}`)))));
    }
    return records.get(variant);
}

const answers = {
    async "claims.geojson"(view) {
        await recordOf(variantOf(view));
        return kept(`record/${variantOf(view)}/claims.geojson`);
    },
    "places.geojson": () => load("record/places").then(() => kept("data/places.geojson")),
    "outlines.geojson": () => load("record/places").then(() => kept("data/outlines.geojson")),
    async "spans.json"(view, record) {
        return record.spansOf(record.passing(view), view);
    },
    async "list.json"(view, record, parameters) {
        const mapped = parameters.get("mapped");
        const rows = record.chosen(view).filter(row => !mapped || record.isMapped(row) === (mapped === "yes"));
        const offset = Number(parameters.get("offset"));
        const page = rows.slice(offset, offset + Number(parameters.get("limit") ?? rows.length));
        return { total: rows.length, rows: page.map(row => record.list[row]) };
    },
    async "citation.json"(view, record) {
        const { count, total } = { count: record.chosen(view).length, total: record.inCollections(view).length };
        const claim = record.list.find(({ id }) => id === view.claim);
        const opened = document.querySelector("#page [data-difference] :is(h2, h3), #page [data-series] :is(h2, h3), #page h1");
        const title = claim ? `${claim.said_by_name} said: ${claim.summary}` : opened?.textContent ?? record.citation.title;
        const narrowed = count < total ? ", chosen as the link says" : "";
        return filledIn(record.citation, title, `${count} of ${total} claims made in published statements${narrowed}.`);
    },
};

/** The forms of a citation with title, sentence and today put in; the link is the panel's to put in. */
function filledIn({ placeholders, day, ...forms }, title, sentence) {
    const today = Math.floor(Date.now() / 86_400_000);
    const { year, month, date } = partsOf(today);
    const put = (text, escaped = words => words) =>
        text
            .replaceAll(placeholders.title, escaped(title))
            .replaceAll(placeholders.sentence, escaped(sentence))
            .replaceAll(day.text, spokenDay(today))
            .replaceAll(day.iso, isoOf(today));
    const csl = { ...forms.csl, title: put(forms.csl.title), note: put(forms.csl.note), accessed: { "date-parts": [[year, month + 1, date]] } };
    return { ...forms, title, sentence, link: placeholders.link, text: put(forms.text), bibtex: put(forms.bibtex, tex), csl };
}

/** Words in which no sign means anything to TeX. */
const tex = words => words.replace(/[\\~^&%$#_{}]/g, sign => ({ "\\": "\\textbackslash{}", "~": "\\textasciitilde{}", "^": "\\textasciicircum{}" })[sign] ?? `\\${sign}`);

async function answer(address) {
    const [, name] = address.pathname.split("/data/");
    const { view } = parseView(address.search, ABOUT.form, OWN);
    const made = await answers[name](view, await recordOf(variantOf(view)), address.searchParams);
    return new Response(typeof made === "string" ? made : JSON.stringify(made));
}

const ask = globalThis.fetch;
globalThis.fetch = (target, options) => {
    const address = new URL(target, claimsCopy.base);
    if (ASSETS.test(address.pathname) && kept(address.pathname.split(ASSETS)[1])) {
        return Promise.resolve(new Response(kept(address.pathname.split(ASSETS)[1])));
    }
    return address.pathname.split("/data/")[1] in answers ? answer(address) : ask(target, options);
};
