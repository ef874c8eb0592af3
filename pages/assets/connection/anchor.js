/** Where an address with an anchor leads: what it names is drawn only after the browser has looked for it, and sometimes anew. */

const ACTS = ["pointerdown", "keydown", "wheel", "touchstart"];

/**
 * Leads to what the anchor of the address names: at once, or as soon as it is drawn, and again when another element takes its
 * place, until the reader does something. To be called when the page has been drawn around it.
 */
export function leadToAnchor() {
    if (!location.hash) {
        return;
    }
    const name = location.hash.slice(1); // ids of records and columns need no escape
    /** @type {Element | null} */
    let reached = null;
    const lead = () => {
        const named = document.getElementById(name);
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
