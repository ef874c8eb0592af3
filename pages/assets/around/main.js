/**
 * What Streamlit leaves undone around a page. On a narrow screen the sidebar lies over the page: it closes when the reader
 * has chosen from the menu in it. And an address that ends in an anchor leads there, though the page is drawn only later.
 */

const NARROW = matchMedia("(max-width: 768px)");

document.addEventListener("click", ({ target }) => {
    if (NARROW.matches && target.closest("[data-testid=stSidebarNavLink]")) {
        document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
    }
});

let isSought = Boolean(location.hash);

/** Called last on every page: what an anchor names has been drawn before it. */
export function show() {
    if (isSought) {
        isSought = false;
        location.replace(location.href);
    }
}
