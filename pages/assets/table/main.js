/**
 * The table of the chosen claims, one page of rows at a time. Its data: {version, kinds, heads: {column: label},
 * column, downwards, begin, size, total, rows, claim}. A pressed head is heard by the server as the trigger
 * "column", another page as the trigger "begin" (the number of its first row, from 0).
 */
import { whenHeard } from "../compat/connection.js";
import { keepOne } from "../shared/mount.js";
import { addStyle, node } from "../shared/nodes.js";
import { rowNode } from "./rows.js";

await addStyle(new URL("table.css", import.meta.url));

class ClaimTable {
    constructor(parent) {
        this.heads = new Map();
        this.message = node("p", { class: "claims-table-message", role: "status" });
        this.caption = node("caption", {}, "Claims");
        // The roles are those of the elements; narrow screens lay them out as blocks, and blocks lose their roles.
        this.headRow = node("tr", { role: "row" });
        this.body = node("tbody", { role: "rowgroup" });
        const table = node(
            "table",
            { role: "table" },
            this.caption,
            node("thead", { role: "rowgroup" }, this.headRow),
            this.body,
        );
        this.scroller = node(
            "div",
            { class: "claims-table-scroller", role: "region", tabindex: "0", "aria-label": "Claims" },
            table,
        );
        this.before = this.leaf("Previous page", -1);
        this.after = this.leaf("Next page", 1);
        this.pages = node(
            "nav",
            { class: "claims-table-pages", "aria-label": "Pages of the table" },
            this.before,
            this.after,
        );
        this.root = node("section", { class: "claims-table" }, this.message, this.scroller, this.pages);
        parent.append(this.root);
    }

    update({ data, setTriggerValue }) {
        const leafed =
            this.data && data.begin !== this.data.begin && document.activeElement?.closest(".claims-table-pages");
        this.data = data;
        this.send = whenHeard(setTriggerValue);
        this.showHeads();
        this.body.replaceChildren(...data.rows.map(row => rowNode(row, data)));
        this.showPages();
        if (leafed) {
            this.scroller.focus({ preventScroll: true });
            this.root.scrollIntoView({ block: "start" });
        }
        Object.assign(this.root.dataset, { ready: "true", begin: data.begin, total: data.total });
    }

    leave() {
        this.root.remove();
    }

    /** The heads stay the same elements, so that the pressed one keeps its focus. */
    showHeads() {
        const { heads, column, downwards } = this.data;
        for (const [name, label] of Object.entries(heads)) {
            const head = this.heads.get(name) ?? this.addHead(name, label);
            if (name === column) {
                head.setAttribute("aria-sort", downwards ? "descending" : "ascending");
            } else {
                head.removeAttribute("aria-sort");
            }
        }
    }

    addHead(name, label) {
        const button = node(
            "button",
            { type: "button" },
            label,
            node("span", { class: "claims-table-arrow", "aria-hidden": "true" }),
        );
        button.onclick = () => this.send("column", name);
        const head = node("th", { scope: "col", role: "columnheader", class: `claims-table-${name}` }, button);
        this.heads.set(name, head);
        this.headRow.append(head);
        return head;
    }

    showPages() {
        const { begin, size, total, rows, heads, column, downwards } = this.data;
        const count = number => number.toLocaleString("en");
        const order = `in the order of “${heads[column]}”${downwards ? ", turned round" : ""}`;
        this.message.textContent = total
            ? `Claims ${count(begin + 1)} to ${count(begin + rows.length)} of ${count(total)}, ${order}.`
            : "";
        this.caption.textContent = `The chosen claims, ${order}`;
        this.scroller.hidden = !total;
        this.pages.hidden = total <= size;
        this.before.disabled = begin === 0;
        this.after.disabled = begin + size >= total;
    }

    leaf(label, way) {
        const button = node("button", { type: "button" }, label);
        button.onclick = () => this.send("begin", this.data.begin + way * this.data.size);
        return button;
    }
}

export const show = keepOne(parent => new ClaimTable(parent));
