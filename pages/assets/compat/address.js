/**
 * The address, which the browser alone keeps: what a reader chooses goes into it by `history`, without a word to the server.
 * The head of every page of the server loads this module before Streamlit's, so that Streamlit finds it in its place.
 *
 * Assumed of Streamlit: it writes by `history.pushState` and `history.replaceState`; told by the server to forget its own
 * query (pages/compat/browser_address.py), it writes this page's address without one, which is passed over here, and from
 * then on sends what stands in the address. It hears `popstate` on the window without capture, as a wish for another run; a
 * step within one page is kept from it, a step to another page it makes by itself.
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
                tell(true);
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
function tell(isStep) {
    for (const listener of listeners) {
        listener(isStep);
    }
}

/**
 * `listener(isStep)` hears that this page has another query now: written here, or by a step through the history. Returns
 * what ends it.
 * @param {(isStep: boolean) => void} listener
 */
export function onAddress(listener) {
    listeners.add(listener);
    return () => listeners.delete(listener);
}

/**
 * Writes a query into the address of this page, as a step of the history or in place of the present one.
 * @param {string} query
 * @param {{ isNew?: boolean }} how
 */
export function writeAddress(query, { isNew = true } = {}) {
    const address = location.pathname + (query && `?${query}`) + (isNew ? "" : location.hash);
    (isNew ? push : replace)(isNew ? null : history.state, "", address);
    here = { path: location.pathname, query: location.search };
    tell(false);
}

/**
 * Goes to the address of another page of the app, or of this one: the server draws it without loading everything anew.
 * @param {string} address
 */
export function goTo(address) {
    const { path } = here;
    push(null, "", address);
    if (location.pathname === path) {
        here = { path, query: location.search };
        tell(true);
    } else {
        dispatchEvent(new PopStateEvent("popstate"));
    }
}
