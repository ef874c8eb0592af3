/** The filters of the copy, in the head as on the server: search, a button for each group of filters, the switch of collections. */
import { isolated } from "../shared/language.js";
import { node } from "../shared/nodes.js";
import { CLOSED, printView } from "./view.js";

const WIDTH = 352;
const EDGE = 8;

export class Filters {
    /** @type {OfferedFilter[]} */
    offered = [];
    /** @type {Map<ListName, HTMLInputElement[]>} the boxes of each filter */
    boxes = new Map();
    /** @type {string[]} the chosen kinds */
    kinds = [];
    root = document.createDocumentFragment();

    /**
     * `changed(fields)` hears each choice, `everything()` the wish to see all again. `about` names the filters' words.
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
        this.groups = about.groups.map(([label, names], index) => new Group(label, names, `filter-values-${index}`));
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
     * Shows what a view has chosen of the filters that a record offers.
     * @param {ChosenView} view
     * @param {CopyRecord} record
     */
    show(view, { filters: offered, elsewhere }) {
        this.words.value = view.q;
        this.kinds = view.kind;
        this.others.checked = this.about.collections.every(each => view.collection.includes(each));
        this.back.hidden = printView({ ...view, ...CLOSED }, this.about.form) === "";
        if (this.offered !== offered) {
            this.offered = offered;
            for (const group of this.groups) {
                const own = offered.filter(({ name }) => group.names.includes(name)).map(filter => this.list(filter));
                const isOfKinds = group.names.includes("kind") && elsewhere.length;
                group.offer(isOfKinds ? [...own, this.kindsElsewhere(elsewhere)] : own);
            }
        }
        for (const { name } of offered) {
            for (const box of this.boxes.get(name) ?? []) {
                box.checked = view[name].includes(box.value);
            }
        }
        for (const group of this.groups) {
            group.say(view, offered);
        }
    }

    /** @param {OfferedFilter} filter */
    list({ name, label, options }) {
        const boxes = options.map(([value]) => node("input", { type: "checkbox", value }));
        const labels = options.map(([, words], index) => node("label", { class: "copy-tick" }, boxes[index], words));
        this.boxes.set(name, boxes);
        const list = node("fieldset", { "data-filter": name }, node("legend", {}, label), ...labels);
        list.onchange = () => this.changed({ [name]: boxes.filter(box => box.checked).map(box => box.value) });
        return list;
    }

    /**
     * The kinds that only other collections have: one is chosen together with these.
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

/** A button that says what is chosen, and the values that it opens below itself. */
class Group {
    /**
     * @param {string} label
     * @param {ListName[]} names
     * @param {string} id
     */
    constructor(label, names, id) {
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
        this.values.addEventListener("beforetoggle", () => this.place());
    }

    /**
     * @param {ChosenView} view
     * @param {OfferedFilter[]} offered
     */
    say(view, offered) {
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
     * Takes other lists of values; the value that had the focus keeps it.
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
