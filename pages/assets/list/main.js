/**
 * The list of the selected claims, in two tabs and grouped by kind. While the range is dragged or played, it follows
 * the timeline's messages on the channel. While a claim is open, it is the bar above it: back, previous, next. It is
 * one module, because tabs, lines and bar show the same selection and change together.
 *
 * Its data: {spans, list (URLs), from, to: ISO or null, dates, match, claim: id or null, row: its position in the
 * collections, narrowed, elsewhere: the URL of what the filters match in all collections or null, channel, version}. A
 * choice is sent to the map at once on the channel, and to the host of the list as the trigger "claim"; an action, such
 * as clearing the filters, as "way"; and a party, of all collections, as "party". `onSelect(isChosen)` is called with a
 * test for rows in range each time they are computed; `onOpen(claim, beside)` before a claim is chosen in the list, with
 * the ids of those beside it.
 */

import { readSpans, SpansInRange } from "../map/data/selecting.js";
import { TOUCHES, WITHIN } from "../range/match.js";
import { openChannel } from "../shared/channel.js";
import { claimsText } from "../shared/counts.js";
import { dayOf } from "../shared/days.js";
import { standInFor } from "../shared/first_picture.js";
import { _, ngettext, numberText } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { addStyle, node, setText } from "../shared/nodes.js";
import { WORDS } from "../shared/words.js";
import { AfterFrame } from "./after_frame.js";
import { Bar } from "./bar.js";
import { emptyNote } from "./empty.js";
import { Lines } from "./lines.js";
import { FOLDED_AT_FIRST, pick } from "./order.js";
import { headingNode, rowNode } from "./rows.js";
import { countByParty, SaidBy } from "./said_by.js";
import { Store } from "./store.js";
import { Tabs } from "./tabs.js";
import { buttonIn, Window } from "./window.js";

await addStyle(new URL("list.css", import.meta.url));

/** @type {ListData} */
const NOTHING_YET = {
    spans: "",
    list: "",
    from: null,
    to: null,
    dates: "happened",
    match: "touches",
    claim: null,
    row: null,
    narrowed: false,
    elsewhere: null,
    channel: "",
};
/** Steps in the list to the claims whose cards are fetched with that of the opened one. */
const BESIDE = [1, 2, 3, -1];
/** Data that is shown at once; changes of days alone wait until the map is rendered. */
const AT_ONCE = /** @type {const} */ (["dates", "match", "claim", "row"]);

/** @type {Map<string, number>} */
const NOBODY = new Map();
const NO_SPANS = new SpansInRange(readSpans({ row: [], from: [], to: [], said: [] }));

