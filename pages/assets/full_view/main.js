/** When embedded: the link to the full view, which opens in a new tab with the choices made by then. */
import { _ } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { node } from "../shared/nodes.js";

class FullView {
    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.link = node("a", { target: "_blank", rel: "noopener" }, _("Open the full view"));
        for (const event of ["pointerdown", "focus", "click"]) {
            this.link.addEventListener(event, () => this.update());
        }
        parent.append(this.link);
    }

    update() {
        const address = new URL(location.href);
        address.searchParams.delete("frame");
        this.link.href = address.href;
    }

    leave() {
        this.link.remove();
    }
}

export const show = keepOne(parent => new FullView(parent));
