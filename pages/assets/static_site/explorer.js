/**
 * The map page of the copy: does for timeline, map and list what the server's script does. The view is the URL's; each
 * change goes to the URL and to every part. It is one module, because it corresponds to one script.
 */

import { onAddress, writeAddress } from "../compat/address.js";
import { Card } from "../explorer/card.js";
import { showFragment } from "../explorer/fragment.js";
import { show as showList } from "../list/main.js";
import { start as startMap } from "../map/main.js";
import { APP } from "../shared/base.js";
import { openChannel } from "../shared/channel.js";
import { _ } from "../shared/language.js";
import { node, part } from "../shared/nodes.js";
import { show as showSheet } from "../sheet/main.js";
import { show as showTimeline } from "../timeline/main.js";
import { fragment } from "./carried_texts.js";
import { Filters } from "./filters.js";
import { ABOUT, recordOf, variantOf } from "./local_data.js";
import { valuesOfClaims } from "./matching.js";
import { followed } from "./succession.js";
import { noticesOf } from "./unknown.js";
import { CLOSED, parseView, printView } from "./view.js";

/** @type {Pick<ChosenView, "from" | "to" | "dates" | "match">} */
const ALL_DAYS = { from: null, to: null, dates: "happened", match: "touches" };
/** @type {{ [meaning: string]: string }} */
const MEANT = { happened: _("happened"), said: _("said") };

export class Explorer {
    /** @type {ChosenView} */
    view = ABOUT.form.usual;
    /** @type {CopyRecord | null} */
    record = null;
    /** @type {string[]} */
    problems = [];

    /**
     * @param {HTMLElement} root
     * @param {string} channel
     */
    constructor(root, channel) {
        this.channel = channel;
        this.line = openChannel(channel, message => this.receive(message));
        this.filters = new Filters(
            ABOUT,
            fields => this.change(fields),
            () => this.showEverything(),
        );
        this.dates = node(
            "select",
            { "aria-label": _("Dates: when it") },
            ...Object.entries(MEANT).map(([value, words]) => node("option", { value }, words)),
        );
        this.dates.onchange = () => this.change({ dates: this.dates.value === "said" ? "said" : "happened" });
        /** @type {Child[]} */
        const parts = ["notices", "timeline", "map", "handle", "chosen", "list"];
        this.parts = Object.fromEntries(parts.map(name => [name, node("div", { class: `copy-${name}` })]));
        const { notices, timeline, map, handle, chosen, list } = this.parts;
        notices.setAttribute("role", "status");
        map.setAttribute("role", "region");
        map.setAttribute("aria-label", _("Map of the claims"));
        list.classList.add("st-key-list");
        part("filters").append(this.filters.root);
        root.querySelector(".copy-waiting")?.remove();
        root.append(
            notices,
            named(
                "explorer",
                named("map-cell", map),
                named(
                    "sheet",
                    handle,
                    named("time", node("label", {}, _("Dates: when it"), " ", this.dates), timeline),
                    named(
                        "panel",
                        list,
                        node(
                            "div",
                            { class: "copy-chosen-place", hidden: "" },
                            node("div", { class: "st-key-chosen" }, chosen),
                        ),
                    ),
                ),
            ),
        );
        window.map = L.map(map, ABOUT.start);
        startMap(window.map, ABOUT.tiles);
        this.card = new Card(chosen, claim => this.cardOf(claim));
        onAddress(isStep => isStep && this.read());
        this.read();
    }

    /** Reads the view from the URL. */
    read() {
        const { view: asked, problems } = parseView(location.search, ABOUT.form, ABOUT.accompanying);
        const { view, notices: messages } = followed(asked, ABOUT.gone);
        this.view = view;
        this.problems = [
            ...messages,
            ...problems.map(problem => _("This part of the link was left out. {problem}", { problem })),
        ];
        if (messages.length) {
            writeAddress(printView(view, ABOUT.form), { isNew: false });
        }
        this.show();
    }

    /** @param {ChannelMessage} message */
    receive(message) {
        if (message.type === "claim") {
            this.change({ claim: message.id ?? "" });
        } else if (message.type === "moved") {
            const { lat, lon, zoom } = message;
            Object.assign(this.view, { lat, lon, zoom }); // the map is there already: nothing to show
            writeAddress(printView(this.view, ABOUT.form), { isNew: false });
        }
    }

    /**
     * Changes the view and writes it to the URL.
     * @param {Partial<ChosenView>} fields
     */
    change(fields) {
        const view = { ...this.view, ...fields };
        const query = printView(view, ABOUT.form);
        if (query !== printView(this.view, ABOUT.form)) {
            this.view = view; // only now: pending work is identified by its view
            writeAddress(query);
            this.show();
        }
    }

