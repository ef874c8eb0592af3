/**
 * Wheel and touch gestures. If the page does not scroll, the map takes them. If it does, or the map is embedded in
 * another site, they scroll the page, and the map requires Ctrl with the wheel or two fingers, and says so.
 */
import { _ } from "../../shared/language.js";
import { node } from "../../shared/nodes.js";

const HINT_MS = 1500;
const IS_MAC = /Mac|iPhone|iPad/.test(navigator.platform);

/**
 * Sets this up for a map.
 * @param {L.Map} map
 */
export function minding(map) {
    const container = map.getContainer();
    const hint = node("div", { class: "claims-hint", "aria-hidden": "true", hidden: "" });
    container.append(hint);
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let timer;

    /** @param {string} words */
    function showHint(words) {
        hint.textContent = words;
        hint.hidden = false;
        clearTimeout(timer);
        timer = setTimeout(() => {
            hint.hidden = true;
        }, HINT_MS);
    }

    container.addEventListener(
        "wheel",
        event => {
            if (!event.ctrlKey && !event.metaKey && belongsToPage(container)) {
                event.stopImmediatePropagation(); // otherwise Leaflet would zoom and keep the page from scrolling
                showHint(_("Use {key} + scroll to zoom", { key: IS_MAC ? "⌘" : "Ctrl" }));
            }
        },
        { capture: true, passive: true },
    );
    container.addEventListener(
        "pointerdown",
        event => {
            const isPages = belongsToPage(container);
            container.classList.toggle("claims-page-scrolls", isPages);
            map.dragging[isPages && event.pointerType === "touch" ? "disable" : "enable"]();
        },
        { capture: true },
    );
    container.addEventListener(
        "touchmove",
        event => {
            if (event.touches.length === 1 && !map.dragging.enabled() && !isInLegend(event.target)) {
                showHint(_("Use two fingers to move the map"));
            }
        },
        { passive: true },
    );
    container.classList.toggle("claims-page-scrolls", belongsToPage(container));
}

/** @param {EventTarget | null} target */
const isInLegend = target => target instanceof Element && target.closest(".claims-legend") !== null;

/**
 * Whether scrolling over the map should scroll the page around it.
 * @param {HTMLElement} container
 */
function belongsToPage(container) {
    try {
        const around = window.frameElement ?? container;
        const page = around.ownerDocument.defaultView ?? window;
        const isFramed = page !== page.top || new URLSearchParams(page.location.search).has("frame");
        return isFramed || scrolls(around.parentElement, page);
    } catch {
        return true; // cross-origin: the page around belongs to another site
    }
}

/**
 * @param {Element | null} element
 * @param {Window} page
 * @returns {boolean}
 */
function scrolls(element, page) {
    if (!element) {
        return false;
    }
    const { overflowY } = page.getComputedStyle(element);
    const root = element.ownerDocument.documentElement;
    const canScroll = element === root ? overflowY !== "hidden" : ["auto", "scroll"].includes(overflowY);
    return (canScroll && element.scrollHeight > element.clientHeight + 1) || scrolls(element.parentElement, page);
}
