/** An open draft: renders it, and sends decisions to the server. */

import { node } from "../../pages/assets/shared/nodes.js";
import { besidePanel } from "./beside.js";
import { proposalCard } from "./card.js";
import { showChange } from "./change.js";
import { showComparison } from "./coders.js";
import { closeDialog, showDialog } from "./dialogs.js";
import { drawHead } from "./head.js";
import { keepingTyped } from "./keeping_typed.js";
import { Keyboard } from "./keyboard.js";
import { likelyPanel } from "./likely.js";
import { lookUp } from "./places.js";
import { SelectedWords } from "./selected_words.js";
import { ask, Refused } from "./server.js";
import { TextPane } from "./text_pane.js";

export class Bench {
    /**
     * @param {DeskOpened} opened
     * @param {(told: string, isFault?: boolean) => void} tell
     * @param {() => Promise<unknown>} home
     */
    constructor(opened, tell, home) {
        this.tell = tell;
        this.home = home;
        this.lists = opened.lists;
        /** @type {DeskShown} */
        this.shown = opened;
        this.isBeside = false;
        this.words = new SelectedWords();
        this.pane = new TextPane(
            opened.text,
            key => this.go(key),
            span => this.words.tell(this.shown.name, span),
        );
        this.right = node("div", { id: "right", tabindex: -1 });
        this.keyboard = new Keyboard(this);
        const { weaker } = opened.statement;
        const note = weaker ? [node("p", { class: "weaker" }, weaker)] : [];
        const left = node("div", { class: "left" }, this.pane.element, this.words.element, ...note);
        this.element = node("div", { class: "bench" }, left, this.right);
    }

    /** The item whose card is shown. */
    item() {
        return this.shown.items.find(each => each.key === this.shown.card?.key);
    }

    /** @param {DeskShown} shown */
    async draw(shown) {
        this.shown = shown;
        this.pane.update(shown);
        drawHead(shown, this.lists, {
            reports: value => this.decide({ do: "statement", field: "reports", value }),
            compare: () => this.compare(),
            write: () => this.write(),
            home: () => this.home(),
        });
        this.keyboard.drawBar();
        if (this.isBeside) {
            this.right.replaceChildren(await besidePanel(shown, key => this.go(key)));
            return;
        }
        keepingTyped(this.right, shown.card?.key ?? "", () => this.right.replaceChildren(...this.cardOf(shown)));
        document.body.dataset.item = shown.card?.key ?? "";
        document.body.dataset.version = shown.version;
    }

    /** @param {DeskShown} shown */
    cardOf(shown) {
        const { card } = shown;
        if (!card) {
            return [node("p", {}, "There is nothing to decide.")];
        }
        if (card.type !== "proposal") {
            return [this.plainCard(card)];
        }
        const edit = /** @param {string} field @param {unknown} value */ (field, value) =>
            this.decide({ do: "edit", field, value });
        const merge = /** @param {string} claim */ claim => this.decide({ do: "merge", claim });
        const note = /** @param {string} field @param {string} value */ (field, value) =>
            this.decide({ do: "differs", field, value });
        return [proposalCard(card, shown, this.lists, edit, name => this.lookUp(name)), likelyPanel(card, merge, note)];
    }

    /** @param {DeskCard} card */
    plainCard(card) {
        const item = this.item();
        const words = item ? this.pane.offsets.slice(...item.at) : "";
        const told =
            card.type === "passage"
                ? `Left out: ${card.why}. o opens it again.`
                : "Nothing was proposed for this sentence. x leaves it out; a digit proposes a claim of that kind; w chooses words.";
        return node(
            "article",
            { class: "card", "data-state": card.state },
            node("blockquote", {}, words),
            node("p", {}, told),
        );
    }

    /** @param {number} by */
    async step(by) {
        const at = this.shown.items.findIndex(each => each.key === this.shown.card?.key);
        const next = this.shown.items[at + by];
        if (next) {
            await this.go(next.key);
        }
    }

    async stepToUndecided() {
        const { items, card } = this.shown;
        const at = items.findIndex(each => each.key === card?.key);
        const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
        const next = order.find(each => each.state === "undecided");
        if (next && next.key !== card?.key) {
            await this.go(next.key);
        }
    }

