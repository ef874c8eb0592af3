/**
 * Streamlit's own elements, by the names that its tests use and no release promises to keep. Each name is looked for in
 * Streamlit's scripts by tests/pages/test_assumptions.py. The static copy has none of them.
 */

/**
 * The element around the whole page, in which Streamlit also notes the state of the connection; null in the copy.
 * @param {Document} page
 * @returns {HTMLElement | null}
 */
export function appIn(page) {
    return page.querySelector("[data-testid=stApp]");
}

/** What Streamlit opens over the page when a filter's button is pressed. */
export const POPOVER = "[data-testid=stPopoverBody]";

/**
 * The frame of the map; null in the copy.
 * @returns {HTMLIFrameElement | null}
 */
export function mapFrame() {
    return document.querySelector("iframe[src*=streamlit_folium]");
}

/** Closes the dialog that Streamlit opens when its server is away, written for developers, over everything. */
export function closeDialog() {
    /** @type {HTMLElement | null} */ (
        document.querySelector("[data-testid=stDialog] button[aria-label=Close]")
    )?.click();
}
