/**
 * A list of which only the lines in sight are in the page, so that ten thousand are as quick as ten. All claims are lines
 * of one height, all headings of another, both given by the style sheet. It is one module, because which line has the
 * focus and which lines are in the page depend on each other.
 */
import { node } from "../shared/nodes.js";

/** Pixels beyond the visible part that are drawn too. */
const BEYOND = 400;

export class Window {
    /**
     * `draw(line)` makes the item of a line; `wanted(lines)` hears which lines are in sight.
     * @param {(line: Line) => HTMLElement} draw
     * @param {(lines: Line[]) => void} wanted
     */
    constructor(draw, wanted) {
        this.draw = draw;
        this.wanted = wanted;
        /** @type {Line[]} */
        this.lines = [];
        this.tops = [0];
        /** @type {Map<LineKey, HTMLElement>} */
        this.items = new Map();
        this.current = 0;
        /** @type {(line: Line) => LineKey} */
        this.keyOf = line => line.place ?? line.kind;
        this.list = node("ol", {});
        this.root = node("div", { class: "claims-list-scroll" }, this.list);
        this.root.addEventListener("scroll", () => this.paint(), { passive: true });
        this.list.addEventListener("keydown", event => this.step(event));
        this.list.addEventListener("focusin", event => this.enter(/** @type {Element} */ (event.target)));
        this.size = new ResizeObserver(() => this.measure());
        this.size.observe(this.root);
        this.paper = matchMedia("print");
        this.paper.onchange = () => this.paint();
    }

    /**
     * Other lines, each `{place}` or `{kind, count}`; an item whose line has the same key stays.
     * @param {Line[]} lines
     * @param {(line: Line) => LineKey} keyOf
     * @param {(key: LineKey) => boolean} isKept
     */
    show(lines, keyOf, isKept) {
        this.lines = lines;
        this.keyOf = keyOf;
        for (const [key, item] of this.items) {
            if (!isKept(key)) {
                item.remove();
                this.items.delete(key);
            }
        }
        this.current = Math.min(this.current, Math.max(0, lines.length - 1));
        this.measure();
    }

    measure() {
        const style = getComputedStyle(this.root);
        const [row, heading] = ["--row", "--heading"].map(name => this.pixels(style.getPropertyValue(name)));
        this.tops = [0];
        let top = 0;
        for (const line of this.lines) {
            top += "kind" in line ? heading : row;
            this.tops.push(top);
        }
        this.list.style.height = `${top}px`;
        this.paint();
    }

    /** @param {string} length */
    pixels(length) {
        return parseFloat(length) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    }

    /** Puts the lines in sight into the page, in their order; all of them for paper. */
    paint() {
        const { scrollTop, clientHeight } = this.root;
        const from = this.paper.matches ? 0 : this.indexAt(scrollTop - BEYOND);
        const to = this.paper.matches ? this.lines.length : this.indexAt(scrollTop + clientHeight + BEYOND) + 1;
        const inSight = this.lines.slice(from, to);
        const kept = new Set();
        /** @type {HTMLElement | null} */
        let before = null;
        for (const [offset, line] of inSight.entries()) {
            const item = this.item(line, from + offset);
            kept.add(item);
            if (before ? before.nextElementSibling !== item : this.list.firstElementChild !== item) {
                before ? before.after(item) : this.list.prepend(item);
            }
            before = item;
        }
        const focused = this.list.contains(document.activeElement) ? document.activeElement?.closest("li") : null;
        for (const [key, item] of this.items) {
            if (!kept.has(item) && item !== focused) {
                item.remove();
                this.items.delete(key);
            }
        }
        this.wanted(inSight);
    }

    /**
     * @param {Line} line
     * @param {number} index
     */
    item(line, index) {
        const key = this.keyOf(line);
        const known = this.items.get(key);
        const item = known ?? this.draw(line);
        this.items.set(key, item);
        item.style.top = `${this.tops[index]}px`;
        item.style.height = `${this.tops[index + 1] - this.tops[index]}px`;
        item.setAttribute("aria-setsize", String(this.lines.length));
        item.setAttribute("aria-posinset", String(index + 1));
        item.dataset.index = String(index);
        buttonIn(item).tabIndex = index === this.current ? 0 : -1;
        return item;
    }

    /**
     * Draws these lines anew: their words have come.
     * @param {(key: LineKey, item: HTMLElement) => boolean} isStale
     */
    renew(isStale) {
        for (const [key, item] of this.items) {
            if (isStale(key, item)) {
                this.items.delete(key);
                const index = Number(item.dataset.index);
                const fresh = this.item(this.lines[index], index);
                const hadFocus = item.contains(document.activeElement);
                item.replaceWith(fresh);
                if (hadFocus) {
                    buttonIn(fresh).focus({ preventScroll: true });
                }
            }
        }
    }

    /**
     * Brings a line into view inside the list, never by scrolling the page.
     * @param {number} index
     */
    reveal(index) {
        const [top, bottom] = [this.tops[index], this.tops[index + 1]];
        const { scrollTop, clientHeight } = this.root;
        if (top < scrollTop || bottom > scrollTop + clientHeight) {
            this.root.scrollTop = Math.max(0, top - clientHeight / 3);
        }
        this.paint();
    }

    /**
     * The list is one stop of the Tab key; the arrows, Home and End go through it.
     * @param {KeyboardEvent} event
     */
    step(event) {
        const item = /** @type {Element} */ (event.target).closest("li");
        const at = Number(item?.dataset.index);
        /** @type {Named<number>} */
        const ways = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.lines.length - 1 };
        const to = ways[event.key];
        if (to === undefined || !this.lines[to] || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        event.preventDefault();
        this.focus(to);
    }

    /** @param {number} index */
    focus(index) {
        this.current = index;
        this.reveal(index);
        const item = this.items.get(this.keyOf(this.lines[index]));
        if (item) {
            buttonIn(item).focus({ preventScroll: true });
        }
    }

    /** @param {Element} target */
    enter(target) {
        const index = Number(target.closest("li")?.dataset.index ?? this.current);
        this.current = index;
        for (const item of this.items.values()) {
            buttonIn(item).tabIndex = Number(item.dataset.index) === index ? 0 : -1;
        }
    }

    /** @param {number} y */
    indexAt(y) {
        let low = 0;
        let high = this.lines.length;
        while (low < high) {
            const middle = (low + high) >> 1;
            if (this.tops[middle + 1] <= y) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    leave() {
        this.size.disconnect();
        this.paper.onchange = null;
    }
}

/**
 * The button of a line.
 * @param {Element} item
 */
export const buttonIn = item => /** @type {HTMLElement} */ (item.children[0]);
