/** Feedback on the selected words: their number, whether they can be a locator, and which proposals they overlap. */

import { node } from "../../pages/assets/shared/nodes.js";
import { ask } from "./server.js";

export class SelectedWords {
    constructor() {
        this.element = node("p", { id: "selection", role: "status", hidden: "" });
        /** @type {[number, number] | null} */
        this.span = null;
    }

    /**
     * @param {string} name of the draft
     * @param {[number, number] | null} span
     */
    async tell(name, span) {
        this.span = span;
        if (!span) {
            this.element.hidden = true;
            return;
        }
        /** @type {DeskWords} */
        const found = await ask("words", { name, start: span[0], end: span[1] });
        if (this.span !== span) {
            return; // the selection has changed since
        }
        const crossed = found.crossed.map(each => `crosses “${each.words}”`);
        const told = [`${found.count} of ${found.most} words`, found.problem || "unique in the text", ...crossed];
        this.element.textContent = `${told.join(" · ")}${found.problem ? "" : " · Enter proposes a claim from them"}`;
        this.element.className = found.problem ? "fault" : "";
        this.element.hidden = false;
    }

    clear() {
        this.span = null;
        document.getSelection()?.removeAllRanges();
        this.element.hidden = true;
    }
}
