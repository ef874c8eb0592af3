/**
 * The filters of the copy, in the head as on the server: search, a button per group of filters, the switch of
 * collections.
 */
import { isolated } from "../shared/language.js";
import { node } from "../shared/nodes.js";
import { FilterValues } from "./filter_values.js";
import { CLOSED, printView } from "./view.js";

const WIDTH = 352;
const EDGE = 8;

export class Filters {
    /** @type {OfferedFilter[]} */
    offered = [];
    /** @type {Map<ListName, FilterValues>} the values of each filter */
    lists = new Map();
    /** @type {string[]} the chosen kinds */
    kinds = [];
    root = document.createDocumentFragment();
    /** Called when a button is clicked before the options are known. */
    opens = () => {};

    /**
     * `changed(fields)` is called for each choice, `everything()` to reset. `about` has the labels of the filters.
     * @param {AboutCopy} about
     * @param {(fields: Partial<ChosenView>) => void} changed
     * @param {() => void} everything
     */
    constructor(about, changed, everything) {
        this.about = about;
        this.changed = changed;
        this.words = node("input", {
            type: "search",
            "aria-label": about.words,
            placeholder: about.placeholder,
            maxlength: "200",
        });
        this.words.onchange = () => changed({ q: this.words.value.trim() });
        this.groups = about.groups.map(
            ([label, names], index) =>
                new Group(label, names, `filter-values-${index}`, () => {
                    for (const name of names) {
                        this.lists.get(name)?.putChosenFirst();
                    }
                    return this.offered.length || this.opens();
                }),
        );
        this.others = node("input", { type: "checkbox", role: "switch" });
        this.others.onchange = () =>
            changed({ collection: this.others.checked ? about.collections : about.form.usual.collection });
        const offer = node("label", { class: "copy-tick copy-others" }, this.others, about.addOthers);
        this.back = node("button", { type: "button", class: "copy-filters-clear" }, about.everything);
        this.back.onclick = everything;
        const buttons = this.groups.flatMap(({ open, values }) => [open, values]);
        this.root.append(this.words, ...buttons, ...(about.variants.length > 1 ? [offer] : []), this.back);
    }

    /**
     * Shows a view's selection among a record's options; without options, what can be shown without them.
     * @param {ChosenView} view
     * @param {Choosing | null} choosing
     */
    show(view, choosing) {
        this.words.value = view.q;
        this.kinds = view.kind;
        this.others.checked = this.about.collections.every(each => view.collection.includes(each));
        this.back.hidden = printView({ ...view, ...CLOSED }, this.about.form) === "";
        if (this.offered !== choosing?.filters) {
            this.offered = choosing?.filters ?? [];
            for (const group of this.groups) {
                group.offer(choosing ? this.listsOf(group, choosing) : []);
            }
        }
        for (const { name } of this.offered) {
            this.lists.get(name)?.show(view[name]);
        }
        for (const group of this.groups) {
            group.showChosen(view, this.offered);
        }
    }

    /**
     * @param {Group} group
     * @param {Choosing} choosing
     */
    listsOf({ names }, { filters, folding, elsewhere }) {
        const own = filters.filter(({ name }) => names.includes(name));
        const lists = own.map(filter => {
            const list = new FilterValues(filter, folding, values => this.changed({ [filter.name]: values }));
            this.lists.set(filter.name, list);
            return list.root;
        });
        return names.includes("kind") && elsewhere.length ? [...lists, this.kindsElsewhere(elsewhere)] : lists;
    }

    /**
     * The kinds found only in other collections; choosing one turns these on.
     * @param {[string, string][]} kinds
     */
    kindsElsewhere(kinds) {
        const labels = kinds.map(([value, words]) => {
            const box = node("input", { type: "checkbox", value });
            box.onchange = () =>
                this.changed({
                    kind: [...new Set([...this.kinds, value])],
                    collection: this.about.collections,
                });
            return node("label", { class: "copy-tick" }, box, words);
        });
        return node("fieldset", {}, node("legend", {}, this.about.elsewhere), ...labels);
    }
}

/** A button labelled with what is selected, and its popover of values. */
class Group {
    /**
     * @param {string} label
     * @param {ListName[]} names
     * @param {string} id
     * @param {() => void} opens called when the values are opened
     */
    constructor(label, names, id, opens) {
        this.label = label;
        this.names = names;
        this.open = node("button", { type: "button", class: "copy-filter-open", popovertarget: id });
        this.values = node("div", {
            id,
            class: "copy-filter-values",
            popover: "auto",
            role: "group",
            "aria-label": label,
        });
        this.values.addEventListener("beforetoggle", ({ newState }) => {
            if (newState === "open") {
                this.place();
                opens();
            }
        });
        this.values.addEventListener("toggle", () => {
            this.values.scrollTop = 0; // Chromium keeps where it was, and the chosen ones come first
        });
    }

    /**
     * @param {ChosenView} view
     * @param {OfferedFilter[]} offered
     */
    showChosen(view, offered) {
        const chosen = offered
            .filter(({ name }) => this.names.includes(name))
            .flatMap(({ name, options }) =>
                view[name].map(value => options.find(([known]) => known === value)?.[1] ?? value),
            );
        const words = chosen.length === 1 ? isolated(chosen[0]) : String(chosen.length);
        this.open.textContent = chosen.length ? `${this.label}: ${words}` : this.label;
        this.open.toggleAttribute("data-chosen", chosen.length > 0);
    }

    /**
     * Replaces the lists of values, keeping focus.
     * @param {HTMLElement[]} lists
     */
    offer(lists) {
        const { activeElement } = document;
        const value = this.values.contains(activeElement) && activeElement?.getAttribute("value");
        this.values.replaceChildren(...lists);
        if (value) {
            /** @type {HTMLInputElement | null} */ (
                this.values.querySelector(`[value="${CSS.escape(value)}"]`)
            )?.focus();
        }
    }

    place() {
        const { left, bottom } = this.open.getBoundingClientRect();
        this.values.style.left = `${Math.max(EDGE, Math.min(left, innerWidth - WIDTH - EDGE))}px`;
        this.values.style.top = `${bottom + EDGE / 2}px`;
    }
}
