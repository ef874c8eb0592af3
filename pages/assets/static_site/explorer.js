/**
 * The map's page of the copy: what the server's script does for timeline, map and list there is done here. The view is
 * that of the address; each change goes into the address and to every part.
 */
import { openChannel } from "../shared/channel.js";
import { node } from "../shared/nodes.js";
import { APP } from "../shared/base.js";
import { show as showList } from "../list/main.js";
import { start as startMap } from "../map/main.js";
import { show as showTimeline } from "../timeline/main.js";
import { ABOUT, recordOf, variantOf } from "./local_data.js";
import { Filters } from "./filters.js";
import { fragment, showFragment } from "./carried_texts.js";
import { followed } from "./succession.js";
import { parseView, printView } from "./view.js";

const NARROW = matchMedia("(max-width: 60rem)");
const NAMED = ["statement", "place", "munition", "speaker", "party"];
const CLOSED = { claim: "", lat: null, lon: null, zoom: null };
const ALL_DAYS = { from: null, to: null, dates: "happened", match: "touches" };
const MEANT = { happened: "when it happened", said: "when it was said" };

export class Explorer {
    constructor(root, channel) {
        this.channel = channel;
        this.line = openChannel(
            channel,
            message => message.type === "claim" && this.change({ claim: message.id ?? "" }),
        );
        this.filters = new Filters(
            ABOUT,
            fields => this.change(fields),
            () => this.showEverything(),
        );
        this.dates = node(
            "select",
            { "aria-label": "What the dates mean" },
            ...Object.entries(MEANT).map(([value, words]) => node("option", { value }, words)),
        );
        this.dates.onchange = () => this.change({ dates: this.dates.value });
        const parts = ["notices", "counts", "timeline", "map", "chosen", "list", "off"];
        this.parts = Object.fromEntries(parts.map(name => [name, node("div", { class: `copy-${name}` })]));
        const { notices, counts, timeline, map, chosen, list, off } = this.parts;
        notices.setAttribute("role", "status");
        map.setAttribute("role", "region");
        map.setAttribute("aria-label", "Map of the claims");
        this.off = node("details", { class: "copy-off" }, node("summary"), off);
        this.off.ontoggle = () => this.showOff();
        root.append(
            this.filters.root,
            node(
                "div",
                { class: "copy-explorer" },
                notices,
                node("div", { class: "copy-line" }, counts, node("label", {}, "Dates mean ", this.dates)),
                timeline,
                node("div", { class: "copy-beside" }, map, node("div", { class: "copy-right" }, chosen, list)),
                this.off,
            ),
        );
        window.map = L.map(map, ABOUT.start);
        startMap(window.map, ABOUT.tiles);
        addEventListener("popstate", () => this.read());
        this.read();
    }

    /** Takes the view from the address. */
    read() {
        const { view: asked, problems } = parseView(location.search, ABOUT.form, ABOUT.aside);
        const { view, told } = followed(asked, ABOUT.gone);
        this.view = view;
        this.problems = [...told, ...problems.map(problem => `This part of the link was left out. ${problem}`)];
        if (told.length) {
            const query = printView(view, ABOUT.form);
            history.replaceState(history.state, "", query ? `?${query}` : location.pathname);
        }
        this.show();
    }

    /** Chooses otherwise and puts it into the address. */
    change(fields) {
        const before = printView(this.view, ABOUT.form);
        this.view = { ...this.view, ...fields };
        const query = printView(this.view, ABOUT.form);
        if (query !== before) {
            history.pushState(null, "", query ? `?${query}` : location.pathname);
            document.body.dataset.heard = Number(document.body.dataset.heard ?? 0) + 1;
            this.show();
        }
    }

    showEverything() {
        this.change({ ...structuredClone(ABOUT.form.usual), collection: this.view.collection });
    }

    async show() {
        const { view } = this;
        const record = await recordOf(variantOf(view)).catch(() => null);
        if (view !== this.view) {
            return;
        }
        this.showNotices(record ? unknownIn(record, view) : ["The claims could not be loaded. Reload the page."]);
        if (!record) {
            return;
        }
        if (record !== this.record) {
            this.record = record;
            showFragment(document.getElementById("heading"), record.heading);
        }
        this.filters.show(view, record.filters);
        this.dates.value = view.dates;
        const chosen = record.chosen(view);
        this.showCounts(record, chosen);
        this.showTimeline(record);
        this.showList(this.parts.list, "");
        this.showOff(chosen.filter(row => !record.isMapped(row)).length);
        this.tellMap(record);
        await this.showCard(record, chosen);
    }

    showNotices(further) {
        this.parts.notices.replaceChildren(
            ...[...this.problems, ...further].map(words => node("p", { class: "copy-alert" }, words)),
        );
    }

