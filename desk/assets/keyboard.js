/** The keyboard commands: a command on the card, a digit for a reason or claim, arrows for selected words. */

import { node, part } from "../../pages/assets/shared/nodes.js";
import { DIGITS } from "./card.js";
import { Choosing } from "./choosing.js";
import { showDialog } from "./dialogs.js";
import { HELP, keyBar } from "./keys.js";

/** @typedef {"cards" | "words" | "reason" | "merge"} Mode */

const NAMED = ["Enter", "Escape", "ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

export class Keyboard {
    /** @param {import("./bench.js").Bench} bench */
    constructor(bench) {
        this.bench = bench;
        /** @type {Mode} */
        this.mode = "cards";
        /** @type {Choosing | null} */
        this.choosing = null;
    }

    drawBar() {
        part("keys").replaceChildren(...keyBar(this.mode, this.bench.lists, this.bench.shown));
    }

    /**
     * Whether a key is a command of the desk rather than input for a field or the browser.
     * @param {KeyboardEvent} event
     */
    takes(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        const { key } = event;
        if (target.matches("input, textarea, select")) {
            const isSaved =
                key === "Enter" && !target.matches("select") && !(event.shiftKey && target.matches("textarea"));
            return key === "Escape" || isSaved;
        }
        if (isControl(event)) {
            return ["z", "y"].includes(key.toLowerCase());
        }
        if (key === "Tab" || (event.altKey && !this.choosing)) {
            return false;
        }
        if (target.matches("button, a") && [" ", "Enter"].includes(key)) {
            return false;
        }
        return key.length === 1 || NAMED.includes(key);
    }

    /** @param {KeyboardEvent} event */
    async press(event) {
        const target = /** @type {HTMLElement} */ (event.target);
        if (target.matches("input, textarea, select")) {
            if (
                event.key === "Escape" &&
                (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)
            ) {
                target.value = target.defaultValue;
            }
            target.blur();
        } else if (this.choosing?.took(event)) {
            return;
        } else if (event.key === "Escape") {
            this.rest();
        } else if (this.mode === "reason") {
            await this.reason(event.key);
        } else if (this.mode === "merge") {
            await this.mergeInto(event.key);
        } else {
            await this.command(event);
        }
    }

    /** @param {KeyboardEvent} event */
    async command(event) {
        const { bench } = this;
        const kind = bench.lists.kinds[DIGITS.indexOf(event.key)];
        if (kind) {
            await bench.setKind(kind.id);
            return;
        }
        if (isControl(event)) {
            await bench.send(event.key === "z" ? "undo" : "redo", {});
            return;
        }
        const { card } = bench.shown;
        /** @type {Record<string, () => Promise<unknown> | unknown>} */
        const does = {
            j: () => bench.step(1),
            ArrowDown: () => bench.step(1),
            k: () => bench.step(-1),
            ArrowUp: () => bench.step(-1),
            J: () => bench.stepToUndecided(),
            Enter: () => bench.accept(),
            x: () => this.turn("reason"),
            m: () => this.beginMerge(),
            u: () => bench.send("undo", {}),
            U: () => bench.send("redo", {}),
            o: () => bench.decide({ do: "undecide" }),
            w: () => this.chooseWords(),
            s: () => bench.focus("summary"),
            d: () => bench.focus("when"),
            p: () => bench.focus("places"),
            f: () => bench.focus("value-0", "add-figure"),
            e: () => bench.focus("said_by"),
            q: () => bench.focus("words"),
            l: () => bench.lookUp(card?.unknown_places?.[0] ?? card?.fields?.place_as_written ?? ""),
            b: () => bench.turnBeside(),
            W: () => bench.write(),
            "?": showHelp,
        };
        await does[event.key]?.();
    }

    /** @param {Mode} mode */
    turn(mode) {
        this.mode = mode;
        this.bench.right.dataset.mode = mode;
        this.drawBar();
        if (mode === "reason") {
            this.bench.tell("Why is it left out? A digit, or Enter for the first.");
        } else if (mode === "merge") {
            this.bench.tell("Into which claim on record? A digit; 0 for none.");
            this.bench.right.querySelector(".likely")?.scrollIntoView({ block: "end" });
        }
    }

    /** Asks which claim to merge into; if there is none, says so and leaves the keys as they were. */
    beginMerge() {
        const { card } = this.bench.shown;
        if (card?.type === "proposal" && (card.likely.length || card.merged)) {
            this.turn("merge");
        } else {
            this.bench.tell("There is no claim on record to merge this into.", true);
        }
    }

    /** Returns to the card: no selection, default key bindings. */
    rest() {
        this.choosing = null;
        this.bench.words.clear();
        this.turn("cards");
        this.bench.tell("");
    }

    /** @param {string} key */
    async reason(key) {
        if (key === "t") {
            this.turn("cards");
            this.bench.tell("");
            this.typeReason();
            return;
        }
        const why = this.bench.lists.reasons[key === "Enter" ? 0 : DIGITS.indexOf(key)];
        if (why) {
            this.turn("cards");
            this.bench.tell("");
            await this.bench.leaveOut(why);
        }
    }

    /** A free-text reason; Escape closes the dialog without leaving anything out. */
    typeReason() {
        const typed = node("input", { name: "why", "aria-label": "Reason", autofocus: "" });
        const dialog = showDialog("Why is it left out?", typed, node("p", {}, "Enter leaves it out, Escape does not."));
        typed.focus();
        typed.addEventListener("keydown", event => {
            if (event.key === "Enter" && typed.value.trim()) {
                event.preventDefault();
                dialog.close();
                this.bench.leaveOut(typed.value);
            }
        });
    }

    /** @param {string} key */
    async mergeInto(key) {
        const claims = this.bench.shown.card?.likely ?? [];
        const chosen = key === "0" ? "" : claims[DIGITS.indexOf(key)]?.claim;
        if (chosen !== undefined) {
            this.turn("cards");
            this.bench.tell("");
            await this.bench.decide({ do: "merge", claim: chosen });
        }
    }

    chooseWords() {
        this.choosing = new Choosing(this.bench.pane, this.bench.item()?.at ?? [0, 1]);
        this.turn("words");
    }
}

/** @param {KeyboardEvent} event */
function isControl(event) {
    return event.ctrlKey || event.metaKey;
}

function showHelp() {
    const rows = HELP.flatMap(([keys, what]) => [node("dt", {}, keys), node("dd", {}, what)]);
    showDialog("Keys", node("dl", { class: "help" }, ...rows));
}
