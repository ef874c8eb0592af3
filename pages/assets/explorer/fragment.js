/** HTML that the app itself wrote, put into the page: the one spot where text becomes elements. */

/**
 * Puts a fragment in place of what an element holds. The app escaped its foreign words when it wrote it, from the templates
 * that draw the rest of the page, and the page's policy lets no script in it run.
 * @param {Element} element
 * @param {string} html
 */
export function showFragment(element, html) {
    element.innerHTML = html;
}
