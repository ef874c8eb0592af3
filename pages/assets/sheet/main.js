/**
 * The handle of the bottom sheet on narrow screens, which contains timeline, list and card. It has three stops: a peek
 * with count and timeline, half the screen, and full. It follows a drag; a tap or Enter goes to the next stop. An opened
 * claim, a search, and a list that says why it is empty raise it.
 *
 * The stop is in `data-sheet` of the root element, for the style sheet. Its data: {claim: id or empty, version}.
 */
import { _ } from "../shared/language.js";
import { keepOne } from "../shared/mount.js";
import { node } from "../shared/nodes.js";

const STOPS = ["peek", "half", "full"];
/** @type {{ [stop: string]: string }} */
const WORDS = {
    peek: _("Raise the list to half the screen"),
    half: _("Raise the list to the whole screen"),
    full: _("Lower the list"),
};
/** Pixels: a shorter movement is a tap. */
const TAP = 5;
/** Milliseconds during which the click that follows a handled gesture is ignored, but no later one. */
const SAME_GESTURE = 300;
/** Fractions of the window: released below the first the sheet peeks, above the second it is full. */
const LOW = 0.3;
const HIGH = 0.68;
/** Pixels per millisecond: a faster release goes at least to the next stop. */
const FLICK = 0.5;

/** Events for which the list is raised. */
const SHOWN_FOR = ["claims-list-empty", "claims-searched"];

const root = document.documentElement;

class Sheet {
    /** @type {string} */
    stop = "peek";
    /** @type {string | null} */
    claim = null;
    /** @type {{ y: number, height: number, at: number, went: boolean } | null} */
    held = null;
    /** @type {number | undefined} */
    letGo = undefined;

    /** @param {HTMLElement} parent */
    constructor(parent) {
        this.handle = node("button", { type: "button", class: "claims-sheet-handle" });
        this.handle.onclick = event => {
            const isByKey = event.detail === 0;
            if (isByKey || performance.now() - (this.letGo ?? -Infinity) > SAME_GESTURE) {
                this.next();
            }
        };
        this.handle.onpointerdown = event => this.grab(event);
        this.handle.onpointermove = event => this.drag(event);
        this.handle.onpointerup = event => this.release(event);
        this.handle.onpointercancel = event => this.release(event);
        /** @param {FocusEvent} event */
        this.raise = event => event.target instanceof Element && this.raiseFor(event.target);
        document.addEventListener("focusin", this.raise);
        this.showList = () => this.stop === "peek" && this.go("half");
        for (const event of SHOWN_FOR) {
            document.addEventListener(event, this.showList);
        }
        parent.append(this.handle);
        this.go("peek");
    }

    /** @param {ComponentCall<{ claim: string | null }>} call */
    update({ data }) {
        if (data.claim && data.claim !== this.claim && this.stop === "peek") {
            this.go("half");
        }
        this.claim = data.claim;
    }

    leave() {
        document.removeEventListener("focusin", this.raise);
        for (const event of SHOWN_FOR) {
            document.removeEventListener(event, this.showList);
        }
        this.handle.remove();
        delete root.dataset.sheet;
    }

    /** @param {string} stop */
    go(stop) {
        this.stop = stop;
        root.dataset.sheet = stop;
        root.style.removeProperty("--drawn-up");
        this.handle.setAttribute("aria-label", WORDS[stop]);
        this.handle.setAttribute("aria-expanded", String(stop !== "peek"));
    }

    next() {
        this.go(STOPS[(STOPS.indexOf(this.stop) + 1) % STOPS.length]);
    }

    /**
     * The keyboard must not reach what is hidden below the peek.
     * @param {Element} target
     */
    raiseFor(target) {
        const list = target.closest(".claims-list, .claims-card");
        if (list && this.stop === "peek" && target.matches(":focus-visible")) {
            this.go("half");
        }
    }

    /** @param {PointerEvent} event */
    grab(event) {
        const sheet = this.handle.closest(".st-key-sheet, .copy-sheet");
        const height = sheet?.getBoundingClientRect().height ?? 0;
        this.held = { y: event.clientY, height, at: event.timeStamp, went: false };
        this.handle.setPointerCapture(event.pointerId);
    }

    /** @param {PointerEvent} event */
    drag(event) {
        if (!this.held) {
            return;
        }
        const up = this.held.y - event.clientY;
        this.held.went ||= Math.abs(up) > TAP;
        if (this.held.went) {
            root.classList.add("claims-sheet-is-held");
            root.style.setProperty("--drawn-up", `${this.held.height + up}px`);
        }
    }

    /** @param {PointerEvent} event */
    release(event) {
        const { held } = this;
        this.held = null;
        root.classList.remove("claims-sheet-is-held");
        if (!held) {
            return;
        }
        if (!held.went) {
            // a browser may drop the click of a tap right after a drag; a mouse click always comes
            if (event.pointerType === "touch" && event.type === "pointerup") {
                this.next();
                this.letGo = performance.now();
            }
            return;
        }
        this.letGo = performance.now();
        const up = held.y - event.clientY;
        const speed = up / Math.max(1, event.timeStamp - held.at);
        const share = (held.height + up) / innerHeight;
        const near = share < LOW ? 0 : share < HIGH ? 1 : 2;
        const next = STOPS.indexOf(this.stop) + Math.sign(speed);
        const flicked = speed > 0 ? Math.max(near, next) : Math.min(near, next);
        this.go(STOPS[Math.abs(speed) > FLICK ? Math.max(0, Math.min(flicked, 2)) : near]);
    }
}

export const show = keepOne(parent => new Sheet(parent));
