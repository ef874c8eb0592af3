/**
 * The start of the head: skip links, the name and, on a narrow screen, the buttons that open the search and the filters.
 * Its data: {name, narrowing (the parameters that filter claims), printPage (the path of the page with every claim to
 * print, if there is one), version}.
 */
import { onAddress } from "../compat/address.js";
import { isFilterOpen, POPOVER } from "../compat/streamlit.js";
import { APP } from "../shared/base.js";
import { standInFor } from "../shared/first_picture.js";
import { _, numberText } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { node, setText } from "../shared/nodes.js";
import { skipLinks } from "./skipping.js";

/** What the buttons of a narrow screen open, and the attribute of the root element that says so, for the style sheet. */
const OPENED = { search: "data-search-open", filters: "data-filters-open" };
/** Parameters not counted beside "Filters": the search has its own button, and the days, `from` or `to`, count once. */
const UNCOUNTED = ["q", "dates", "match"];

class Head {
    /** @type {keyof typeof OPENED | ""} */
    open = "";
    printPage = "";
    /** The words searched for when the search was opened. */
    before = "";

    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.name = node("span", { class: "claims-name" });
        const closed = { type: "button", "aria-expanded": "false" };
        this.search = node("button", { ...closed, class: "claims-search-open" });
        this.filters = node("button", { ...closed, class: "claims-filters-open" });
        this.search.onclick = () => this.turn("search");
        this.filters.onclick = () => this.turn("filters");
        this.skips = skipLinks();
        this.root = node("div", { class: "claims-head-start" }, this.skips.root, this.name, this.filters, this.search);
        /** @param {Event} event */
        this.pressed = event => this.open && !(/** @type {Element} */ (event.target).closest(INSIDE)) && this.turn("");
        /** @param {KeyboardEvent} event */
        this.keyed = event => this.key(event);
        this.address = node("span");
        this.everyClaim = node("span", { class: "claims-paper-all" });
        this.paper = node("p", { class: "claims-paper" }, this.address, " ", this.everyClaim);
        document.body.append(this.paper);
        document.addEventListener("pointerdown", this.pressed);
        document.addEventListener("keydown", this.keyed);
        /** @type {string[]} */
        this.narrowing = [];
        this.note = () => this.showIfNarrowed();
        addEventListener("popstate", this.note); // a step to another page does not change this one's query
        this.forget = onAddress(this.note);
        parent.append(this.root);
        standInFor("head");
    }

    /** @param {ComponentCall<{ name: string, narrowing?: string[], printPage?: string }>} call */
    update({ data }) {
        this.narrowing = data.narrowing ?? [];
        this.printPage = data.printPage ?? "";
        this.showIfNarrowed();
        this.name.textContent = this.name.title = data.name;
    }

    /** Marks whether the URL filters out any claims, which shows the reset button, and names what it searches for. */
    showIfNarrowed() {
        const given = new URLSearchParams(location.search);
        const filters = this.narrowing.filter(name => given.get(name));
        document.documentElement.toggleAttribute("data-narrowed", filters.length > 0);
        const own = filters.filter(name => !UNCOUNTED.includes(name)).map(name => (name === "to" ? "from" : name));
        const counted = new Set(own).size;
        setText(this.filters, counted ? _("Filters ({n})", { n: numberText(counted) }) : _("Filters"));
        setText(this.address, _("This view: {address}", { address: location.href }));
        const address = this.printPage && new URL(`${this.printPage}${location.search}`, APP).href;
        setText(this.everyClaim, address && _("Every claim with its sources: {address}", { address }));
        const words = given.get("q") ?? "";
        setText(this.search, words);
        this.search.setAttribute("aria-label", words ? _("Find claims: {words}", { words }) : _("Find claims"));
    }

    /**
     * Opens the search or the filters, and closes the other; what is open is closed.
     * @param {keyof typeof OPENED | ""} what
     */
    turn(what) {
        const was = this.open;
        const field = searchField();
        field?.blur(); // takes over what was typed, before it is hidden
        this.open = was === what ? "" : what;
        for (const [name, attribute] of Object.entries(OPENED)) {
            document.documentElement.toggleAttribute(attribute, this.open === name);
        }
        this.search.setAttribute("aria-expanded", String(this.open === "search"));
        this.filters.setAttribute("aria-expanded", String(this.open === "filters"));
        if (this.open === "search") {
            this.before = field?.value ?? "";
            field?.focus();
        } else if (was === "search" && field?.value.trim() && field.value !== this.before) {
            document.dispatchEvent(new Event("claims-searched")); // the sheet shows what is found
        }
    }

    /** @param {KeyboardEvent} event */
    key({ key, target }) {
        if (key === "Enter" && this.open === "search" && target === searchField()) {
            this.turn("");
            this.search.focus();
        } else if (key === "Escape" && this.open && !isFilterOpen()) {
            const button = this[this.open];
            this.turn("");
            button.focus();
        }
    }

    leave() {
        this.open && this.turn("");
        document.removeEventListener("pointerdown", this.pressed);
        document.removeEventListener("keydown", this.keyed);
        removeEventListener("popstate", this.note);
        this.forget();
        this.skips.leave();
        this.paper.remove();
        this.root.remove();
    }
}

/** Clicks on these keep the filters open: the filters, the buttons for them, what they open, and the days. */
const INSIDE = `.st-key-filters, .claims-head-start > button, ${POPOVER}, [data-baseweb=popover], .st-key-time`;
/** @returns {HTMLInputElement | null} */
const searchField = () => document.querySelector(".st-key-filters :is(input[type=search], input[type=text])");

export const show = keepOne(parent => new Head(parent));
