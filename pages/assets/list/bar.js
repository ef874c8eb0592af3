/** The bar above an open claim: back to the list, and previous and next. */
import { _, numberText } from "../shared/language.js";
import { node } from "../shared/nodes.js";

export class Bar {
    /**
     * `go(by)` moves by -1 or 1, and back to the list for 0.
     * @param {(by: number) => void} go
     */
    constructor(go) {
        /**
         * @param {string} words
         * @param {number} by
         * @param {Attributes} attributes
         */
        const button = (words, by, attributes = {}) => {
            const made = node("button", { type: "button", class: "claims-list-way", ...attributes }, words);
            made.onclick = () => go(by);
            return made;
        };
        this.back = button(_("← All claims"), 0);
        this.previous = button("‹", -1, { "aria-label": _("Previous claim"), title: _("Previous claim") });
        this.next = button("›", 1, { "aria-label": _("Next claim"), title: _("Next claim") });
        this.place = node("span", {});
        this.root = node(
            "div",
            { class: "claims-list-bar", role: "group", "aria-label": _("Open claim"), hidden: "" },
            this.back,
            this.place,
            this.previous,
            this.next,
        );
    }

    /**
     * `index` is -1 for a claim that is not in the list; `at` names the place if only its claims are stepped through.
     * @param {boolean} isOpen
     * @param {number} index
     * @param {number} count
     */
    show(isOpen, index, count, at = "") {
        this.root.hidden = !isOpen;
        this.place.textContent = index < 0 ? "" : placeText(index + 1, count, at);
        this.previous.disabled = index <= 0;
        this.next.disabled = index < 0 ? !count : index >= count - 1;
    }
}

/**
 * "3 of 12", "3 of 12 at Kherson"
 * @param {number} nth
 * @param {number} count
 * @param {string} at
 */
function placeText(nth, count, at) {
    const values = { n: numberText(nth), total: numberText(count), place: at };
    return at ? _("{n} of {total} at {place}", values) : _("{n} of {total}", values);
}
