/** Marks as buttons on the map: reached by Tab in reading order, opened by Enter, read aloud by their label. */
import { node } from "../shared/nodes.js";
import { latLngAt } from "./geometry.js";
import { symbolNode } from "./symbols.js";

const PLATE_GLYPH = 0.7;

export class DomMarks {
    /** `opened(mark)` hears of a mark that the reader opens, `focused(mark)` of one that the keyboard reaches. */
    constructor(map, pane, { opened, focused }) {
        Object.assign(this, { map, pane, opened, focused });
        this.buttons = new Map();
    }

    /** Makes a hidden button for each group, in their order; those of groups that stay are kept with their focus. */
    arrange(groups) {
        const kept = this.buttons;
        this.buttons = new Map();
        for (const group of groups) {
            const key = group.members.join();
            const held = kept.get(key) ?? this.make();
            kept.delete(key);
            held.marker.setLatLng(latLngAt(group.x, group.y)).addTo(this.map);
            this.buttons.set(key, held);
        }
        kept.forEach(({ marker }) => marker.remove());
        this.inOrder();
    }

    /** Tab follows the order of the nodes. Moving the focused one would drop the focus, so the others move around it. */
    inOrder() {
        const nodes = [...this.buttons.values()].map(({ marker }) => marker.getElement());
        const fixed = nodes.findIndex(icon => icon.contains(document.activeElement));
        nodes.forEach((icon, index) => {
            if (index < fixed) {
                nodes[fixed].before(icon);
            } else if (index > fixed) {
                icon.parentNode.append(icon);
            }
        });
    }

    make() {
        const button = node("button", { type: "button", class: "mark", "aria-haspopup": "dialog" });
        const icon = L.divIcon({ html: button, className: "mark-place", iconSize: null });
        const held = { button, count: node("span", { class: "mark-count" }) };
        held.marker = L.marker([0, 0], { icon, pane: this.pane, interactive: false, keyboard: false });
        button.addEventListener("click", event => {
            event.stopPropagation();
            if (!this.map.dragging.moved()) {
                this.opened(held.mark);
            }
        });
        button.addEventListener("dblclick", event => event.stopPropagation());
        button.addEventListener("focus", () => button.matches(":focus-visible") && this.focused(held.mark));
        return held;
    }

    /** Shows these marks and hides the buttons of the others; `spoken(mark)` is what a screen reader says. */
    show(marks, { colours, spoken, current }) {
        const shown = new Map(marks.map(mark => [mark.places.join(), mark]));
        for (const [key, held] of this.buttons) {
            const mark = shown.get(key);
            held.button.hidden = !mark;
            if (mark) {
                held.mark = mark;
                dress(held, mark, colours, spoken, mark.id === current);
            }
        }
    }

    /** Moves the focus to a mark's button; says whether it has one. */
    focus(mark) {
        const held = this.buttons.get(mark.places.join());
        held?.button.focus({ preventScroll: true });
        return held !== undefined && !held.button.hidden;
    }
}

/** Gives a button the looks of a mark, touching only what changed: in a drag that is mostly the count. */
function dress(held, mark, colours, spoken, isCurrent) {
    const { button } = held;
    button.classList.toggle("mark-current", isCurrent);
    const symbol = [mark.kinds.map(kind => kind.id), mark.radius, mark.dx, mark.dy, colours.halo].join();
    if (symbol !== held.symbol) {
        held.symbol = symbol;
        button.dataset.place = mark.id;
        button.classList.toggle("mark-plate", mark.isPlate);
        button.style.translate = `${mark.dx}px ${mark.dy}px`;
        button.style.setProperty("--kind", mark.kinds.length === 1 ? mark.kinds[0].colour : colours.neutral);
        button.replaceChildren(
            symbolNode(mark.kinds, mark.isPlate ? mark.radius * PLATE_GLYPH : mark.radius, colours),
            held.count,
        );
    }
    if (mark.count !== held.counted || mark.row !== held.row) {
        Object.assign(held, { counted: mark.count, row: mark.row });
        held.count.hidden = mark.count === 1;
        held.count.textContent = mark.count.toLocaleString("en");
        button.setAttribute("aria-label", spoken(mark));
    }
}
