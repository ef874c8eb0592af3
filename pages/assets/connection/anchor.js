/** Where an address with an anchor leads: what it names is drawn only after the browser has looked for it, and sometimes anew. */
import { anchored } from "../shared/nodes.js";

const ACTS = ["pointerdown", "keydown", "wheel", "touchstart"];

/**
 * Leads to what the anchor of the address names: at once, or as soon as it is drawn, and again when another element takes its
 * place, until the reader does something. To be called when the page has been drawn around it.
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
