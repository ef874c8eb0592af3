/**
 * Starts Streamlit once the first picture is painted, and then fetches all it needs. Its scripts are requested,
 * compiled and evaluated on the same thread that paints: started with the page, they delay the picture by as long
 * again.
 *
 * Assumed of Streamlit: its page is one module with its imports, and does not depend on how it was loaded.
 */
import "./address.js"; // before Streamlit, which must find it in place

/** @type {HTMLLinkElement | null} */
const streamlit = document.querySelector("link[data-streamlit]");

function start() {
    for (const link of /** @type {NodeListOf<HTMLLinkElement>} */ (document.querySelectorAll("link[data-rel]"))) {
        link.rel = link.dataset.rel ?? "";
        link.removeAttribute("data-rel");
    }
    return streamlit && import(streamlit.href); // a module runs only once
}

/** Milliseconds after loading: a privacy-protecting browser may never report a paint. */
const PATIENCE = 1000;

/** Whether there is a picture that somebody will see: a hidden page is not painted. */
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
