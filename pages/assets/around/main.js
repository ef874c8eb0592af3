/**
 * What Streamlit leaves undone around a page. On a narrow screen the sidebar lies over the page: it closes when the reader
 * has chosen from the menu in it. An address that ends in an anchor leads there, though the page is drawn only later. And a
 * page whose server was away asks for all of itself when it is back, by the trigger "reconnected". Its data: {version, run},
 * another run each time that the page was drawn.
 */
import { onReturn, pageWasDrawn } from "../shared/hearing.js";

const NARROW = matchMedia("(max-width: 768px)");

document.addEventListener("click", ({ target }) => {
    if (NARROW.matches && target.closest("[data-testid=stSidebarNavLink]")) {
        document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
    }
});

let isSought = Boolean(location.hash);
let isAsked = false;

/** Called last on every page: what an anchor names has been drawn before it, and every fragment is known. */
export function show({ setTriggerValue }) {
    onReturn(() => {
        isAsked = true;
        setTriggerValue("reconnected", true);
    });
    if (isAsked) {
        isAsked = false;
        pageWasDrawn();
    }
    if (isSought) {
        isSought = false;
        location.replace(location.href);
    }
}
