/** Makes the menu's links carry the view, as in the URL at the moment they are clicked, copied or opened in a tab. */
import { APP } from "../shared/base.js";

/**
 * Keeps the links in `menu` up to date. `names()` returns the parameters to keep, null for all. `follow(address)`
 * navigates on a plain click; without it the browser does.
 * @param {string} menu
 * @param {() => string[] | null} names
 * @param {((address: string) => void) | null} follow
 */
export function carryView(menu, names, follow = null) {
    /** @param {Event} event */
    const linkOf = ({ target }) =>
        /** @type {HTMLAnchorElement | null} */ (target instanceof Element && target.closest(`${menu} a`));
    /** @param {Event} event */
    const take = event => {
        const link = linkOf(event);
        if (link) {
            const taken = names();
            const view = [...new URLSearchParams(location.search)].filter(([name]) => !taken || taken.includes(name));
            link.dataset.page ??= link.getAttribute("href")?.split("?")[0] ?? "";
            const address = new URL(link.dataset.page || "./", APP); // Streamlit leaves the first page's href empty
            address.search = new URLSearchParams(view).toString();
            link.href = address.href;
        }
    };
    /** @param {MouseEvent} event */
    const press = event => {
        const link = linkOf(event);
        const isPlain = !(event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
        if (link && follow && isPlain) {
            take(event);
            event.preventDefault();
            event.stopPropagation();
            follow(link.href);
        }
    };
    addEventListener("pointerdown", take, { capture: true });
    addEventListener("focusin", take, { capture: true });
    addEventListener("click", press, { capture: true });
}