    showEverything() {
        this.change({ ...structuredClone(ABOUT.form.usual), claim: this.view.claim });
    }

    async show() {
        const { view } = this;
        const record = await recordReadyFor(view).catch(() => null);
        if (view !== this.view) {
            return;
        }
        this.showNotices(record ? noticesIn(record, view) : [_("The claims could not be loaded. Reload the page.")]);
        if (!record) {
            return;
        }
        if (record !== this.record) {
            this.record = record;
            showFragment(part("heading"), record.heading);
        }
        this.filters.show(view, record.choosing);
        this.filters.opens = () => record.open().then(choosing => this.filters.show(this.view, choosing));
        this.dates.value = view.dates;
        this.showTimeline(record);
        showSheet({ parentElement: this.parts.handle, data: { claim: view.claim } });
        this.showList(record);
        this.commandMap(record);
        this.showCard();
    }

    /** @param {string[]} further */
    showNotices(further) {
        this.parts.notices.replaceChildren(
            ...[...this.problems, ...further].map(words => node("p", { class: "copy-alert" }, words)),
        );
    }

    /** @param {CopyRecord} record */
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
            setTriggerValue: (name, value) =>
                this.change(/** @type {Partial<ChosenView>} */ (name === "match" ? { match: value } : value)),
        });
    }

    /** @param {CopyRecord} record */
    showList(record) {
        const { view } = this;
        const filters = this.filtersAlone();
        const row = record.row(view.claim) ?? -1;
        const everywhere = { ...filters, collection: ABOUT.collections };
        const isWhole = variantOf(view) === "all" || !ABOUT.variants.includes("all");
        showList({
            parentElement: this.parts.list,
            data: {
                spans: this.query("data/spans.json", filters),
                list: this.query("data/list.json", filters),
                from: view.from,
                to: view.to,
                dates: view.dates,
                match: view.match,
                claim: view.claim || null,
                row: row < 0 ? null : row,
                narrowed: printView({ ...view, ...CLOSED }, ABOUT.form) !== "",
                elsewhere: isWhole ? null : this.query("data/spans.json", everywhere),
                onSelect: isChosen => this.card.showIfLeftOut(row >= 0 && isChosen(row)),
                channel: this.channel,
            },
            setTriggerValue: (name, value) => this.takeFromList(name, String(value ?? "")),
        });
    }

    /**
     * A choice in the list: an opened claim, a party of all collections, or an action.
     * @param {string} name
     * @param {string} value
     */
    takeFromList(name, value) {
        /** @type {Named<Partial<ChosenView>>} */
        const ways = { others: { collection: ABOUT.collections }, days: { from: null, to: null } };
        if (name === "claim") {
            this.change({ claim: value });
        } else if (name === "party") {
            this.change({ party: [value], collection: ABOUT.collections });
        } else {
            value in ways ? this.change(ways[value]) : this.showEverything();
        }
    }

    /** @param {CopyRecord} record */
    commandMap(record) {
        const { from, to, dates, match, claim, lat, lon, zoom, collection } = this.view;
        const collections = { ...ABOUT.form.usual, collection };
        window.claimsMap?.command({
            claims: APP + this.query("data/marks.json", collections),
            texts: APP + this.query("data/texts.json", collections),
            places: `${APP}data/places.json`,
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

    /** The open claim in full, even if the view's filters exclude it. */
    showCard() {
        const { claim } = this.view;
        this.parts.chosen.parentElement.parentElement.hidden = !claim;
        this.card.show(claim || null, variantOf(this.view));
    }

    /** @param {string} claim */
    async cardOf(claim) {
        const variant = variantOf(this.view);
        return (await fragment("card", variant, claim, ABOUT.files[variant].card)) || null;
    }

    filtersAlone() {
        return { ...this.view, ...CLOSED, ...ALL_DAYS };
    }

    /**
     * @param {string} path
     * @param {ChosenView} view
     */
    query(path, view) {
        return `${path}?${printView(view, ABOUT.form)}`;
    }
}

/**
 * The record of a view, with everything needed to match it.
 * @param {ChosenView} view
 */
async function recordReadyFor(view) {
    const record = await recordOf(variantOf(view));
    await record.ready(view, ABOUT.form.lists);
    return record;
}

/**
 * Notices for values that the view filters by but that do not exist; none without filters.
 * @param {CopyRecord} record
 * @param {ChosenView} view
 */
const noticesIn = ({ choosing }, view) => (choosing ? noticesOf(view, choosing.known, valuesOfClaims(choosing)) : []);

/**
 * A part of the page with the class and wrapper that Streamlit gives it on the server: see explorer/layout.css.
 * @param {string} name
 * @param {...Child} parts
 */
const named = (name, ...parts) =>
    node("div", { class: "copy-wrap" }, node("div", { class: `st-key-${name}` }, ...parts));
