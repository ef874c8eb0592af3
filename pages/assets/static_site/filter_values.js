/** The values of one filter of the copy, as checkboxes; for long lists with a search. */
import { fold } from "../shared/folding.js";
import { _, numberText } from "../shared/language.js";
import { node } from "../shared/nodes.js";

/** Maximum values shown at once. */
const MOST = 50;
/** Values that are all in sight: of more, the chosen ones come first. */
const FEW = 12;

export class FilterValues {
    /** @type {string[]} */
    chosen = [];
    /** Those that come first: chosen when the list was last opened or searched, so that none moves as it is ticked. */
    first = this.chosen;
    /** @type {string[] | null} the words of the options as they are looked for */
    folded = null;
    note = node("p", { role: "status" });

    /**
     * `changed(values)` is called with the selection.
     * @param {OfferedFilter} filter
     * @param {FoldingTable} folding
     * @param {(values: string[]) => void} changed
     */
    constructor({ name, label, options }, folding, changed) {
        this.options = options;
        this.folding = folding;
        this.boxes = node("div");
        this.typed = node("input", { type: "search", "aria-label": label, placeholder: _("Type to find one") });
        this.typed.oninput = () => this.putChosenFirst();
        const isLong = options.length > MOST;
        this.root = node(
            "fieldset",
            { "data-filter": name },
            node("legend", {}, label),
            ...(isLong ? [this.typed] : []),
            this.boxes,
            ...(isLong ? [this.note] : []),
        );
        this.boxes.onchange = ({ target }) => {
            const { value, checked } = /** @type {HTMLInputElement} */ (target);
            const others = this.chosen.filter(each => each !== value);
            changed(
                checked
                    ? options.map(([known]) => known).filter(each => each === value || others.includes(each))
                    : others,
            );
        };
    }

    /** @param {string[]} chosen */
    show(chosen) {
        this.chosen = chosen;
        this.draw();
    }

    putChosenFirst() {
        this.first = this.options.length > FEW ? this.chosen : [];
        this.draw();
    }

    draw() {
        const found = this.found();
        const offered = found.slice(0, MOST);
        const first = new Set([
            ...this.first,
            ...this.chosen.filter(value => !offered.some(([each]) => each === value)),
        ]);
        const shown = [
            ...this.options.filter(([value]) => first.has(value)),
            ...offered.filter(([value]) => !first.has(value)),
        ];
        const boxes = [...this.boxes.querySelectorAll("input")];
        if (boxes.map(({ value }) => value).join("\n") !== shown.map(([value]) => value).join("\n")) {
            this.boxes.replaceChildren(...shown.map(([value, words]) => ticked(value, words)));
        }
        for (const box of this.boxes.querySelectorAll("input")) {
            box.checked = this.chosen.includes(box.value);
        }
        const told = { shown: numberText(offered.length), total: numberText(found.length) };
        this.note.textContent =
            found.length > MOST ? _("{shown} of {total} are shown: type to find others.", told) : "";
    }

    /** The options that match all typed words. */
    found() {
        const words = fold(this.typed.value, this.folding).split(" ").filter(Boolean);
        if (!words.length) {
            return this.options;
        }
        this.folded ??= this.options.map(([, shown]) => fold(shown, this.folding));
        const { folded } = this;
        return this.options.filter((_option, at) => words.every(word => folded[at].includes(word)));
    }
}

/**
 * @param {string} value
 * @param {string} words
 */
const ticked = (value, words) =>
    node("label", { class: "copy-tick" }, node("input", { type: "checkbox", value }), words);