class ClaimList {
    data = NOTHING_YET;
    /** @type {ChosenRange} */
    range = { from: null, to: null, dates: "happened", match: "touches" };
    /** @type {SetTrigger} */
    send = () => {};
    spans = NO_SPANS;
    /** @type {string | null} */
    chosen = null;
    /** Whether the open claim still has to be scrolled into view. */
    isNew = false;
    /** The relation of each matching claim to the range: see range/match.js. */
    found = new Uint8Array();
    /** @type {ListColumns} */
    columns = { kinds: [], kind: new Uint16Array(), mapped: new Uint8Array(), parties: [], party: [] };
    /** @type {Picked} */
    picked = { groups: [], mapped: 0, off: 0, touching: 0, kinds: [] };
    print = "";
    waiting = 0;
    /** @type {{ address: string, columns: Spans | null, spans: SpansInRange }} what the filters find in all collections */
    elsewhere = { address: "", columns: null, spans: NO_SPANS };
    /** @type {{ id: string | null, place: number | null }} the claim that was opened here last */
    byHand = { id: null, place: null };
    /** @type {Extract<ChannelMessage, { type: "place" }> | null} the mark of several claims that was opened last */
    atMark = null;

    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.folded = new Set(FOLDED_AT_FIRST);
        this.following = new AfterFrame(() => this.select());
        this.line = openChannel(null);
        this.store = new Store(
            () => this.renew(),
            trouble => this.showTrouble(trouble),
        );
        this.window = new Window(
            line => this.itemOf(line),
            lines => this.store.want(lines.flatMap(({ place }) => place ?? [])),
        );
        this.window.paper.onchange = () => this.store.isOpen && this.show();
        this.tabs = new Tabs(mapped => this.turnTo(mapped));
        this.bar = new Bar(by => this.go(by));
        this.saidBy = new SaidBy(party => {
            this.tabs.on.button.focus(); // the buttons change with the choice
            party === null ? this.take("others") : this.send("party", party);
        });
        this.counted = node("strong");
        this.within = node("span");
        this.count = node("p", { class: "claims-list-count", role: "status" }, this.counted, this.within);
        this.note = node("div", { class: "claims-list-note" });
        const frame = { class: "claims-list", "aria-label": _("Claims"), id: "claims-list" };
        const { count, bar, saidBy, tabs, note, window: claims } = this;
        this.root = node("section", frame, count, bar.root, saidBy.root, tabs.root, note, claims.root);
        parent.append(this.root);
    }

    /** @param {ComponentCall<ListData>} call */
    update({ data, setTriggerValue }) {
        const before = this.data;
        this.data = data;
        this.send = setTriggerValue ?? (() => {});
        if (data.channel !== before.channel) {
            this.line.close();
            this.line = openChannel(data.channel, message => this.receive(message));
        }
        const isMoved = data.from !== before.from || data.to !== before.to;
        const { from, to } = isMoved ? { from: dayOf(data.from), to: dayOf(data.to) } : this.range; // a drag may lead
        this.range = { from, to, dates: data.dates, match: "touches" };
        if (data.claim !== before.claim) {
            this.chosen = data.claim;
            this.isNew = Boolean(data.claim);
        }
        if (data.spans !== before.spans) {
            this.load(data);
        } else if (AT_ONCE.some(name => data[name] !== before[name])) {
            this.following.now();
        } else {
            this.following.soon();
        }
    }

    leave() {
        this.following.stop();
        this.store.leave();
        this.window.leave();
        this.line.close();
        this.root.remove();
    }

    /** @param {ChannelMessage} message */
    receive(message) {
        if (message.type === "range") {
            this.range.from = dayOf(message.from);
            this.range.to = dayOf(message.to);
            this.following.soon();
        } else if (message.type === "claim") {
            this.mark(message.id);
        } else if (message.type === "place") {
            this.atMark = message;
        }
    }

    /** @param {Pick<ListData, "spans" | "list">} data */
    async load({ spans, list }) {
        if (await this.store.open(spans, list)) {
            this.note.textContent = "";
            const { columns } = this.store;
            const { kinds, parties, party } = columns;
            const [kind, mapped] = [Uint16Array.from(columns.kind), Uint8Array.from(columns.mapped, Number)];
            this.columns = { kinds, kind, mapped, parties, party };
            this.spans = new SpansInRange(readSpans(columns));
            this.byHand = { id: null, place: null };
            this.window.show(new Lines([], this.folded), () => false);
            this.select();
            if (!this.shown) {
                this.root.dispatchEvent(new Event("claims-list-empty", { bubbles: true })); // the sheet shows why
            }
            this.root.dataset.ready = "true";
            standInFor("list");
        }
    }

    /** @param {unknown} trouble */
    showTrouble(trouble) {
        standInFor("list"); // or the first picture would cover the message
        this.note.textContent = _("The list could not be loaded: {problem}. Reload the page.", {
            problem: trouble instanceof Error ? trouble.message : String(trouble),
        });
    }

    /** Computes what is in range and shows it. */
    select() {
        const { columns } = this.store;
        if (!this.store.isOpen) {
            return;
        }
        this.found = this.spans.matches(this.range);
        this.data.onSelect?.(row => this.isPicked(columns.row.indexOf(row)));
        this.showOpenOne();
        this.show();
    }

    /** The minimum relation to the range for a claim to be selected. */
    get least() {
        return this.data.match === "within" ? WITHIN : TOUCHES;
    }

    /** The number of claims in this tab, folded or not. */
    get shown() {
        return this.tabs.mapped ? this.picked.mapped : this.picked.off;
    }

    /** @param {number} place */
    isPicked(place) {
        return this.found[place] >= this.least;
    }

    /**
     * Whether a claim is in this tab and not folded.
     * @param {number} place
     */
    isLine(place) {
        const { kinds, kind, mapped } = this.columns;
        const isInTab = mapped[place] === Number(this.tabs.mapped) && !this.folded.has(kinds[kind[place]]);
        return this.isPicked(place) && (this.isPaper || isInTab);
    }

    /** On paper both tabs are shown, and nothing is folded. */
    get isPaper() {
        return this.window.paper.matches;
    }

    /** @param {LineKey} key */
    isPale(key) {
        return typeof key === "number" && this.found[key] === TOUCHES;
    }

    /** Shows a claim that was opened elsewhere in its tab, unfolded. */
    showOpenOne() {
        const { columns } = this.store;
        const place = this.placeGiven();
        if (this.isNew && this.chosen === this.data.claim && place !== null) {
            this.tabs.mapped = Boolean(columns.mapped[place]);
            this.folded.delete(columns.kinds[columns.kind[place]]);
        }
    }

    show() {
        const { isPaper } = this;
        this.picked = pick(this.columns, this.found, this.least, isPaper ? null : this.tabs.mapped);
        this.tabs.show(this.picked);
        const lines = new Lines(this.picked.groups, isPaper ? new Set() : this.folded);
        const { print } = lines;
        this.window.show(lines, key => (typeof key === "number" ? this.isLine(key) : print === this.print));
        this.print = print;
        for (const [key, item] of this.window.items) {
            item.classList.toggle("claims-list-touching", this.isPale(key));
        }
        this.showCount();
        this.lookElsewhere();
        this.showSaidBy();
        this.showNote();
        this.mark(this.chosen);
        this.root.dataset.total = String(this.picked.mapped + this.picked.off);
        this.root.dataset.shown = String(this.shown);
    }

    /** "88 of 110 claims: 31 in this period, 57 longer ones touch it" */
    showCount() {
        const { total } = this.store.columns;
        const chosen = this.picked.mapped + this.picked.off;
        const values = { n: numberText(chosen), claims: claimsText(total) };
        const counted = total === chosen ? values.claims : _("{n} of {claims}", values);
        const pale = this.picked.touching;
        const parts = ngettext(
            "{within} in this period, {n} longer one touches it",
            "{within} in this period, {n} longer ones touch it",
            pale,
            { within: numberText(chosen - pale) },
        );
        setText(this.counted, counted);
        setText(this.within, pale ? `: ${parts}` : "");
    }

    showNote() {
        const { mapped, off } = this.picked;
        const isMap = this.tabs.mapped;
        const note = emptyNote(
            {
                mapped: isMap,
                shown: isMap ? mapped : off,
                other: isMap ? off : mapped,
                nouns: this.nouns(),
                matching: this.store.columns.kind.length,
                narrowed: this.data.narrowed,
                elsewhere: this.foundElsewhere(),
            },
            way => this.take(way),
        );
        this.note.replaceChildren(...(note ? [note] : []));
    }

    /** Whether the claims are filtered: only then they come with who said them. */
    get isFiltered() {
        return this.columns.parties.length > 0;
    }

    /** Who said the claims in range: those of all collections, if further ones add any on whatever day. */
    showSaidBy() {
        if (!this.isFiltered) {
            this.saidBy.show(NOBODY, null);
            return;
        }
        const own = countByParty(this.columns, this.found, this.least);
        const elsewhere = own.size ? this.foundElsewhere() : null; // where there are none, the note below tells of others
        const isMore = elsewhere !== null && elsewhere.matching > this.columns.kind.length;
        this.saidBy.show(isMore ? elsewhere.saidBy : own, isMore ? elsewhere.all : null);
    }

    /** Fetches, once, the days of what the filters match in all collections; for an empty tab, or filtered claims. */
    async lookElsewhere() {
        const { elsewhere } = this.data;
        if ((!this.shown || this.isFiltered) && elsewhere && this.elsewhere.address !== elsewhere) {
            this.elsewhere = { address: elsewhere, columns: null, spans: NO_SPANS };
            const columns = await this.store.spansAt(elsewhere).catch(() => null);
            if (columns && this.elsewhere.address === elsewhere) {
                this.elsewhere = { address: elsewhere, columns, spans: new SpansInRange(readSpans(columns)) };
                this.showSaidBy();
                this.showNote();
            }
        }
    }

    /** How many of them are in range, on the map and of each party. */
    foundElsewhere() {
        const { address, columns, spans } = this.elsewhere;
        if (!columns || address !== this.data.elsewhere) {
            return null;
        }
        const found = spans.matches(this.range);
        const places = [...found.keys()].filter(place => found[place] >= this.least);
        const mapped = places.filter(place => columns.mapped[place]).length;
        const saidBy = countByParty(columns, found, this.least);
        return { all: places.length, mapped, matching: found.length, saidBy };
    }

    /** "incidents" if all selected claims are of that kind, else "claims". */
    nouns() {
        const { kinds } = this.picked;
        return (kinds.length === 1 && WORDS.kinds[kinds[0]]?.plural) || _("claims");
    }

    /** @param {string} way */
    take(way) {
        if (way === "tab") {
            this.turnTo(!this.tabs.mapped);
        } else {
            this.send("way", way);
        }
    }

    /** @param {boolean} mapped */
    turnTo(mapped) {
        this.tabs.mapped = mapped;
        this.window.scrollTo(0);
        this.show();
    }

    /** @param {Line} line */
    itemOf(line) {
        if (line.place === undefined) {
            return headingNode(line, this.folded.has(line.kind), () => this.fold(line.kind));
        }
        const row = this.store.rows.get(line.place);
        const item = rowNode(row, () => {
            if (row) {
                this.atMark = null;
                this.choose(row.id, line.place);
            }
        });
        item.classList.toggle("claims-list-touching", this.isPale(line.place));
        if (row && row.id === this.chosen) {
            buttonIn(item).setAttribute("aria-current", "true");
        }
        return item;
    }

    /** @param {string} kind */
    fold(kind) {
        if (!this.folded.delete(kind)) {
            this.folded.add(kind);
        }
        const hadFocus = this.window.list.contains(document.activeElement);
        this.show();
        if (hadFocus) {
            this.window.focus(this.window.lines.indexOf(kind));
        }
    }

    renew() {
        this.window.renew(
            (key, item) => item.classList.contains("claims-list-waiting") && this.store.rows.has(Number(key)),
        );
        this.mark(this.chosen);
    }

    /**
     * A choice by the reader; null closes the open claim.
     * @param {string | null} id
     * @param {number | null} place
     */
    choose(id, place) {
        this.byHand = { id, place };
        this.mark(id);
        if (id && place !== null) {
            this.data.onOpen?.(id, this.idsBeside(place));
        }
        this.line.send({ type: "claim", id });
        this.send("claim", id);
    }

    /**
     * The ids of the claims just before and after a position in this tab, of those whose rows have been fetched.
     * @param {number} place
     */
    idsBeside(place) {
        const order = this.orderOf(place);
        return BESIDE.map(by => this.placeAt(order + by))
            .map(each => each !== undefined && this.store.rows.get(each)?.id)
            .filter(id => typeof id === "string");
    }

    /**
     * Highlights the open claim; a new one is scrolled into view.
     * @param {string | null} id
     */
    mark(id) {
        if (id !== this.chosen) {
            this.isNew = Boolean(id);
        }
        this.chosen = id ?? null;
        for (const [key, item] of this.window.items) {
            if (typeof key === "number") {
                const isOpen = Boolean(id) && item.dataset.claim === id;
                if (isOpen) {
                    buttonIn(item).setAttribute("aria-current", "true");
                } else {
                    buttonIn(item).removeAttribute("aria-current");
                }
            }
        }
        const place = this.placeOfOpen();
        const mark = this.atOpenMark();
        if (mark) {
            this.bar.show(true, mark.claims.indexOf(id ?? ""), mark.claims.length, mark.name);
        } else {
            this.bar.show(Boolean(id), place === null ? -1 : this.orderOf(place), this.shown);
        }
        if (this.isNew && place !== null) {
            const index = this.window.lines.indexOf(place);
            if (index >= 0) {
                this.isNew = false;
                this.window.current = index;
                this.window.reveal(index);
                this.mark(id);
            }
        }
    }

    /** The cluster through which the open claim was opened, as sent by the map; previous and next stay within it. */
    atOpenMark() {
        const { atMark } = this;
        return atMark && atMark.claims.length > 1 && atMark.claims.includes(this.chosen ?? "") ? atMark : null;
    }

    /**
     * The index of a claim in this tab, folded or not; -1 for none.
     * @param {number} place
     */
    orderOf(place) {
        let before = 0;
        for (const { places } of this.picked.groups) {
            const at = places.indexOf(place);
            if (at >= 0) {
                return before + at;
            }
            before += places.length;
        }
        return -1;
    }

    /**
     * The position of the claim with an index in this tab.
     * @param {number} number
     */
    placeAt(number) {
        let left = number;
        for (const { places } of this.picked.groups) {
            if (left < places.length) {
                return places[left];
            }
            left -= places.length;
        }
        return undefined;
    }

    placeOfOpen() {
        if (!this.chosen) {
            return null;
        }
        for (const [place, row] of this.store.rows) {
            if (row.id === this.chosen && this.orderOf(place) >= 0) {
                return place;
            }
        }
        return this.placeGiven();
    }

    /** The position of the open claim, as far as it is known without its list row. */
    placeGiven() {
        const { row, claim } = this.data;
        if (this.chosen === this.byHand.id && this.byHand.place !== null) {
            return this.byHand.place;
        }
        const place = row === null || this.chosen !== claim ? -1 : this.store.columns.row.indexOf(row);
        return place < 0 ? null : place;
    }

    /**
     * Focuses a line as soon as the card over the list is gone, for which the server may take a moment.
     * @param {number} index
     */
    focusWhenSeen(index) {
        cancelAnimationFrame(this.waiting);
        this.waiting = requestAnimationFrame(() => {
            if (this.window.root.checkVisibility({ visibilityProperty: true })) {
                if (this.window.lines.length) {
                    this.window.focus(index);
                }
            } else if (!this.chosen) {
                this.focusWhenSeen(index);
            }
        });
    }

    /**
     * From the open claim to the previous or next in the list; 0 for back to the list.
     * @param {number} by
     */
    async go(by) {
        if (!by) {
            this.atMark = null;
            const open = this.placeOfOpen();
            this.choose(null, null);
            this.focusWhenSeen(Math.max(0, this.window.lines.indexOf(open ?? -1)));
            return;
        }
        const claims = this.atOpenMark()?.claims;
        if (claims) {
            const next = claims[claims.indexOf(this.chosen ?? "") + by];
            if (next) {
                this.choose(next, null);
            }
            return;
        }
        const open = this.placeOfOpen();
        const to = this.placeAt((open === null ? -1 : this.orderOf(open)) + by);
        const row = to === undefined ? null : await this.store.rowAt(to);
        if (row) {
            this.choose(row.id, to ?? null);
        }
    }
}

export const show = keepOne(parent => new ClaimList(parent));
