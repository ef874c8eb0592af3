/**
 * Starts Streamlit when the first picture is painted. Its scripts are evaluated on the one thread that paints, and a browser
 * that has them early would do that first.
 *
 * Assumed of Streamlit: its page is one module with what it imports, and does not ask how it was loaded.
 */
import "./address.js"; // before Streamlit, which is to find it in its place

/** @type {HTMLLinkElement | null} */
const streamlit = document.querySelector("link[data-streamlit]");
const start = () => streamlit && import(streamlit.href); // importing twice is importing once
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
