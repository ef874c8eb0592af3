/**
 * What Streamlit leaves undone around a page. An address that ends in an anchor leads there, though the page is drawn only
 * later. And a page whose server was away says so, and asks for all of itself when it is back, by the trigger "reconnected".
 *
 * Its data: {version, run}, another run each time that the page was drawn.
 */
import { onReturn, pageWasDrawn } from "../compat/connection.js";
import { endFirstPicture } from "../shared/first_picture.js";
import { sayWhenAway } from "./notice.js";

let isSought = Boolean(location.hash);
/** @type {string | null} */
let drawn = null;

sayWhenAway();

/**
 * Called last on every page: what an anchor names has been drawn before it, and every fragment is known.
 * @param {ComponentCall<{ version: string, run: string }>} call
 */
export function show({ data, setTriggerValue }) {
    onReturn(() => setTriggerValue?.("reconnected", true));
    if (data.run !== drawn) {
        drawn = data.run;
        pageWasDrawn();
    }
    if (!document.querySelector(".st-key-explorer, .st-key-map-alone")) {
        endFirstPicture();
    }
    if (isSought) {
        isSought = false;
        location.replace(location.href);
    }
}
