/**
 * The list of the chosen claims, in two tabs and gathered by kind. While a hand or the player moves the range, it follows
 * what the timeline says on the line. While a claim is open, it is the bar above it: back, previous, next.
 *
 * Its data: {spans, list (addresses), from, to: ISO or null, dates, match, claim: id or null, place: where that stands among those
 * that pass the filters, narrowed, elsewhere: {all, mapped} or null, keepsPlace: whether the map's place goes into the address, channel, version}. A choice is heard by the map at
 * once on the line, and by the server as the trigger "claim"; a way on, such as clearing the filters, as "way".
 */
import { keepPlace } from "../compat/address.js";
import { dayOf } from "../shared/days.js";
import { whenHeard } from "../compat/connection.js";
import { openChannel } from "../shared/channel.js";
import { keepOne } from "../shared/mount.js";
import { addStyle, node } from "../shared/nodes.js";
import { readSpans, selectRows } from "../map/selecting.js";
import { WORDS } from "../shared/words.js";
import { Bar } from "./bar.js";
import { emptyNote, number } from "./empty.js";
import { FOLDED_AT_FIRST, groupsOf, linesOf } from "./order.js";
import { headingNode, rowNode } from "./rows.js";
import { Store } from "./store.js";
import { Tabs } from "./tabs.js";
import { Window } from "./window.js";

await addStyle(new URL("list.css", import.meta.url));

class ClaimList {
    constructor(parent) {
        this.data = {};
        this.range = {};
        this.folded = new Set(FOLDED_AT_FIRST);
        this.line = openChannel(null);
        this.store = new Store(
            () => this.renew(),
            trouble => this.tellTrouble(trouble),
        );
        this.window = new Window(
            line => this.itemOf(line),
            lines => this.store.want(lines.flatMap(({ place }) => place ?? [])),
        );
        this.tabs = new Tabs(mapped => this.turnTo(mapped));
        this.bar = new Bar(by => this.go(by));
        this.count = node("p", { class: "claims-list-count", role: "status" });
        this.note = node("div", { class: "claims-list-note" });
        const frame = { class: "claims-list", "aria-label": "Claims", id: "claims-list" };
        this.root = node("section", frame, this.count, this.bar.root, this.tabs.root, this.note, this.window.root);
        parent.append(this.root);
    }

    update({ data, setTriggerValue }) {
        const before = this.data;
        this.data = data;
        this.send = whenHeard(setTriggerValue);
        if (data.channel !== before.channel) {
            this.line.close();
            this.line = openChannel(data.channel, message => this.hear(message));
        }
        this.range = { from: dayOf(data.from), to: dayOf(data.to), dates: data.dates };
        if (data.claim !== before.claim) {
            this.chosen = data.claim;
            this.isNew = Boolean(data.claim);
        }
        if (data.spans !== before.spans) {
            this.load(data);
        } else {
            this.select();
        }
    }

    leave() {
        keepPlace(null);
        this.store.leave();
        this.window.leave();
        this.line.close();
        this.root.remove();
    }

    hear(message) {
        const { type, from, to, id } = message;
        if (type === "range") {
            Object.assign(this.range, { from: dayOf(from), to: dayOf(to) });
            this.asked ??= requestAnimationFrame(() => {
                this.asked = null;
                this.select();
            });
        } else if (type === "claim") {
            this.mark(id);
        } else if (type === "place") {
            this.atMark = message;
        } else if (type === "moved" && this.data.keepsPlace) {
            const { lat, lon, zoom } = message;
            keepPlace({ lat, lon, zoom });
        }
    }

    async load({ spans, list }) {
        if (await this.store.open(spans, list)) {
            this.note.textContent = "";
            this.spans = readSpans(this.store.columns);
            this.spans.row = this.spans.row.map((_, place) => place); // places, not rows of the corpus
            this.window.show([], this.keyOf, () => false);
            this.select();
            this.root.dataset.ready = "true";
        }
    }

    tellTrouble(trouble) {
        this.note.textContent = `The list could not be loaded: ${trouble.message}. Reload the page.`;
    }

