/** The page header: the text's name, its progress, and actions on the whole draft. */

import { node, part } from "../../pages/assets/shared/nodes.js";
import { button } from "./dialogs.js";

/**
 * @param {DeskShown} shown
 * @param {DeskLists} lists
 * @param {{reports: (statement: string) => void, compare: () => void, write: () => void, home: () => void}} does
 */
export function drawHead({ statement, sentences, undecided, coder }, lists, does) {
    part("title").textContent = `${statement.id}${coder ? ` · coded by ${coder}` : ""}`;
    part("progress").hidden = false;
    const bar = part("bar");
    const decided = sentences.length - undecided;
    bar.setAttribute("aria-valuenow", String(decided));
    bar.setAttribute("aria-valuemax", String(sentences.length));
    const filled = /** @type {HTMLElement} */ (bar.firstElementChild);
    filled.style.inlineSize = `${(100 * decided) / (sentences.length || 1)}%`;
    part("left").textContent = undecided
        ? `${undecided} of ${sentences.length} sentences undecided`
        : `all ${sentences.length} sentences decided`;
    const reports = node("select", { "aria-label": "Reports this statement on file", name: "reports" });
    reports.append(node("option", { value: "" }, "reports nothing on file"));
    reports.append(...lists.statements.map(each => node("option", { value: each.id }, `reports ${each.id}`)));
    reports.value = statement.reports;
    reports.addEventListener("change", () => does.reports(reports.value));
    part("tools").replaceChildren(
        reports,
        button("Second coder …", does.compare),
        button("Write …", does.write),
        button("Other texts", does.home),
    );
}
