/** The diff that accepting would make; it is written only by its own button, and only as shown. */

import { node } from "../../pages/assets/shared/nodes.js";
import { button, closeDialog, showDialog } from "./dialogs.js";
import { ask } from "./server.js";

/**
 * @param {DeskShown} shown
 * @param {(told: string, isFault?: boolean) => void} tell
 * @param {() => void} follow rebases the draft on the current claims file
 */
export async function showChange(shown, tell, follow) {
    /** @type {DeskChange} */
    const change = await ask("change", { name: shown.name });
    if (change.refused) {
        const faults = change.faults.map(each => node("li", {}, each));
        const goOn = change.refused.includes("when the draft was begun")
            ? [button("Go on from the file as it is now", follow)]
            : [];
        showDialog("Nothing can be written yet", node("p", {}, change.refused), node("ul", {}, ...faults), ...goOn);
        return;
    }
    const lines = change.lines.map(line => node("span", { class: kindOf(line) }, `${line}\n`));
    const write = node("button", { type: "button", class: "main", autofocus: "" }, "Write it (Enter)");
    write.addEventListener("click", async () => {
        write.disabled = true;
        try {
            /** @type {{written: string, history: string}} */
            const done = await ask("write", { name: shown.name, sum: change.sum });
            closeDialog();
            tell(`Written into ${done.written}. ${done.history}`);
        } catch (error) {
            closeDialog();
            tell(String(/** @type {Error} */ (error).message), true);
        }
    });
    const added = change.lines.filter(line => line.startsWith("+") && !line.startsWith("+++")).length;
    const waits = shown.undecided ? ` ${shown.undecided} sentences are still undecided; they are not written.` : "";
    showDialog(
        "What will be written",
        node("p", {}, `${added} lines are added; every other byte stays. The result was checked.${waits}`),
        node("pre", { class: "diff", tabindex: 0 }, ...lines),
        write,
    );
    write.focus();
}

/** @param {string} line */
function kindOf(line) {
    return line.startsWith("+") ? "added" : line.startsWith("-") ? "gone" : line.startsWith("@@") ? "where" : "";
}
