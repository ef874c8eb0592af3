/**
 * Starts Streamlit when the first picture is painted, and has all fetched then that it needs. Its scripts are asked for,
 * compiled and evaluated on the one thread that paints: begun with the page, they keep the picture for twice as long.
 *
 * Assumed of Streamlit: its page is one module with what it imports, and does not ask how it was loaded.
 */
import "./address.js"; // before Streamlit, which is to find it in its place

/** @type {HTMLLinkElement | null} */
const streamlit = document.querySelector("link[data-streamlit]");

function start() {
    for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[data-rel]"))) {
        link.rel = link.dataset.rel ?? "";
        link.removeAttribute("data-rel");
    }
    return streamlit && import(streamlit.href); // importing twice is importing once
}

/** Milliseconds after all has been loaded: a browser that guards its reader may never say that it has painted. */
const PATIENCE = 1000;

/**
 * Whether there is a picture, and somebody will see it: to a page that is out of sight nothing is painted.
 */
const isPainted =
    window.top === window &&
    !document.hidden &&
    document.getElementById("first-picture") &&
    globalThis.PerformanceObserver?.supportedEntryTypes?.includes("paint");

if (isPainted) {
    new PerformanceObserver((_, observer) => {
        observer.disconnect();
        start();
    }).observe({ type: "paint", buffered: true });
    document.addEventListener("visibilitychange", start, { once: true });
    addEventListener("load", () => setTimeout(start, PATIENCE), { once: true });
} else {
    start();
}
