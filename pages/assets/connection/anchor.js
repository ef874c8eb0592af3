/**
 * Scrolls to the URL's anchor, whose target is rendered after the browser has looked for it, and sometimes re-rendered.
 */
import { anchored } from "../shared/nodes.js";

const ACTS = ["pointerdown", "keydown", "wheel", "touchstart"];

/**
 * Scrolls to the target of the URL's anchor: at once or when it appears, and again if it is replaced, until the reader
 * interacts. Call it once the page around it is rendered.
 */
export function leadToAnchor() {
    if (!location.hash) {
        return;
    }
    /** @type {Element | null} */
    let reached = null;
    const lead = () => {
        const named = anchored(location.hash);
        if (named && named !== reached) {
            reached = named;
            location.replace(location.href);
        }
    };
    const drawing = new MutationObserver(lead);
    drawing.observe(document.body, { childList: true, subtree: true });
    for (const act of ACTS) {
        addEventListener(act, () => drawing.disconnect(), { once: true, capture: true, passive: true });
    }
    lead();
}
