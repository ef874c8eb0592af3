/**
 * What Streamlit leaves undone around a page. On a narrow screen the sidebar lies over the page: it closes when the reader
 * has chosen from the menu in it. An address that ends in an anchor leads there, though the page is drawn only later. And a
 * page whose server was away says so, and asks for all of itself when it is back, by the trigger "reconnected".
 *
 * Its data: {version, run}, another run each time that the page was drawn.
 */
import { onReturn, pageWasDrawn } from "../compat/connection.js";
import { closeMenu, isMenuLink } from "../compat/streamlit.js";
import { sayWhenAway } from "./notice.js";

const NARROW = matchMedia("(max-width: 768px)");

let path = new URL(performance.getEntriesByType("navigation")[0].name).pathname;
let isSought = Boolean(location.hash);
let drawn = null;

document.addEventListener("click", ({ target }) => isMenuLink(target) && leaveMenu());

function leaveMenu() {
    if (NARROW.matches) {
        closeMenu();
    }
}

sayWhenAway();

/** Called last on every page: what an anchor names has been drawn before it, and every fragment is known. */
export function show({ data, setTriggerValue }) {
    onReturn(() => setTriggerValue("reconnected", true));
    if (data.run !== drawn) {
        drawn = data.run;
        pageWasDrawn();
    }
    if (location.pathname !== path) {
        path = location.pathname;
        leaveMenu(); // it may have been used before this script was there
    }
    if (isSought) {
        isSought = false;
        location.replace(location.href);
    }
}
