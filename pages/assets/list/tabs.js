/** The two tabs of the list: claims on the map, and claims without a mappable place. */
import { _, numberText } from "../shared/language.js";
import { node, setText } from "../shared/nodes.js";

export class Tabs {
    /**
     * Calls `turn(mapped)` with the tab chosen.
     * @param {(mapped: boolean) => void} turn
     */
    constructor(turn) {
        this.mapped = true;
        this.on = tab(_("On the map"), () => turn(true));
        this.off = tab(_("No place named"), () => turn(false));
        this.root = node(
            "div",
            { class: "claims-list-tabs", role: "group", "aria-label": _("Which claims") },
            this.on.button,
            this.off.button,
        );
    }

    /** @param {{ mapped: number, off: number }} amounts */
    show({ mapped, off }) {
        setText(this.on.number, numberText(mapped));
        setText(this.off.number, numberText(off));
        this.on.button.setAttribute("aria-pressed", String(this.mapped));
        this.off.button.setAttribute("aria-pressed", String(!this.mapped));
    }
}

/**
 * @param {string} words
 * @param {() => void} turn
 */
function tab(words, turn) {
    const number = node("span", { class: "claims-list-number" });
    const button = node("button", { type: "button" }, `${words} `, number);
    button.onclick = turn;
    return { button, number };
}
