/** Starts a page of the static copy: the map explorer, or the fragment that the URL asks for, and the Share panel. */

import { showFragment } from "../explorer/fragment.js";
import { show as showFullView } from "../full_view/main.js";
import { show as showHead } from "../head/main.js";
import { carryView } from "../head/menu.js";
import { show as showKinds } from "../kinds/main.js";
import { show as showShare } from "../share/main.js";
import { _ } from "../shared/language.js";
import { node, part } from "../shared/nodes.js";
import { fragment, wholePage } from "./carried_texts.js";
import { fileOf } from "./file_of.js";
import { leadOn, offerFurther } from "./further.js";
import { ABOUT, variantOf } from "./local_data.js";
import { followed } from "./succession.js";
import { noneOnRecord } from "./unknown.js";
import { parseView } from "./view.js";

/** @type {{ [component: string]: (call: ComponentCall<any>) => unknown }} */
const DRAWN = { kinds: showKinds };
const channel = `claims-copy-${Math.random().toString(36).slice(2)}`;
const place = part("page");

/**
 * Replaces the page's content with the fragment in the URL: another collection, or a single record.
 * @param {{ page: string, own: string }} page
 */
async function showWhatIsAsked({ page, own }) {
    const query = new URLSearchParams(location.search);
    const { view, notices: messages } = followed(
        parseView(location.search, ABOUT.form, [...ABOUT.accompanying, own]).view,
        ABOUT.gone,
    );
    const asked = query.getAll(own).map(ident => ABOUT.former[ident] ?? ident);
    const record = [...new Set(asked)].sort().join("+");
    const variant = variantOf(view);
    const notices = [...messages];
    let found = null;
    try {
        found = record ? await recordOfPage(page, record, variant) : await pageOf(page, variant);
        if (!found) {
            notices.push(noneOnRecord(own, asked));
        }
    } catch (fault) {
        console.warn(fault); // offline
        notices.push(_("What this link asks for could not be loaded. Reload the page."));
    }
    const shown = found ?? { variant: ABOUT.variants[0], name: "whole" };
    offerFurther(place, {
        key: `views/${page}/${shown.name}`,
        variant: shown.variant,
        inAFile: ABOUT.partsInAFile,
    });
    place.prepend(...notices.map(words => node("p", { class: "copy-alert", role: "status" }, words)));
}

/**
 * Shows the whole page for the view's collections, if it is not the one shown already, and returns the variant.
 * @param {string} page
 * @param {string} variant
 */
async function pageOf(page, variant) {
    if (variant !== ABOUT.variants[0]) {
        showFragment(place, await wholePage(page, variant));
    }
    return { variant, name: "whole" };
}

/**
 * Shows a single record, from the view's collections or else from others, and returns the variant; null if there is
 * none.
 * @param {string} page
 * @param {string} record
 * @param {string} chosen
 */
async function recordOfPage(page, record, chosen) {
    for (const variant of new Set([chosen, ...ABOUT.variants])) {
        const files = ABOUT.files[variant][page];
        const html = await fragment(page, variant, record, files);
        if (html) {
            showFragment(place, html);
            return { variant, name: `${fileOf(record, files)}-${record}` };
        }
    }
    return null;
}

/** Renders the components that a printed page contains. */
function drawComponents() {
    /** @type {NodeListOf<HTMLElement>} */
    const components = place.querySelectorAll("[data-component]");
    for (const parentElement of components) {
        const { component, given } = parentElement.dataset;
        DRAWN[component ?? ""]?.({ parentElement, data: JSON.parse(given ?? "") });
    }
}

/** Menu links carry the view, but not the record that only this page has opened. */
function keepViewInMenu() {
    /** @type {string[]} */
    const names = ABOUT.form.names;
    const left = ["claim", ABOUT.page.own];
    carryView(".st-key-pages", () => names.filter(name => !left.includes(name)));
}

/** An embedded page has no room for menu and panel: it links to the full view. */
function showShareOrFullView() {
    const frame = new URLSearchParams(location.search).get("frame");
    const parentElement = part("share");
    if (frame && ABOUT.frames.includes(frame)) {
        document.documentElement.dataset.frame = frame;
        showFullView({ parentElement, data: {} });
    } else {
        showShare({ parentElement, data: { ...ABOUT.share, channel } });
    }
}

showHead({
    parentElement: part("head"),
    data: { name: ABOUT.name, narrowing: [...ABOUT.form.lists, "q", "from", "to"] },
});
if (ABOUT.page.name === "map" && !window.L) {
    // Leaflet could not be loaded: the content in place of the map says what to do
} else if (ABOUT.page.name === "map") {
    const { Explorer } = await import("./explorer.js"); // imports Leaflet, which no other page loads
    new Explorer(place, channel);
} else {
    await showWhatIsAsked({ page: ABOUT.page.name, own: ABOUT.page.own });
    drawComponents();
}
keepViewInMenu();
showShareOrFullView();
if (ABOUT.page.name !== "map") {
    await leadOn(place); // last, as nothing else waits for what it fetches
}
document.documentElement.dataset.ready = "true";
