/** The two tabs of the list: what the map shows, and what names no place that it could show. */
import { node } from "../shared/nodes.js";
import { number } from "./empty.js";

export class Tabs {
    /** `turn(mapped)` hears which one is wanted. */
    constructor(turn) {
        this.mapped = true;
        this.on = this.button("On the map", () => turn(true));
        this.off = this.button("No place named", () => turn(false));
        this.root = node(
            "div",
            { class: "claims-list-tabs", role: "group", "aria-label": "Which claims" },
            this.on,
            this.off,
        );
    }

    show({ mapped, off }) {
        this.on.lastChild.textContent = number(mapped);
        this.off.lastChild.textContent = number(off);
        this.on.setAttribute("aria-pressed", String(this.mapped));
        this.off.setAttribute("aria-pressed", String(!this.mapped));
    }

    button(words, turn) {
        const made = node("button", { type: "button" }, `${words} `, node("span", { class: "claims-list-number" }));
        made.onclick = turn;
        return made;
    }
}
