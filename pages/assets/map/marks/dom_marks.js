/**
 * Marks as buttons on the map. Together they are a single tab stop: arrow keys move from mark to mark in reading order,
 * Enter opens, and screen readers get a label. They are one module, because focus moves from one to the next.
 */
import { _, numberText } from "../../shared/language.js";
import { drawing, focused, node, setText } from "../../shared/nodes.js";
import { symbol } from "../../shared/symbols.js";
import { latLngAt } from "../data/geometry.js";

/** @type {Named<number>} */
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
/** @type {Named<number>} */
const ENDS = { Home: 0, End: -1 };
const HALO = 26;

export class DomMarks {
    /**
     * `opened(mark)` is called when the reader opens a mark, `focused(mark)` when one gains keyboard focus, or none
     * (null).
     * @param {L.Map} map
     * @param {string} pane
     * @param {{ opened: (mark: Mark) => void, focused: (mark: Mark | null) => void }} hears
     */
    constructor(map, pane, { opened, focused }) {
        this.map = map;
        this.pane = pane;
        this.opened = opened;
        this.focused = focused;
        /** @type {Map<string, HeldMark>} */
        this.held = new Map();
        /** @type {number | undefined} the place whose mark is the Tab stop */
        this.stop = undefined;
        const frame = map.getPane(pane) ?? map.createPane(pane);
        frame.setAttribute("role", "group");
        frame.setAttribute("aria-label", _("Marks: the arrow keys go from one to the next"));
        frame.addEventListener("keydown", event => this.step(event));
    }

    /**
     * Shows these marks in order; `spoken(mark)` is the accessible name, `open` contains the open places.
     * @param {Mark[]} marks
     * @param {MarkLook} look
     */
    show(marks, { colours, spoken, open }) {
        const kept = this.held;
        const focus = [...kept.values()].find(({ button }) => button === document.activeElement);
        this.held = new Map();
        for (const mark of marks) {
            const held = kept.get(mark.key) ?? this.make();
            kept.delete(mark.key);
            this.stand(held, mark);
            this.held.set(mark.key, held);
            const isOpen = open.size > 0 && mark.places.some(place => open.has(place));
            dress(held, mark, colours, spoken, isOpen);
        }
        for (const { marker } of kept.values()) {
            marker.remove();
        }
        this.inOrder();
        this.keepStop();
        if (focus?.mark && !focus.button.isConnected) {
            this.buttonOf(focus.mark.places[0])?.focus({ preventScroll: true });
        }
    }

    /**
     * Positions a button; in a drag most keep their position.
     * @param {HeldMark} held
     * @param {Mark} mark
     */
    stand(held, mark) {
        const { mark: before, marker } = held;
        if (before?.x !== mark.x || before?.y !== mark.y) {
            marker.setLatLng(latLngAt(mark.x, mark.y));
        }
        if (!before) {
            marker.addTo(this.map);
        }
        held.mark = mark;
    }

    /** DOM order must be reading order. Moving the focused node would blur it, so the others are moved around it. */
    inOrder() {
        const nodes = [...this.held.values()].flatMap(({ marker }) => marker.getElement() ?? []);
        if (nodes.every((icon, index) => icon === icon.parentElement?.children[index])) {
            return;
        }
        const fixed = nodes.findIndex(icon => icon.contains(document.activeElement));
        nodes.forEach((icon, index) => {
            if (index < fixed) {
                nodes[fixed].before(icon);
            } else if (index > fixed && icon !== icon.parentElement?.lastChild) {
                icon.parentElement?.append(icon);
            }
        });
    }

    /** @returns {HeldMark} */
    make() {
        const button = node("button", { type: "button", class: "mark", tabindex: "-1" });
        const icon = L.divIcon({ html: button, className: "mark-place", iconSize: undefined });
        const marker = L.marker([0, 0], { icon, pane: this.pane, interactive: false, keyboard: false });
        /** @type {HeldMark} */
        const held = { button, marker, mark: null, look: "" };
        button.addEventListener("click", event => {
            event.stopPropagation();
            if (held.mark && !this.map.dragging.moved()) {
                this.opened(held.mark);
            }
        });
        button.addEventListener("dblclick", event => event.stopPropagation());
        button.addEventListener("focus", () => {
            this.stop = held.mark?.places[0];
            this.keepStop();
            if (button.matches(":focus-visible")) {
                this.focused(held.mark);
            }
        });
        button.addEventListener("blur", () => this.focused(null));
        return held;
    }

