/**
 * A virtual list: only visible lines are in the DOM, so that ten thousand are as fast as ten. All claim lines have one
 * height, all headings another, both from the style sheet. It is one module, because focus and rendered lines depend on
 * each other.
 */
import { node } from "../shared/nodes.js";
import { Lines } from "./lines.js";

/** Pixels rendered beyond the visible part. */
const BEYOND = 400;

export class Window {
    /**
     * `draw(line)` makes the item of a line; `wanted(lines)` is called with the visible lines.
     * @param {(line: Line) => HTMLElement} draw
     * @param {(lines: Line[]) => void} wanted
     */
    constructor(draw, wanted) {
        this.draw = draw;
        this.wanted = wanted;
        this.lines = new Lines([], new Set());
        /** Cached layout measurements, since reading them in each frame would force a layout. */
        this.measures = { row: 0, heading: 0, height: 0, scrolled: 0 };
        /** @type {Map<LineKey, HTMLElement>} */
        this.items = new Map();
        this.current = 0;
        this.list = node("ol", {});
        this.root = node("div", { class: "claims-list-scroll" }, this.list);
        this.root.addEventListener("scroll", () => this.scrolled(), { passive: true });
        this.list.addEventListener("keydown", event => this.step(event));
        this.list.addEventListener("focusin", event => this.enter(/** @type {Element} */ (event.target)));
        this.size = new ResizeObserver(() => this.measure());
        this.size.observe(this.root);
        this.paper = matchMedia("print");
    }

    /**
     * Sets new lines; an item whose line has the same key stays, if `isKept(key)`.
     * @param {Lines} lines
     * @param {(key: LineKey) => boolean} isKept
     */
    show(lines, isKept) {
        this.lines = lines;
        for (const [key, item] of this.items) {
            if (!isKept(key)) {
                item.remove();
                this.items.delete(key);
            }
        }
        this.current = Math.min(this.current, Math.max(0, lines.length - 1));
        if (this.measures.row) {
            this.layOut();
        } else {
            this.measure();
        }
    }

    /** Reads the heights of lines and list, and the scroll position. */
    measure() {
        const style = getComputedStyle(this.root);
        const [row, heading] = ["--row", "--heading"].map(name => this.pixels(style.getPropertyValue(name)));
        this.measures = { row, heading, height: this.root.clientHeight, scrolled: this.root.scrollTop };
        this.layOut();
    }

    layOut() {
        const height = `${this.lines.measure(this.measures)}px`;
        if (this.list.style.height !== height) {
            this.list.style.height = height;
        }
        this.paint();
    }

    scrolled() {
        this.measures.scrolled = this.root.scrollTop;
        this.paint();
    }

    /** @param {number} top */
    scrollTo(top) {
        this.root.scrollTop = top;
        this.measures.scrolled = this.root.scrollTop;
    }

    /** @param {string} length */
    pixels(length) {
        return parseFloat(length) * parseFloat(getComputedStyle(document.documentElement).fontSize);
    }

    /** Renders the visible lines in order; all of them when printing. */
    paint() {
        const { lines, paper } = this;
        const { height, scrolled } = this.measures;
        const top = Math.max(0, Math.min(scrolled, lines.top(lines.length) - height)); // clamped as the browser will
        const from = paper.matches ? 0 : lines.indexAt(top - BEYOND);
        const to = paper.matches ? lines.length : Math.min(lines.length, lines.indexAt(top + height + BEYOND) + 1);
        const inSight = [];
        const kept = new Set();
        /** @type {HTMLElement | null} */
        let before = null;
        for (let index = from; index < to; index++) {
            const line = lines.at(index);
            const item = this.item(line, index);
            inSight.push(line);
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
        const key = keyOf(line);
        const known = this.items.get(key);
        const item = known ?? this.draw(line);
        this.items.set(key, item);
        const [top, bottom] = [this.lines.top(index), this.lines.top(index + 1)];
        item.style.top = `${top}px`;
        item.style.height = `${bottom - top}px`;
        item.setAttribute("aria-setsize", String(this.lines.length));
        item.setAttribute("aria-posinset", String(index + 1));
        item.dataset.index = String(index);
        buttonIn(item).tabIndex = index === this.current ? 0 : -1;
        return item;
    }

    /**
     * Re-renders these lines, whose texts have arrived.
     * @param {(key: LineKey, item: HTMLElement) => boolean} isStale
     */
    renew(isStale) {
        for (const [key, item] of this.items) {
            if (isStale(key, item)) {
                this.items.delete(key);
                const index = Number(item.dataset.index);
                const fresh = this.item(this.lines.at(index), index);
                const hadFocus = item.contains(document.activeElement);
                item.replaceWith(fresh);
                if (hadFocus) {
                    buttonIn(fresh).focus({ preventScroll: true });
                }
            }
        }
    }

    /**
     * Scrolls a line into view inside the list, never by scrolling the page.
     * @param {number} index
     */
    reveal(index) {
        const [top, bottom] = [this.lines.top(index), this.lines.top(index + 1)];
        const { scrollTop, clientHeight } = this.root;
        if (top < scrollTop || bottom > scrollTop + clientHeight) {
            this.scrollTo(Math.max(0, top - clientHeight / 3));
        }
        this.paint();
    }

    /**
     * The list is a single tab stop; arrows, Home and End move within it.
     * @param {KeyboardEvent} event
     */
    step(event) {
        const item = /** @type {Element} */ (event.target).closest("li");
        const at = Number(item?.dataset.index);
        /** @type {Named<number>} */
        const ways = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.lines.length - 1 };
        const to = ways[event.key];
        if (!(to >= 0 && to < this.lines.length) || event.altKey || event.ctrlKey || event.metaKey) {
            return;
        }
        event.preventDefault();
        this.focus(to);
    }

    /** @param {number} index */
    focus(index) {
        this.current = index;
        this.reveal(index);
        const item = this.items.get(keyOf(this.lines.at(index)));
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

    leave() {
        this.size.disconnect();
        this.paper.onchange = null;
    }
}

/**
 * @param {Line} line
 * @returns {LineKey}
 */
const keyOf = line => line.place ?? line.kind;

/**
 * The button of a line.
 * @param {Element} item
 */
export const buttonIn = item => /** @type {HTMLElement} */ (item.children[0]);
