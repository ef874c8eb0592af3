/** One draft under the editor's hands: what is drawn of it, and what each key does. One module, since each key changes what is drawn. */

import { node, part } from "../../pages/assets/shared/nodes.js";
import { besidePanel } from "./beside.js";
import { DIGITS, proposalCard } from "./card.js";
import { showChange } from "./change.js";
import { Choosing } from "./choosing.js";
import { showComparison } from "./coders.js";
import { button, closeDialog, showDialog } from "./dialogs.js";
import { HELP, keyBar } from "./keys.js";
import { likelyPanel } from "./likely.js";
import { lookUp } from "./places.js";
import { ask, Refused } from "./server.js";
import { TextPane } from "./text_pane.js";

/** @typedef {"cards" | "words" | "reason" | "merge"} Mode */

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
        /** @type {Mode} */
        this.mode = "cards";
        /** @type {Choosing | null} */
        this.choosing = null;
        /** @type {[number, number] | null} */
        this.selected = null;
        this.isBeside = false;
        this.pane = new TextPane(
            opened.text,
            key => this.go(key),
            span => this.select(span),
        );
        this.right = node("div", { id: "right", tabindex: -1 });
        this.selection = node("p", { id: "selection", role: "status", hidden: "" });
        this.element = node(
            "div",
            { class: "bench" },
            node("div", { class: "left" }, this.pane.element, this.selection),
            this.right,
        );
    }

    /** @param {DeskShown} shown */
    async draw(shown) {
        this.shown = shown;
        this.pane.update(shown);
        this.drawHead();
        part("keys").replaceChildren(...keyBar(this.mode, this.lists, this.shown));
        if (this.isBeside) {
            this.right.replaceChildren(await besidePanel(shown, key => this.go(key)));
            return;
        }
        this.keepingTyped(() => this.right.replaceChildren(...this.cardOf(shown)));
        document.body.dataset.item = shown.card?.key ?? "";
        document.body.dataset.version = shown.version;
    }

    drawHead() {
        const { statement, sentences, undecided, coder } = this.shown;
        part("title").textContent = `${statement.id}${coder ? ` · coded by ${coder}` : ""}`;
        part("progress").hidden = false;
        const bar = part("bar");
        const decided = sentences.length - undecided;
        bar.setAttribute("aria-valuenow", String(decided));
        bar.setAttribute("aria-valuemax", String(sentences.length));
        /** @type {HTMLElement} */ (bar.firstElementChild).style.inlineSize =
            `${(100 * decided) / (sentences.length || 1)}%`;
        part("left").textContent = undecided
            ? `${undecided} of ${sentences.length} sentences undecided`
            : `all ${sentences.length} sentences decided`;
        const reports = node("select", { "aria-label": "Reports this statement on file", name: "reports" });
        reports.append(node("option", { value: "" }, "reports nothing on file"));
        reports.append(...this.lists.statements.map(each => node("option", { value: each.id }, `reports ${each.id}`)));
        reports.value = statement.reports;
        reports.addEventListener("change", () =>
            this.decide({ do: "statement", field: "reports", value: reports.value }),
        );
        part("tools").replaceChildren(
            reports,
            button("Second coder …", () => this.compare()),
            button("Write …", () => this.write()),
            button("Other texts", () => this.home()),
        );
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
        const item = this.shown.items.find(each => each.key === card.key);
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

    /**
     * Draws, and gives the field that was being typed in its text and its cursor back.
     * @param {() => void} draw
     */
    keepingTyped(draw) {
        const field = document.activeElement;
        const isTyped = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
        if (!isTyped || !this.right.contains(field)) {
            draw();
            return;
        }
        const { name, value, selectionStart, selectionEnd, defaultValue } = field;
        const key = this.right.dataset.key;
        draw();
        this.right.dataset.key = this.shown.card?.key ?? "";
        const again = /** @type {HTMLInputElement | null} */ (this.right.querySelector(`[name="${CSS.escape(name)}"]`));
        if (again && key === this.right.dataset.key) {
            again.focus();
            if (value !== defaultValue) {
                again.value = value;
            }
            again.setSelectionRange?.(selectionStart, selectionEnd);
        }
    }

    /**
     * Whether a key is the desk's and not a field's or the browser's.
     * @param {KeyboardEvent} event
     */
    takes(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        const isUndo = (event.ctrlKey || event.metaKey) && ["z", "y"].includes(event.key.toLowerCase());
        if (target.matches("input, textarea, select")) {
            return (
                event.key === "Escape" ||
                (event.key === "Enter" && !target.matches("textarea, select")) ||
                (event.key === "Enter" && !event.shiftKey && target.matches("textarea"))
            );
        }
        if (isUndo) {
            return true;
        }
        if (event.ctrlKey || event.metaKey || event.key === "Tab" || (event.altKey && !this.choosing)) {
            return false;
        }
        if (target.matches("button, a") && [" ", "Enter"].includes(event.key)) {
            return false;
        }
        return (
            event.key.length === 1 ||
            ["Enter", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"].includes(event.key)
        );
    }

    /** @param {KeyboardEvent} event */
    async press(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        if (target.matches("input, textarea, select")) {
            if (event.key === "Escape" && target instanceof HTMLInputElement) {
                target.value = target.defaultValue;
            }
            target.blur();
            return;
        }
        if (this.choosing?.took(event)) {
            return;
        }
        if (event.key === "Escape") {
            this.rest();
            return;
        }
        if (this.mode === "reason") {
            await this.reason(event.key);
        } else if (this.mode === "merge") {
            await this.mergeInto(event.key);
        } else {
            await this.command(event);
        }
    }

    /** @param {KeyboardEvent} event */
    async command(event) {
        const { key } = event;
        const digit = DIGITS.indexOf(key);
        if (digit >= 0 && digit < this.lists.kinds.length) {
            await this.setKind(this.lists.kinds[digit].id);
            return;
        }
        const isControl = event.ctrlKey || event.metaKey;
        /** @type {Record<string, () => Promise<unknown> | unknown>} */
        const does = {
            j: () => this.step(1),
            ArrowDown: () => this.step(1),
            k: () => this.step(-1),
            ArrowUp: () => this.step(-1),
            J: () => this.stepToUndecided(),
            Enter: () => this.accept(),
            x: () => this.turn("reason"),
            m: () => this.turn("merge"),
            u: () => this.send("undo", {}),
            z: () => isControl && this.send(event.shiftKey ? "redo" : "undo", {}),
            Z: () => isControl && this.send("redo", {}),
            y: () => isControl && this.send("redo", {}),
            U: () => this.send("redo", {}),
            o: () => this.decide({ do: "undecide" }),
            w: () => this.chooseWords(),
            s: () => this.focus("summary"),
            d: () => this.focus("when"),
            p: () => this.focus("places"),
            f: () => this.focus("value-0", "add-figure"),
            e: () => this.focus("said_by"),
            q: () => this.focus("words"),
            l: () =>
                this.lookUp(this.shown.card?.unknown_places?.[0] ?? this.shown.card?.fields?.place_as_written ?? ""),
            b: () => this.turnBeside(),
            W: () => this.write(),
            "?": () =>
                showDialog(
                    "Keys",
                    node(
                        "dl",
                        { class: "help" },
                        ...HELP.flatMap(([keys, what]) => [node("dt", {}, keys), node("dd", {}, what)]),
                    ),
                ),
        };
        await does[key]?.();
    }

    /** @param {Mode} mode */
    turn(mode) {
        this.mode = mode;
        this.right.dataset.mode = mode;
        part("keys").replaceChildren(...keyBar(mode, this.lists, this.shown));
        if (mode === "reason") {
            this.tell("Why is it left out? A digit, or Enter for the first.");
        } else if (mode === "merge") {
            this.tell("Into which claim on record? A digit; 0 for none.");
            this.right.querySelector(".likely")?.scrollIntoView({ block: "end" });
        }
    }

    rest() {
        this.choosing = null;
        this.selected = null;
        document.getSelection()?.removeAllRanges();
        this.selection.hidden = true;
        this.turn("cards");
        this.tell("");
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
        const words = this.pane.selected(); // what is selected now: the event that tells of it comes later
        if (words) {
            await this.propose({ start: words[0], end: words[1] });
            return;
        }
        if (this.shown.card?.type === "sentence") {
            await this.propose({ item: this.shown.card.key });
            return;
        }
        await this.decide({ do: "accept" });
        await this.stepToUndecided();
    }

    /** @param {Record<string, unknown>} values */
    async propose(values) {
        await this.decide({ item: "", ...values, do: "propose" });
        this.rest();
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

    /** @param {string} key */
    async reason(key) {
        const why = this.lists.reasons[key === "Enter" ? 0 : DIGITS.indexOf(key)];
        if (key === "t") {
            this.turn("cards");
            const typed = node("input", { name: "why", "aria-label": "Reason", autofocus: "" });
            const dialog = showDialog("Why is it left out?", typed);
            typed.focus();
            typed.addEventListener("change", async () => {
                dialog.close();
                await this.leaveOut(typed.value);
            });
            return;
        }
        if (why) {
            this.turn("cards");
            this.tell("");
            await this.leaveOut(why);
        }
    }

    /** @param {string} why */
    async leaveOut(why) {
        await this.decide({ do: "leave_out", why });
        await this.stepToUndecided();
    }

    /** @param {string} key */
    async mergeInto(key) {
        const claims = this.shown.card?.likely ?? [];
        const chosen = key === "0" ? "" : claims[DIGITS.indexOf(key)]?.claim;
        if (chosen !== undefined) {
            this.turn("cards");
            this.tell("");
            await this.decide({ do: "merge", claim: chosen });
        }
    }

    chooseWords() {
        const item = this.shown.items.find(each => each.key === this.shown.card?.key);
        this.choosing = new Choosing(this.pane, item?.at ?? [0, 1]);
        this.turn("words");
    }

    /** @param {[number, number] | null} span */
    async select(span) {
        this.selected = span;
        if (!span) {
            this.selection.hidden = true;
            return;
        }
        /** @type {DeskWords} */
        const found = await ask("words", { name: this.shown.name, start: span[0], end: span[1] });
        if (this.selected !== span) {
            return;
        }
        const crossed = found.crossed.map(each => `crosses “${each.words}”`);
        const told = [`${found.count} of ${found.most} words`, found.problem || "unique in the text", ...crossed];
        this.selection.textContent = `${told.join(" · ")}${found.problem ? "" : " · Enter proposes a claim from them"}`;
        this.selection.className = found.problem ? "fault" : "";
        this.selection.hidden = false;
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

    /** @param {Record<string, unknown>} values */
    async decide(values) {
        await this.send("decide", { item: this.shown.card?.key, ...values }).catch(error => this.failed(error));
    }

    /**
     * @param {string} question
     * @param {Record<string, unknown>} values
     */
    async send(question, values) {
        const { name, version } = this.shown;
        /** @type {DeskShown} */
        const shown = await ask(question, { name, version, ...values });
        this.tell(
            question === "undo"
                ? `Taken back: ${this.shown.undoes}`
                : question === "redo"
                  ? `Again: ${this.shown.redoes}`
                  : "",
        );
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
