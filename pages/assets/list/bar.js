/** The bar above an open claim: back to the list, and on to the one before or behind it. */
import { node } from "../shared/nodes.js";
import { number } from "./empty.js";

export class Bar {
    /**
     * `go(by)` goes on by -1 or 1, and back to the list by 0.
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
        this.back = button("← All claims", 0);
        this.previous = button("‹", -1, { "aria-label": "Previous claim", title: "Previous claim" });
        this.next = button("›", 1, { "aria-label": "Next claim", title: "Next claim" });
        this.place = node("span", {});
        this.root = node(
            "div",
            { class: "claims-list-bar", role: "group", "aria-label": "Open claim", hidden: "" },
            this.back,
            this.place,
            this.previous,
            this.next,
        );
    }

    /**
     * `index` is -1 for a claim that is not in the list; `at` names the place whose claims these are, if they are.
     * @param {boolean} isOpen
     * @param {number} index
     * @param {number} count
     */
    show(isOpen, index, count, at = "") {
        this.root.hidden = !isOpen;
        this.place.textContent = index < 0 ? "" : `${number(index + 1)} of ${number(count)}${at && ` at ${at}`}`;
        this.previous.disabled = index <= 0;
        this.next.disabled = index < 0 ? !count : index >= count - 1;
    }
}