    /** Picks what is in range and shows it. */
    select() {
        const { columns } = this.store;
        if (!columns) {
            return;
        }
        const [mostly, touching] = this.split();
        this.touching = new Set(touching);
        this.picked = this.data.match === "within" ? mostly : [...mostly, ...touching];
        const mapped = this.picked.filter(place => columns.mapped[place]).length;
        this.amounts = { mapped, off: this.picked.length - mapped };
        this.showOpenOne();
        this.show();
    }

    /** The places of claims of whose period at least half lies in the range, and of those that only touch it. */
    split() {
        const mostly = Array.from(selectRows(this.spans, { ...this.range, match: "within" }));
        const known = new Set(mostly);
        const touching = Array.from(selectRows(this.spans, this.range)).filter(place => !known.has(place));
        return [mostly, touching];
    }

    /** A claim that was opened elsewhere is shown in its tab and unfolded. */
    showOpenOne() {
        const { columns } = this.store;
        const { place } = this.data;
        if (this.isNew && this.chosen === this.data.claim && place !== null && place !== undefined) {
            this.tabs.mapped = Boolean(columns.mapped[place]);
            this.folded.delete(columns.kinds[columns.kind[place]]);
        }
    }

    show() {
        const { columns } = this.store;
        const { mapped } = this.tabs;
        this.tabs.show(this.amounts);
        this.groups = groupsOf(columns, this.picked, mapped);
        this.order = this.groups.flatMap(group => group.places);
        const lines = linesOf(this.groups, this.folded);
        const print = JSON.stringify(
            this.groups.map(({ kind, places }) => [kind, places.length, this.folded.has(kind)]),
        );
        const stays = new Set(lines.map(this.keyOf));
        this.window.show(lines, this.keyOf, key => stays.has(key) && (typeof key === "number" || print === this.print));
        this.print = print;
        for (const [key, item] of this.window.items) {
            item.classList.toggle("claims-list-touching", this.touching.has(key));
        }
        const whole = columns.total === this.picked.length ? "" : ` of ${number(columns.total)}`;
        this.count.replaceChildren(
            node("strong", {}, number(this.picked.length) + whole),
            ` ${columns.total === 1 ? "claim" : "claims"}`,
        );
        this.showNote();
        this.mark(this.chosen);
        Object.assign(this.root.dataset, { total: this.picked.length, shown: this.order.length });
    }

    /** "88 of 110 claims: 31 in this period, 57 longer ones touch it" */
    countWords() {
        const { total } = this.store.columns;
        const chosen = this.picked.length;
        const whole = total === chosen ? "" : ` of ${number(total)}`;
        const pale = this.data.match === "within" ? 0 : this.touching.size;
        const parts = pale ? `: ${number(chosen - pale)} in this period, ${number(pale)} longer ones touch it` : "";
        return [node("strong", {}, number(chosen) + whole), ` ${total === 1 ? "claim" : "claims"}${parts}`];
    }

    showNote() {
        const { mapped, off } = this.amounts;
        const isMap = this.tabs.mapped;
        const { from, to } = this.range;
        const isEcho = from === dayOf(this.data.from) && to === dayOf(this.data.to);
        const note = emptyNote(
            {
                mapped: isMap,
                shown: isMap ? mapped : off,
                other: isMap ? off : mapped,
                nouns: this.nouns(),
                passing: this.store.columns.kind.length,
                narrowed: this.data.narrowed,
                elsewhere: isEcho ? this.data.elsewhere : null,
            },
            way => this.take(way),
        );
        this.note.replaceChildren(...[note].filter(Boolean));
    }

    /** "incidents" where all that is chosen are such, else "claims". */
    nouns() {
        const { kinds, kind } = this.store.columns;
        const chosen = new Set(this.picked.map(place => kinds[kind[place]]));
        return (chosen.size === 1 && WORDS.kinds[[...chosen][0]]?.plural) || "claims";
    }

