/** The text with the state of every sentence, the words of every proposal, and the selection. */

import { node } from "../../pages/assets/shared/nodes.js";
import { Offsets } from "./offsets.js";

const STATES = { coded: "coded", proposed: "proposed", left_out: "left out", undecided: "undecided" };

export class TextPane {
    /**
     * @param {string} text
     * @param {(key: string) => void} open called with the key of a clicked item
     * @param {(span: [number, number] | null) => void} select called with the selection, in server offsets
     */
    constructor(text, open, select) {
        this.offsets = new Offsets(text);
        this.element = node("div", { id: "text", tabindex: 0, role: "document", "aria-label": "The statement’s text" });
        this.body = node("div", { class: "text-body" });
        this.element.append(this.body);
        this.body.addEventListener("click", event => {
            const target = /** @type {HTMLElement} */ (event.target).closest("[data-key]");
            if (target && document.getSelection()?.isCollapsed) {
                open(/** @type {HTMLElement} */ (target).dataset.key ?? "");
            }
        });
        document.addEventListener("selectionchange", () => {
            if (this.element.isConnected) {
                select(this.selected());
            }
        });
        this.shown = "";
    }

    /**
     * Renders states and marks, keeping the scroll position, and brings the selected item into view.
     * @param {DeskShown} shown
     */
    update(shown) {
        const chosen = shown.card?.key ?? "";
        const drawn = JSON.stringify([shown.sentences, shown.items, chosen]);
        if (drawn === this.shown) {
            return;
        }
        this.shown = drawn;
        this.body.replaceChildren(...this.pieces(shown, chosen));
        this.body.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest" });
    }

    /**
     * @param {DeskShown} shown
     * @param {string} chosen
     */
    pieces(shown, chosen) {
        const pieces = [];
        let last = 0;
        for (const sentence of shown.sentences) {
            pieces.push(this.offsets.slice(last, sentence.start), this.sentence(sentence, shown.items, chosen));
            last = sentence.end;
        }
        pieces.push(this.offsets.slice(last, this.offsets.units.length - 1));
        return pieces;
    }

    /**
     * @param {DeskSentence} sentence
     * @param {DeskItem[]} items
     * @param {string} chosen
     */
    sentence(sentence, items, chosen) {
        const here = items.filter(each => each.at[0] >= sentence.start && each.at[0] < sentence.end);
        const state = STATES[/** @type {keyof typeof STATES} */ (sentence.state)];
        const isChosen = here.some(each => each.key === chosen);
        const element = node("span", {
            class: "sentence",
            "data-state": sentence.state,
            "data-start": sentence.start,
            title: sentence.why ? `${state}: ${sentence.why}` : state,
            ...(here.length && { "data-key": (here.find(each => each.key === chosen) ?? here[0]).key }),
            ...(isChosen && { "aria-current": "true" }),
        });
        element.append(...this.marked(sentence, here, chosen));
        return element;
    }

    /**
     * The nodes of a sentence, with its proposals marked, the selected one on top.
     * @param {DeskSentence} sentence
     * @param {DeskItem[]} here
     * @param {string} chosen
     */
    marked(sentence, here, chosen) {
        const proposals = here.filter(each => !each.key.startsWith("s"));
        const edges = new Set([sentence.start, sentence.end]);
        for (const { at } of proposals) {
            edges.add(at[0]);
            edges.add(Math.min(at[1], sentence.end));
        }
        const cuts = [...edges].sort((one, two) => one - two);
        return cuts.slice(1).map((end, number) => {
            const start = cuts[number];
            const words = this.offsets.slice(start, end);
            const over = proposals.filter(each => each.at[0] <= start && each.at[1] >= end);
            if (!over.length) {
                return words;
            }
            const top = over.find(each => each.key === chosen) ?? over[0];
            const isChosen = top.key === chosen;
            return node(
                "mark",
                { "data-key": top.key, "data-state": top.state, ...(isChosen && { class: "chosen" }) },
                words,
            );
        });
    }

    /** What is selected, by the server's offsets; null for nothing. @returns {[number, number] | null} */
    selected() {
        const selection = document.getSelection();
        if (!selection?.rangeCount || selection.isCollapsed) {
            return null;
        }
        const range = selection.getRangeAt(0);
        if (!this.body.contains(range.startContainer) || !this.body.contains(range.endContainer)) {
            return null;
        }
        const before = document.createRange();
        before.selectNodeContents(this.body);
        before.setEnd(range.startContainer, range.startOffset);
        const from = before.toString().length;
        const words = range.toString();
        const left = words.length - words.trimStart().length;
        const right = words.length - words.trimEnd().length;
        if (left === words.length) {
            return null;
        }
        return [this.offsets.counted(from + left), this.offsets.counted(from + words.length - right)];
    }

    /**
     * Selects words, as with a mouse.
     * @param {number} start
     * @param {number} end
     */
    select(start, end) {
        const range = document.createRange();
        const [from, to] = [this.place(start), this.place(end)];
        range.setStart(from.node, from.at);
        range.setEnd(to.node, to.at);
        const selection = document.getSelection();
        selection?.removeAllRanges();
        selection?.addRange(range);
        from.node.parentElement?.scrollIntoView({ block: "nearest" });
    }

    /**
     * The text node that contains a server offset, and the offset within it.
     * @param {number} offset
     */
    place(offset) {
        let rest = this.offsets.units[offset];
        const walker = document.createTreeWalker(this.body, NodeFilter.SHOW_TEXT);
        let found = /** @type {Text} */ (walker.nextNode());
        while (rest > found.data.length) {
            rest -= found.data.length;
            const next = walker.nextNode();
            if (!next) {
                break;
            }
            found = /** @type {Text} */ (next);
        }
        return { node: found, at: Math.min(rest, found.data.length) };
    }
}
