/**
 * The list of the chosen claims. Its data: {list, claim: id or null, channel, version}. A choice is heard by the map at
 * once on the line, and by the server as the trigger "claim".
 */
import { APP } from "../shared/base.js";
import { whenHeard } from "../compat/connection.js";
import { scrollsPage } from "../compat/streamlit.js";
import { openChannel } from "../shared/channel.js";
import { keepOne } from "../shared/mount.js";
import { addStyle, node } from "../shared/nodes.js";
import { rowNode } from "./rows.js";

await addStyle(new URL("list.css", import.meta.url));

const PAGE = 20;
/** Rows that are fetched again when the filters change, at most: what was unfolded stays unfolded. */
const MOST_AT_ONCE = 100;

class ClaimList {
    constructor(parent) {
        this.data = {};
        this.rows = new Map();
        this.line = openChannel(null);
        this.size = new ResizeObserver(() => this.marked?.isConnected && reveal(this.marked));
        this.message = node("p", { class: "claims-list-message", role: "status" });
        this.list = node("ol", {});
        this.more = node("button", { type: "button", class: "claims-list-more", hidden: "" });
        this.more.onclick = () => this.load(this.rows.size, PAGE);
        this.list.onkeydown = event => this.step(event);
        const frame = { class: "claims-list", "aria-label": "Claims" };
        this.root = node("section", frame, this.message, this.list, this.more);
        parent.append(this.root);
    }

    update({ data, setTriggerValue }) {
        const before = this.data;
        this.data = data;
        const send = whenHeard(setTriggerValue);
        this.send = id => send("claim", id);
        if (data.channel !== before.channel) {
            this.line.close();
            this.line = openChannel(data.channel, message => message.type === "claim" && this.mark(message.id));
        }
        if (data.claim !== before.claim) {
            this.mark(data.claim);
        }
        if (data.list !== before.list) {
            this.load(0, Math.min(MOST_AT_ONCE, Math.max(PAGE, this.rows.size)));
        }
    }

    leave() {
        this.size.disconnect();
        this.fetching.abort();
        this.line.close();
        this.root.remove();
    }

    /** Fetches rows; those before stay until the new ones are there, and an answer that was overtaken is dropped. */
    async load(offset, limit) {
        this.fetching?.abort();
        this.fetching = new AbortController();
        const { signal } = this.fetching;
        const address = new URL(this.data.list, APP);
        address.searchParams.set("offset", offset);
        address.searchParams.set("limit", limit);
        try {
            const response = await fetch(address, { signal });
            if (!response.ok) {
                throw new Error(`${address} answered ${response.status}`);
            }
            const { total, rows } = await response.json();
            this.show(total, rows, offset);
        } catch (trouble) {
            if (!signal.aborted) {
                this.message.textContent = `The list could not be fetched: ${trouble.message}. Reload the page.`;
            }
        }
    }

    /** Puts rows in place from `offset` on. A row that stays keeps its element, and with it focus and place. */
    show(total, rows, offset) {
        const kept = offset ? [...this.rows] : [];
        this.rows = new Map([...kept, ...rows.map(row => [row.id, this.itemOf(row)])]);
        this.place([...this.rows.values()]);
        this.message.textContent = total ? "" : "No claim is in this selection.";
        const left = total - this.rows.size;
        this.more.hidden = left <= 0;
        this.more.textContent = `Show ${Math.min(PAGE, left)} more of ${left.toLocaleString("en")}`;
        this.mark(this.chosen);
        Object.assign(this.root.dataset, { ready: "true", total });
    }

    itemOf(row) {
        const print = JSON.stringify(row);
        const known = this.rows.get(row.id);
        if (known?.print === print) {
            return known;
        }
        return { print, element: rowNode(row, id => this.choose(id)) };
    }

    place(items) {
        const wanted = new Set(items.map(item => item.element));
        [...this.list.children].filter(element => !wanted.has(element)).forEach(element => element.remove());
        items.forEach(({ element }, index) => {
            const there = this.list.children[index];
            if (there !== element) {
                this.list.insertBefore(element, there ?? null);
            }
        });
    }

    /** A choice by hand: the chosen one, chosen again, is let go. */
    choose(id) {
        const claim = id === this.chosen ? null : id;
        this.mark(claim);
        this.line.say({ type: "claim", id: claim });
        this.send(claim);
    }

    /** Marks the chosen claim and brings it into view inside the list's own frame, and again when that shrinks. */
    mark(id) {
        const isNew = id !== this.chosen || !this.marked?.isConnected;
        this.chosen = id;
        this.marked?.removeAttribute("aria-current");
        this.marked = this.rows.get(id)?.element.firstElementChild;
        this.marked?.setAttribute("aria-current", "true");
        if (isNew && this.marked) {
            reveal(this.marked);
            this.size.disconnect();
            this.size.observe(scrollerOf(this.marked) ?? this.root);
        }
    }

    /** Arrow keys go from row to row. */
    step(event) {
        const way = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
        const item = event.target.closest("li");
        if (way && item) {
            event.preventDefault();
            item[way]?.firstElementChild.focus();
        }
    }
}

/** Scrolls the frame that holds the list, never the page. */
function reveal(row) {
    const frame = scrollerOf(row);
    if (frame) {
        const outer = frame.getBoundingClientRect();
        const inner = row.getBoundingClientRect();
        if (inner.top < outer.top || inner.bottom > outer.bottom) {
            frame.scrollBy({ top: inner.top - outer.top - 8 });
        }
    }
}

function scrollerOf(element) {
    const parent = element.parentElement;
    if (!parent || scrollsPage(parent)) {
        return null;
    }
    return /auto|scroll/.test(getComputedStyle(parent).overflowY) ? parent : scrollerOf(parent);
}

export const show = keepOne(parent => new ClaimList(parent));
