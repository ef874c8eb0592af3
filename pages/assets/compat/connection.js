/**
 * Whether the server can hear what a reader chooses. It cannot while the connection is away, nor until the page was drawn
 * by the server that came back: one that was started again knows none of the page's fragments and passes over what is
 * chosen in them. Meanwhile the last choice of each name waits; then it is sent. The static copy has no server to wait for.
 */
import { appIn } from "./streamlit.js";

/** Assumed: Streamlit notes here on its app's element "CONNECTED", or what else holds. */
const CONNECTION = "data-test-connection-state";
const app = appIn(document);
/** @type {Map<string, () => void>} */
const waiting = new Map();
let isHeard = true;
/** @type {() => void} */
let askForAll = () => {};
/** @type {() => void} */
let askAnew = () => {};
/** @type {(isAway: boolean) => void} */
let tellAway = () => {};

if (app) {
    new MutationObserver(() => {
        const isConnected = app.getAttribute(CONNECTION) === "CONNECTED";
        if (isConnected && !isHeard) {
            askForAll();
        } else if (!isConnected && isHeard) {
            isHeard = false;
            tellAway(true);
        }
    }).observe(app, { attributeFilter: [CONNECTION] });
}

/**
 * A component's `setTriggerValue` that waits until the server hears.
 * @param {SetTrigger | undefined} setTriggerValue
 * @returns {SetTrigger}
 */
export function whenHeard(setTriggerValue) {
    return (name, value) => {
        if (isHeard) {
            setTriggerValue?.(name, value);
        } else {
            waiting.set(name, () => setTriggerValue?.(name, value));
        }
    };
}

/**
 * What is done when the connection is back, to have the whole page drawn.
 * @param {() => void} ask
 */
export function onReturn(ask) {
    askForAll = ask;
}

/**
 * `tell(isAway)` hears when the server can no longer hear, and when it can again.
 * @param {(isAway: boolean) => void} tell
 */
export function onAway(tell) {
    tellAway = tell;
}

/** Asks for the whole page to be drawn anew, as soon as the server hears. */
export function drawAgain() {
    whenHeard(() => askAnew())("page", true);
}

/**
 * What is done to have the whole page drawn from another address.
 * @param {() => void} ask
 */
export function onNewAddress(ask) {
    askAnew = ask;
}

/** The page was drawn by the server that is there now: what has waited is sent. */
export function pageWasDrawn() {
    if (isHeard) {
        return;
    }
    isHeard = true;
    tellAway(false);
    const held = [...waiting.values()];
    waiting.clear();
    for (const send of held) {
        send();
    }
}
