/**
 * Streamlit's own elements, by test ids that no release guarantees. tests/pages/test_assumptions.py looks for each id
 * in Streamlit's scripts. The static copy has none of them.
 */

/**
 * The element around the whole page, which also carries the connection state; null in the copy.
 * @param {Document} page
 * @returns {HTMLElement | null}
 */
export function appIn(page) {
    return page.querySelector("[data-testid=stApp]");
}

/** The popover that Streamlit opens from a filter's button. */
export const POPOVER = "[data-testid=stPopoverBody]";

/** Whether a filter is open, on the server or in the copy. */
export const isFilterOpen = () => document.querySelector(`${POPOVER}, :popover-open`) !== null;

/**
 * The frame of the map; null in the copy.
 * @returns {HTMLIFrameElement | null}
 */
export function mapFrame() {
    return document.querySelector("iframe[src*=streamlit_folium]");
}

/**
 * Closes the dialog that Streamlit opens when its server is away, which is meant for developers and covers everything.
 */
export function closeDialog() {
    /** @type {HTMLElement | null} */ (
        document.querySelector("[data-testid=stDialog] button[aria-label=Close]")
    )?.click();
}