    /** Keeps one mark as tab stop: the last focused, else the first. */
    keepStop() {
        const stop = this.buttonOf(this.stop) ?? this.held.values().next().value?.button;
        for (const { button } of this.held.values()) {
            const tabIndex = button === stop ? 0 : -1;
            if (button.tabIndex !== tabIndex) {
                button.tabIndex = tabIndex;
            }
        }
    }

    /** @param {KeyboardEvent} event */
    step(event) {
        const buttons = [...this.held.values()].map(({ button }) => button);
        const at = buttons.indexOf(focused());
        const to = event.key in ENDS ? ENDS[event.key] : (at + STEPS[event.key]) % buttons.length;
        if (at >= 0 && (event.key in STEPS || event.key in ENDS)) {
            event.preventDefault();
            event.stopPropagation();
            buttons.at(to)?.focus({ preventScroll: true });
        }
    }

    /** @param {number | undefined} place */
    buttonOf(place) {
        return [...this.held.values()].find(({ mark }) => mark?.places.some(each => each === place))?.button;
    }
}

/**
 * Styles a button as its mark, updating only what changed: in a drag mostly the number.
 * @param {HeldMark} held
 * @param {Mark} mark
 * @param {Colours} colours
 * @param {(mark: Mark) => string} spoken
 * @param {boolean} isOpen
 */
function dress(held, mark, colours, spoken, isOpen) {
    const { button } = held;
    const kinds = mark.kinds.map(({ id, n }) => id + n);
    const look = [mark.id, mark.count, mark.row, mark.radius, mark.isChip, kinds, colours.halo];
    button.classList.toggle("mark-open", isOpen);
    if (button.getAttribute("aria-current") !== String(isOpen)) {
        button.setAttribute("aria-current", String(isOpen));
    }
    button.classList.toggle("mark-pale", !mark.isFull);
    if (look.join() === held.look) {
        return;
    }
    held.look = look.join();
    button.dataset.place = mark.id;
    button.classList.toggle("mark-chip", mark.isChip);
    setProperty(button, "--kind", mark.kinds[0].colour);
    setProperty(button, "--reach", `${mark.radius}px`);
    const [drawn] = button.children;
    if (mark.count > 1 && drawn instanceof HTMLSpanElement) {
        fillRing(drawn, mark); // in a drag only its number and shares change
    } else {
        button.replaceChildren(mark.count > 1 ? fillRing(ring(), mark) : single(mark, colours));
    }
    button.setAttribute("aria-label", spoken(mark));
}

/**
 * Sets a style property, if it differs, to avoid needless style and layout work.
 * @param {HTMLElement} element
 * @param {string} name
 * @param {string} value
 */
function setProperty(element, name, value) {
    if (element.style.getPropertyValue(name) !== value) {
        element.style.setProperty(name, value);
    }
}

const ring = () => node("span", { class: "mark-ring" }, node("b"));

/**
 * A ring with the kinds' colours by share, around the number of claims.
 * @param {HTMLSpanElement} drawn
 * @param {Mark} mark
 */
function fillRing(drawn, { count, kinds }) {
    const sum = kinds.reduce((all, { n }) => all + n, 0);
    let done = 0;
    const stops = kinds.map(({ colour, n }) => {
        const from = done;
        done += (100 * n) / sum;
        return `${colour} ${from.toFixed(2)}% ${done.toFixed(2)}%`;
    });
    setText(drawn.children[0], numberText(count));
    drawn.style.backgroundImage = `conic-gradient(${stops.join()})`;
    return drawn;
}

/**
 * A kind's symbol over its halo.
 * @param {Mark} mark
 * @param {Colours} colours
 */
function single({ kinds: [kind], isChip }, colours) {
    const drawn = symbol(kind.shape, kind.colour, isChip ? 18 : HALO);
    if (!isChip) {
        const path = drawn.children[0];
        const halo = { d: path.getAttribute("d") ?? "", fill: "none", stroke: colours.halo, "stroke-width": 5 };
        path.before(drawing("path", { ...halo, "stroke-linejoin": "round" }));
        path.setAttribute("stroke", "rgb(0 0 0 / 45%)");
        drawn.setAttribute("viewBox", "-13 -13 26 26");
    }
    return drawn;
}
