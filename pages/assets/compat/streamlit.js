/**
 * Streamlit's own elements, by the names that its tests use and no release promises to keep. Each name is looked for in
 * Streamlit's scripts by tests/pages/test_assumptions.py. The static copy has none of them.
 */

/** The element around the whole page, in which Streamlit also notes the state of the connection; null in the copy. */
export function appIn(page) {
    return page.querySelector("[data-testid=stApp]");
}

/** Whether an element is what scrolls the whole page. */
export function scrollsPage(element) {
    return element.matches("[data-testid=stMain], body");
}

/** Whether a click on this element chooses a page from the menu. */
export function isMenuLink(element) {
    return element.closest("[data-testid=stSidebarNavLink]") !== null;
}

/** Closes the menu where it lies over the page. */
export function closeMenu() {
    document
        .querySelector("[data-testid=stSidebar][data-collapsed=false] [data-testid=stSidebarCollapseButton] button")
        ?.click();
}

/** Closes the dialog that Streamlit opens when its server is away, written for developers, over everything. */
export function closeDialog() {
    document.querySelector("[data-testid=stDialog] button[aria-label=Close]")?.click();
}