    /** @param {string} key */
    async go(key) {
        this.isBeside = false;
        await this.send("look", { item: key });
    }

    async accept() {
        const words = this.pane.selected(); // read now: the event that reports the selection comes later
        if (words) {
            await this.propose({ start: words[0], end: words[1] });
            return;
        }
        if (this.shown.card?.type === "sentence") {
            await this.propose({ item: this.shown.card.key });
            return;
        }
        if (await this.decide({ do: "accept" })) {
            await this.stepToUndecided();
        }
    }

    /** @param {Record<string, unknown>} values */
    async propose(values) {
        if (await this.decide({ item: "", ...values, do: "propose" })) {
            this.keyboard.rest();
        }
    }

    /** @param {string} kind */
    async setKind(kind) {
        const words = this.pane.selected();
        if (words) {
            await this.propose({ start: words[0], end: words[1], kind });
        } else if (this.shown.card?.type === "sentence") {
            await this.propose({ item: this.shown.card.key, kind });
        } else {
            await this.decide({ do: "edit", field: "kind", value: kind });
        }
    }

    /** @param {string} why */
    async leaveOut(why) {
        if (await this.decide({ do: "leave_out", why })) {
            await this.stepToUndecided();
        }
    }

    /** @param {...string} names */
    focus(...names) {
        const found = names.map(name => this.right.querySelector(`[name="${name}"]`)).find(Boolean);
        /** @type {HTMLElement | undefined} */ (found ?? undefined)?.focus();
        if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) {
            found.select();
        }
    }

    /** @param {string} name */
    async lookUp(name) {
        const use = /** @param {string} id */ id => {
            const places = (this.shown.card?.fields.places ?? "").split(",").map(each => each.trim());
            this.decide({ do: "edit", field: "places", value: [...places.filter(Boolean), id].join(", ") });
        };
        await lookUp(name, use, this.tell, this.lists.classes);
    }

    async turnBeside() {
        this.isBeside = !this.isBeside;
        try {
            await this.draw(this.shown);
        } catch (error) {
            this.isBeside = false;
            throw error;
        }
    }

    async compare() {
        /** @type {DeskShelf} */
        const { drafts } = await ask("shelf");
        const own = `${this.shown.name.split(".")[0]}.`;
        const seconds = drafts.filter(each => each.name.startsWith(own) && each.name !== this.shown.name && each.coder);
        if (!seconds.length) {
            const told =
                "Nobody else has coded this text. Under “Other texts”, name a second coder, who codes it blind.";
            showDialog("A second coder", node("p", {}, told));
            return;
        }
        try {
            await showComparison(this.shown, seconds[0].name, () => this.send("look", { item: this.shown.card?.key }));
        } catch (error) {
            showDialog("A second coder", node("p", {}, /** @type {Error} */ (error).message));
        }
    }

    async write() {
        const follow = async () => {
            closeDialog();
            await this.send("follow", {});
        };
        await showChange(this.shown, this.tell, follow).catch(error => this.failed(error));
    }

    /**
     * Sends a decision; false if it is refused, so that the editor stays where the reason is shown.
     * @param {Record<string, unknown>} values
     */
    async decide(values) {
        try {
            await this.send("decide", { item: this.shown.card?.key, ...values });
            return true;
        } catch (error) {
            await this.failed(error);
            return false;
        }
    }

    /**
     * @param {string} question
     * @param {Record<string, unknown>} values
     */
    async send(question, values) {
        const { name, version, undoes, redoes } = this.shown;
        /** @type {DeskShown} */
        const shown = await ask(question, { name, version, ...values });
        const told = { undo: `Taken back: ${undoes}`, redo: `Again: ${redoes}` };
        this.tell(told[/** @type {keyof typeof told} */ (question)] ?? "");
        await this.draw(shown);
    }

    /** @param {unknown} error */
    async failed(error) {
        this.tell(/** @type {Error} */ (error).message, true);
        if (error instanceof Refused && error.moved) {
            await this.draw(await ask("look", { name: this.shown.name, item: this.shown.card?.key }));
        }
    }
}
