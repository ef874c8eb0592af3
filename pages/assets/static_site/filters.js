/** The filters of the copy: words, the wider record, and for each filter its values to tick. */
import { node } from "../shared/nodes.js";

export class Filters {
    /** `changed(fields)` hears each choice, `everything()` the wish to see all again. `about` names the filters' words. */
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
        const offer = about.variants.includes("all")
            ? node("label", { class: "copy-tick" }, this.wider, about.addWider)
            : null;
        this.lists = node("div", {});
        const back = node("button", { type: "button" }, about.everything);
        back.onclick = everything;
        const form = node("form", {}, ...[offer, this.words, this.lists, back].filter(Boolean));
        form.onsubmit = event => event.preventDefault();
        this.root = node("div", { class: "copy-filters" }, form);
    }

    /** Shows what a view has chosen of the filters that a record offers. */
    show(view, offered) {
        this.words.value = view.q;
        this.wider.checked = view.collection.includes("wider");
        if (this.offered !== offered) {
            this.offered = offered;
            this.lists.replaceChildren(...offered.map(filter => this.list(filter)));
        }
        for (const { name, label } of offered) {
            const list = this.lists.querySelector(`[data-filter="${name}"]`);
            list.querySelector("summary").textContent = view[name].length
                ? `${label}: ${view[name].length} chosen`
                : `${label}: all`;
            list.querySelectorAll("input").forEach(input => {
                input.checked = view[name].includes(input.value);
            });
        }
    }

    list({ name, label, options }) {
        const ticks = options.map(([value, words]) => {
            const input = node("input", { type: "checkbox", value });
            return node("label", { class: "copy-tick" }, input, words);
        });
        const list = node(
            "details",
            { "data-filter": name },
            node("summary", {}, label),
            node("div", { class: "copy-ticks" }, ...ticks),
        );
        list.onchange = () =>
            this.changed({ [name]: [...list.querySelectorAll("input:checked")].map(input => input.value) });
        return list;
    }
}
