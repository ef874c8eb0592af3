/**
 * Where the map looks, in the address, without a word to the server. Assumed: Streamlit takes no notice of `replaceState`, and
 * writes what it has to say by `pushState` and without these parameters, so that they are put back after it.
 */
/** @type {("lat" | "lon" | "zoom")[]} */
const NAMES = ["lat", "lon", "zoom"];
const push = history.pushState.bind(history);
/** @type {(Omit<Where, "claim"> & { path: string }) | null} */
let kept = null;

history.pushState = (...given) => {
    push(...given);
    write();
};

/**
 * Keeps `{lat, lon, zoom}` in the address of this page from now on; null ends it.
 * @param {Omit<Where, "claim"> | null} place
 */
export function keepPlace(place) {
    kept = place && { path: location.pathname, ...place };
    write();
}

function write() {
    if (kept?.path !== location.pathname) {
        return; // another page is open
    }
    const address = new URL(location.href);
    for (const name of NAMES) {
        address.searchParams.set(name, kept[name]);
    }
    history.replaceState(history.state, "", address);
}
