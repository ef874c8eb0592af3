/**
 * The page's URL, owned by the browser: the reader's choices are written to it with the History API, without a request.
 * The head of every server page loads this module before Streamlit's, so that Streamlit finds it in place.
 *
 * Assumed of Streamlit: it writes with `history.pushState` and `history.replaceState`; when the server tells it to
 * forget its query (pages/compat/browser_address.py), it writes the page's URL without one, which is suppressed here,
 * and from then on sends the browser's query. It listens for `popstate` on the window without capture and reruns; a
 * step within one page is hidden from it, a step to another page is its own.
 */
const push = history.pushState.bind(history);
const replace = history.replaceState.bind(history);
/** @type {Set<(isStep: boolean) => void>} */
const listeners = new Set();
let here = { path: location.pathname, query: location.search };

/**
 * @param {typeof push} write
 * @returns {typeof push}
 */
const watched = write => (state, title, address) => {
    if (!isForgetting(address)) {
        write(state, title, address);
        here = { path: location.pathname, query: location.search };
    }
};
history.pushState = watched(push);
history.replaceState = watched(replace);

addEventListener(
    "popstate",
    event => {
        const before = here;
        here = { path: location.pathname, query: location.search };
        if (before.path === here.path) {
            event.stopImmediatePropagation();
            if (before.query !== here.query) {
                notify(true);
            }
        }
    },
    { capture: true },
);

/** @param {string | URL | null | undefined} address */
function isForgetting(address) {
    const { pathname, search } = new URL(address ?? location.href, location.href);
    return pathname === location.pathname && !search && Boolean(location.search);
}

/** @param {boolean} isStep */
function notify(isStep) {
    for (const listener of listeners) {
        listener(isStep);
    }
}

/**
 * Calls `listener(isStep)` when this page's query changes, written here or by a history step. Returns an unsubscribe
 * function.
 * @param {(isStep: boolean) => void} listener
 */
export function onAddress(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/**
 * Writes a query to this page's URL, as a new history entry or in place of the current one.
 * @param {string} query
 * @param {{ isNew?: boolean }} how
 */
export function writeAddress(query, { isNew = true } = {}) {
    const address = location.pathname + (query && `?${query}`) + (isNew ? "" : location.hash);
    (isNew ? push : replace)(isNew ? null : history.state, "", address);
    here = { path: location.pathname, query: location.search };
    notify(false);
}

/**
 * Navigates to another page of the app, or this one, without reloading everything.
 * @param {string} address
 */
export function goTo(address) {
    const { path } = here;
    push(null, "", address);
    if (location.pathname === path) {
        here = { path, query: location.search };
        notify(true);
    } else {
        dispatchEvent(new PopStateEvent("popstate"));
    }
}
