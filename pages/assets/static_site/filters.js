/** The filters of the copy: words, the wider record, and for each filter its values to tick. */
import { node } from "../shared/nodes.js";

export class Filters {
    /** @type {OfferedFilter[]} */
    offered = [];
    /** @type {Map<ListName, { summary: HTMLElement, ticks: HTMLInputElement[] }>} */
    drawn = new Map();

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
        this.wider = node("input", { type: "checkbox" });
        this.wider.onchange = () =>
            changed({ collection: this.wider.checked ? about.collections : about.form.usual.collection });
        const offer =
            about.variants.length > 1 ? node("label", { class: "copy-tick" }, this.wider, about.addWider) : null;
        this.lists = node("div", {});
        const back = node("button", { type: "button" }, about.everything);
        back.onclick = everything;
        const form = node("form", {}, ...[offer, this.words, this.lists, back]);
        form.onsubmit = event => event.preventDefault();
        this.root = node("div", { class: "copy-filters" }, form);
    }

    /**
     * Shows what a view has chosen of the filters that a record offers.
     * @param {ChosenView} view
     * @param {OfferedFilter[]} offered
     */
    show(view, offered) {
        this.words.value = view.q;
        this.wider.checked = this.about.collections.every(each => view.collection.includes(each));
        if (this.offered !== offered) {
            this.offered = offered;
            this.lists.replaceChildren(...offered.map(filter => this.list(filter)));
        }
        for (const { name, label } of offered) {
            const { summary, ticks } = this.drawn.get(name) ?? { summary: null, ticks: [] };
            if (summary) {
                summary.textContent = view[name].length ? `${label}: ${view[name].length} chosen` : `${label}: all`;
            }
            for (const tick of ticks) {
                tick.checked = view[name].includes(tick.value);
            }
        }
    }

    /** @param {OfferedFilter} filter */
    list({ name, label, options }) {
        const ticks = options.map(([value]) => node("input", { type: "checkbox", value }));
        const labels = options.map(([, words], index) => node("label", { class: "copy-tick" }, ticks[index], words));
        const summary = node("summary", {}, label);
        this.drawn.set(name, { summary, ticks });
        const list = node("details", { "data-filter": name }, summary, node("div", { class: "copy-ticks" }, ...labels));
        list.onchange = () => this.changed({ [name]: ticks.filter(tick => tick.checked).map(tick => tick.value) });
        return list;
    }
}
