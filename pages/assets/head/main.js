/**
 * The start of the head: skip links, the name and, on a narrow screen, the button that expands the filters. Its data:
 * {name, narrowing (the parameters that filter claims, on a server page), version}.
 */
import { onAddress } from "../compat/address.js";
import { isFilterOpen, POPOVER } from "../compat/streamlit.js";
import { standInFor } from "../shared/first_picture.js";
import { _ } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { node } from "../shared/nodes.js";
import { skipLinks } from "./skipping.js";

class Head {
    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.name = node("span", { class: "claims-name" });
        this.filters = node(
            "button",
            { type: "button", class: "claims-filters-open", "aria-expanded": "false" },
            _("Filters"),
        );
        this.filters.onclick = () => this.fold(!this.isOpen);
        this.skips = skipLinks();
        this.root = node("div", { class: "claims-head-start" }, this.skips.root, this.name, this.filters);
        this.isOpen = false;
        /** @param {Event} event */
        this.pressed = event =>
            this.isOpen && !(/** @type {Element} */ (event.target).closest(INSIDE)) && this.fold(false);
        /** @param {KeyboardEvent} event */
        this.keyed = event => event.key === "Escape" && this.isOpen && !isFilterOpen() && this.fold(false, true);
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

    /** @param {ComponentCall<{ name: string, narrowing?: string[] }>} call */
    update({ data }) {
        this.narrowing = data.narrowing ?? [];
        this.showIfNarrowed();
        this.name.textContent = this.name.title = data.name;
        this.filters.hidden = false;
    }

    /** Marks whether the URL filters out any claims, which shows the reset button. */
    showIfNarrowed() {
        const given = new URLSearchParams(location.search);
        document.documentElement.toggleAttribute(
            "data-narrowed",
            this.narrowing.some(name => given.get(name)),
        );
    }

    /**
     * @param {boolean} isOpen
     * @param {boolean} takesFocus
     */
    fold(isOpen, takesFocus = false) {
        this.isOpen = isOpen;
        document.documentElement.toggleAttribute("data-filters-open", isOpen);
        this.filters.setAttribute("aria-expanded", String(isOpen));
        if (takesFocus) {
            this.filters.focus();
        }
    }

    leave() {
        this.fold(false);
        document.removeEventListener("pointerdown", this.pressed);
        document.removeEventListener("keydown", this.keyed);
        removeEventListener("popstate", this.note);
        this.forget();
        this.skips.leave();
        this.root.remove();
    }
}

/** Clicks on these keep the filters open: the filters, their button, what they open, and the days. */
const INSIDE = `.st-key-filters, .claims-filters-open, ${POPOVER}, [data-baseweb=popover], .st-key-time`;

export const show = keepOne(parent => new Head(parent));