    showCounts(record, chosen) {
        const mapped = chosen.filter(row => record.isMapped(row)).length;
        const whose = ABOUT.variants.length > 1 ? ` (${this.view.collection.join(" and ")} collection)` : "";
        const line = `${chosen.length.toLocaleString("en")} of ${record.inCollections(this.view).length.toLocaleString("en")} claims, ${mapped.toLocaleString("en")} of them on the map`;
        this.parts.counts.replaceChildren(node("strong", {}, line), whose);
    }

    showTimeline(record) {
        const { from, to, dates, match, claim } = this.view;
        const data = {
            spans: this.query("data/spans.json", this.filtersAlone()),
            axis: record.axis,
            from,
            to,
            dates,
            match,
            channel: this.channel,
        };
        showTimeline({
            parentElement: this.parts.timeline,
            data: { ...data, answers: record.answers[claim] },
            setTriggerValue: (name, value) => this.change(name === "match" ? { match: value } : value),
        });
    }

    showList(parentElement, more) {
        const list = this.query("data/list.json", { ...this.view, ...CLOSED }) + more;
        const choose = (_, claim) => {
            this.chosenByHand = true;
            this.change({ claim: claim ?? "" });
        };
        showList({
            parentElement,
            data: { list, claim: this.view.claim || null, channel: this.channel },
            setTriggerValue: choose,
        });
    }

    /** The claims without a mark, folded away until they are asked for. */
    showOff(count = this.offCount) {
        this.offCount = count;
        this.off.hidden = !count;
        this.off.firstChild.textContent = `Not on the map: ${count} of the chosen claims name no place that can be drawn`;
        if (count && this.off.open) {
            this.showList(this.parts.off, "&mapped=no");
        }
    }

    tellMap(record) {
        const { from, to, dates, match, claim, lat, lon, zoom, collection } = this.view;
        const collections = { ...ABOUT.form.usual, collection };
        window.claimsMap.command({
            claims: APP + this.query("data/claims.geojson", collections),
            places: `${APP}data/places.geojson`,
            outlines: `${APP}data/outlines.geojson`,
            spans: APP + this.query("data/spans.json", this.filtersAlone()),
            axis: record.axis,
            from,
            to,
            dates,
            match,
            claim,
            view:
                lat === null ? null : { lat: Number(lat), lon: Number(lon), zoom: zoom === null ? null : Number(zoom) },
            channel: this.channel,
        });
    }

    /** The chosen claim in full, or the way back when nothing is chosen. */
    async showCard(record, chosen) {
        const { claim } = this.view;
        const parts = [];
        if (!chosen.length) {
            const back = node("button", { type: "button" }, "Reset the dates and filters");
            back.onclick = () => this.showEverything();
            parts.push(node("p", { class: "copy-alert" }, "No claim fits this choice of dates and filters."), back);
        }
        const isKnown = record.cards.includes(claim);
        const html = isKnown ? await fragment("card", claim, variantOf(this.view)).catch(() => null) : null;
        if (claim !== this.view.claim) {
            return;
        }
        if (claim) {
            const close = node("button", { type: "button", class: "copy-close" }, "Close this claim");
            close.onclick = () => this.change({ claim: "" });
            const isChosen = chosen.some(row => record.list[row].id === claim);
            parts.push(close);
            const missing = isKnown
                ? "This claim could not be loaded. Choose it again."
                : `There is no claim “${claim}” in this record. It may have been withdrawn or renamed.`;
            parts.push(html ? card(html) : node("p", { class: "copy-alert" }, missing));
            if (html && !isChosen) {
                parts.splice(
                    -1,
                    0,
                    node(
                        "p",
                        { class: "copy-alert" },
                        "This claim is not among the chosen ones: the dates, the filters or the collection leave it out.",
                    ),
                );
            }
        }
        this.parts.chosen.replaceChildren(...parts);
        if (claim && this.chosenByHand && NARROW.matches) {
            this.parts.chosen.scrollIntoView({ block: "start" }); // it lies above the map, out of sight of who chose in the list
        }
        this.chosenByHand = false;
    }

    filtersAlone() {
        return { ...this.view, ...CLOSED, ...ALL_DAYS };
    }

    query(path, view) {
        return `${path}?${printView(view, ABOUT.form)}`;
    }
}

/** What a view asks for by name and no claim of the record has: said, because it leaves nothing to show. */
function unknownIn(record, view) {
    return NAMED.flatMap(name => {
        const known = new Set(record.values[name].flat());
        const unknown = view[name].filter(value => !known.has(value)).map(value => `“${value}”`);
        return unknown.length ? [`There is no ${name} ${unknown.join(", ")} in the chosen collections.`] : [];
    });
}

function card(html) {
    const place = node("div", {});
    showFragment(place, html);
    return place;
}
