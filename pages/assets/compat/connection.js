/**
 * Whether the server can receive the reader's choices. It cannot while the connection is down, nor until the returning
 * server has rendered the page: after a restart it knows none of the page's fragments and ignores their events.
 * Meanwhile the last value of each trigger is queued; then it is sent. The static copy has no server to wait for.
 */
import { appIn } from "./streamlit.js";

/** Assumed: Streamlit sets this attribute on its app element to "CONNECTED" or another state. */
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
 * A component's `setTriggerValue` that queues until the server can receive.
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
 * Sets how to request a full rerun when the connection is back.
 * @param {() => void} ask
 */
export function onReturn(ask) {
    askForAll = ask;
}

/**
 * Calls `tell(isAway)` when the server becomes unreachable, and when it is back.
 * @param {(isAway: boolean) => void} tell
 */
export function onAway(tell) {
    tellAway = tell;
}

/** Requests a full rerun, as soon as the server can receive. */
export function drawAgain() {
    whenHeard(() => askAnew())("page", true);
}

/**
 * Sets how to request a full rerun from another URL.
 * @param {() => void} ask
 */
export function onNewAddress(ask) {
    askAnew = ask;
}

/** The current server has rendered the page: sends what was queued. */
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