    take(way) {
        if (way === "tab") {
            this.turnTo(!this.tabs.mapped);
        } else {
            this.send("way", way);
        }
    }

    turnTo(mapped) {
        this.tabs.mapped = mapped;
        this.window.root.scrollTop = 0;
        this.show();
    }

    keyOf = line => line.kind ?? line.place;

    itemOf(line) {
        if (line.kind) {
            return headingNode(line, this.folded.has(line.kind), () => this.fold(line.kind));
        }
        const row = this.store.rows.get(line.place);
        const item = rowNode(row, () => {
            this.atMark = null;
            this.choose(row.id, line.place);
        });
        item.classList.toggle("claims-list-touching", this.touching.has(line.place));
        if (row && row.id === this.chosen) {
            item.firstElementChild.setAttribute("aria-current", "true");
        }
        return item;
    }

    fold(kind) {
        if (!this.folded.delete(kind)) {
            this.folded.add(kind);
        }
        const hadFocus = this.window.list.contains(document.activeElement);
        this.show();
        if (hadFocus) {
            this.window.focus(this.window.lines.findIndex(line => line.kind === kind));
        }
    }

    renew() {
        this.window.renew((key, item) => item.classList.contains("claims-list-waiting") && this.store.rows.has(key));
        this.mark(this.chosen);
    }

    /** A choice by hand; null lets the open claim go. */
    choose(id, place) {
        this.data.place = place;
        this.mark(id);
        this.line.say({ type: "claim", id });
        this.send("claim", id);
    }

    /** Marks the open claim; a new one is brought into view. */
    mark(id) {
        if (id !== this.chosen) {
            this.isNew = Boolean(id);
        }
        this.chosen = id ?? null;
        for (const [key, item] of this.window.items) {
            if (typeof key === "number") {
                const isOpen = Boolean(id) && item.dataset.claim === id;
                isOpen
                    ? item.firstElementChild.setAttribute("aria-current", "true")
                    : item.firstElementChild.removeAttribute("aria-current");
            }
        }
        const place = this.placeOfOpen();
        const mark = this.atOpenMark();
        if (mark) {
            this.bar.show(true, mark.claims.indexOf(id), mark.claims.length, mark.name);
        } else {
            this.bar.show(Boolean(id), place === null ? -1 : this.order.indexOf(place), this.order?.length ?? 0);
        }
        if (this.isNew && place !== null) {
            const index = this.window.lines.findIndex(line => line.place === place);
            if (index >= 0) {
                this.isNew = false;
                this.window.current = index;
                this.window.reveal(index);
                this.mark(id);
            }
        }
    }

    /** The mark of several claims that the open one was opened by, as the map has told it; previous and next stay at it. */
    atOpenMark() {
        return this.atMark?.claims.length > 1 && this.atMark.claims.includes(this.chosen) ? this.atMark : null;
    }

    placeOfOpen() {
        if (!this.chosen || !this.order) {
            return null;
        }
        const known = this.order.find(place => this.store.rows.get(place)?.id === this.chosen);
        return known ?? (this.chosen === this.data.claim ? (this.data.place ?? null) : null);
    }

    /** Gives a line the focus as soon as the card that lies over the list has gone: the server may take a moment. */
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

    /** From the open claim to the one before or behind it in the list; by 0 back to the list. */
    async go(by) {
        if (!by) {
            this.atMark = null;
            const open = this.placeOfOpen();
            this.choose(null, null);
            const index = this.window.lines.findIndex(line => line.place === open);
            this.focusWhenSeen(Math.max(0, index));
            return;
        }
        const { claims } = this.atOpenMark() ?? {};
        if (claims) {
            const next = claims[claims.indexOf(this.chosen) + by];
            if (next) {
                this.choose(next, null);
            }
            return;
        }
        const to = this.order[this.order.indexOf(this.placeOfOpen()) + by];
        const row = to === undefined ? null : await this.store.rowAt(to);
        if (row) {
            this.choose(row.id, to);
        }
    }
}

export const show = keepOne(parent => new ClaimList(parent));
