/**
 * The copy's /data: requests that the page's parts make to a server are answered here, in the browser, from the copy's
 * own data. Import it before any module that fetches.
 */
import { _, numberText } from "../shared/language.js";
import { part } from "../shared/nodes.js";
import { carriedText, load } from "./carried_texts.js";
import { filledIn } from "./citing.js";
import { Record } from "./matching.js";
import { parseView } from "./view.js";

const ASSETS = /^assets\/[0-9a-f]+\//;
const DATA = "data/";
/** Parameters that only /data has. */
const OWN = ["limit", "offset", "geometry", "mapped", "version", "row"];
/** @type {Map<string, Record>} */
const records = new Map();

/**
 * The page's settings: its view parameters, collections, date and so on.
 * @type {AboutCopy}
 */
export const ABOUT = JSON.parse(part("about-copy").textContent ?? "");

/**
 * The name of the variant with a view's collections.
 * @param {ChosenView} view
 */
export const variantOf = view =>
    ABOUT.variants.find(name => name === view.collection.join("-")) ?? ABOUT.variants[1] ?? ABOUT.variants[0];

/**
 * The record of a variant, cached. Rejects when it cannot be loaded; the next call tries again.
 * @param {string} variant
 * @returns {Promise<Record>}
 */
export async function recordOf(variant) {
    await load(`record/${variant}`);
    const record = records.get(variant) ?? madeOf(variant);
    records.set(variant, record);
    return record;
}

/** @param {string} variant */
function madeOf(variant) {
    /** @param {string} key */
    const fetched = async key => {
        await load(key);
        return JSON.parse(carriedText(key) ?? "");
    };
    const { id } = JSON.parse(carriedText(`record/${variant}/marks.json`) ?? "");
    return new Record(JSON.parse(carriedText(`record/${variant}`) ?? ""), id, {
        choosing: () => fetched(`choosing/${variant}`),
        rows: file => fetched(`rows/${variant}/${file}`),
    });
}

/** @type {{ [name: string]: (view: ChosenView, record: Record, parameters: URLSearchParams) => unknown }} */
const answers = {
    async "marks.json"(view) {
        await recordOf(variantOf(view));
        return carriedText(`record/${variantOf(view)}/marks.json`);
    },
    "places.json": () => load("record/places").then(() => carriedText("data/places.json")),
    "outlines.geojson": () => load("record/places").then(() => carriedText("data/outlines.geojson")),
    async "spans.json"(view, record) {
        return record.spansOf(record.matchingFilters(view), view);
    },
    async "list.json"(view, record, parameters) {
        const mapped = parameters.get("mapped");
        const chosen = record.chosen(view).filter(row => !mapped || record.isMapped(row) === (mapped === "yes"));
        const within = new Set(record.matching(view, "within"));
        const inside = chosen.filter(row => within.has(row));
        const rows = [...inside, ...chosen.filter(row => !within.has(row))];
        const offset = Number(parameters.get("offset"));
        const page = rows.slice(offset, offset + Number(parameters.get("limit") ?? rows.length));
        const claims = await record.listOf(page);
        return {
            total: rows.length,
            within: inside.length,
            rows: claims.map((each, index) => (within.has(page[index]) ? each : { ...each, touches: true })),
        };
    },
    async "texts.json"(_view, record, parameters) {
        const row = parameters.getAll("row").map(Number);
        return { row, texts: await record.textsOf(row) };
    },
    async "citation.json"(view, record) {
        const [count, total] = [record.chosen(view).length, record.inCollections(view).length];
        const row = record.row(view.claim);
        const [claim] = row === undefined ? [] : await record.listOf([row]);
        const today = Math.floor(Date.now() / 86_400_000);
        const opened = openedRecord(record.citation.opened);
        if (opened) {
            return filledIn(record.citation, opened, today);
        }
        const title = claim
            ? _("{speaker} said: {claim}", { speaker: claim.said_by_name, claim: claim.summary })
            : record.citation.title;
        const stated = claim && statedIn(`.claims-card[data-claim="${claim.id}"]`);
        const values = { n: numberText(count), total: numberText(total) };
        const counted = _("{n} of {total} claims made in published statements", values);
        const sentence = count < total ? _("{counted}, chosen as the link says", { counted }) : counted;
        const told = [stated, `${sentence}.`].filter(Boolean).join(" ");
        return filledIn(record.citation, { title, sentence: told, record: claim?.id }, today);
    },
};

/**
 * Title and texts of the series or difference that the page has opened, as on the server; null if none is.
 * @param {{ [own: string]: string }} titles title prefixes, by the page's own parameter
 */
function openedRecord(titles) {
    const { own } = ABOUT.page;
    const isOpened = own in titles && new URLSearchParams(location.search).has(own);
    const record = `[data-${own}]`;
    const heading = isOpened ? document.querySelector(`#page ${record} :is(h2, h3)`) : null;
    /** @type {HTMLElement | null | undefined} */
    const drawn = heading?.closest(record);
    return heading && drawn
        ? {
              title: `${titles[own]}: ${heading.textContent}`,
              sentence: drawn.dataset.stated ?? "",
              record: drawn.dataset[own],
          }
        : null;
}

/**
 * The text for a citation that the server wrote beside a record found by `selector`.
 * @param {string} selector
 */
function statedIn(selector) {
    /** @type {HTMLElement | null} */
    const record = document.querySelector(selector);
    return record?.dataset.stated ?? "";
}

/**
 * @param {string} name
 * @param {URL} address
 */
async function answer(name, address) {
    const { view } = parseView(address.search, ABOUT.form, OWN);
    const record = await recordOf(variantOf(view));
    await record.ready(view, ABOUT.form.lists);
    const made = await answers[name](view, record, address.searchParams);
    return new Response(typeof made === "string" ? made : JSON.stringify(made));
}

/**
 * The file of the copy that a URL refers to, such as data/list.json; empty for a URL outside it.
 * @param {URL} address
 */
function fileOf({ origin, pathname }) {
    const base = new URL(claimsCopy.base);
    return origin === base.origin && pathname.startsWith(base.pathname) ? pathname.slice(base.pathname.length) : "";
}

const ask = globalThis.fetch;
globalThis.fetch = (target, options) => {
    const address = new URL(target instanceof Request ? target.url : target, claimsCopy.base);
    const file = fileOf(address);
    const carried = carriedText(file.replace(ASSETS, ""));
    if (carried) {
        return Promise.resolve(new Response(carried));
    }
    const name = file.startsWith(DATA) ? file.slice(DATA.length) : "";
    return Object.hasOwn(answers, name) ? answer(name, address) : ask(target, options);
};
