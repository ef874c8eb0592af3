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
let isReady = true;
/** @type {() => void} */
let askForAll = () => {};
/** @type {() => void} */
let askAnew = () => {};
/** @type {(isAway: boolean) => void} */
let notifyAway = () => {};

if (app) {
    new MutationObserver(() => {
        const isConnected = app.getAttribute(CONNECTION) === "CONNECTED";
        if (isConnected && !isReady) {
            askForAll();
        } else if (!isConnected && isReady) {
            isReady = false;
            notifyAway(true);
        }
    }).observe(app, { attributeFilter: [CONNECTION] });
}

/**
 * A component's `setTriggerValue` that queues until the server can receive.
 * @param {SetTrigger | undefined} setTriggerValue
 * @returns {SetTrigger}
 */
export function whenReady(setTriggerValue) {
    return (name, value) => {
        if (isReady) {
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
 * Calls `listener(isAway)` when the server becomes unreachable, and when it is back.
 * @param {(isAway: boolean) => void} listener
 */
export function onAway(listener) {
    notifyAway = listener;
}

/** Requests a full rerun, as soon as the server can receive. */
export function drawAgain() {
    whenReady(() => askAnew())("page", true);
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
    if (isReady) {
        return;
    }
    isReady = true;
    notifyAway(false);
    const held = [...waiting.values()];
    waiting.clear();
    for (const send of held) {
        send();
    }
}
