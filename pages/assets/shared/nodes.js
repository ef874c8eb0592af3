/** Elements without HTML: foreign text can only become text. */

/**
 * An element with attributes and children; text becomes text nodes, never HTML. Null children are left out.
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {HTMLElementTagNameMap[T]}
 */
export function node(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/**
 * The same for SVG.
 * @template {keyof SVGElementTagNameMap} T
 * @param {T} tag
 * @param {Attributes} attributes
 * @param {...Child} children
 * @returns {SVGElementTagNameMap[T]}
 */
export function drawing(tag, attributes = {}, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

/**
 * @template {Element} T
 * @param {T} element
 * @param {Attributes} attributes
 * @param {Child[]} children
 * @returns {T}
 */
function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, String(value));
    }
    element.append(...children.filter(child => child !== null));
    return element;
}

/**
 * The element of an id that every page with this script has.
 * @param {string} id
 */
export function part(id) {
    const found = document.getElementById(id);
    if (!found) {
        throw new Error(`the page has no element "${id}"`);
    }
    return found;
}

/** The element that has the focus. */
export const focused = () => /** @type {HTMLButtonElement} */ (document.activeElement);

/**
 * Adds a style sheet to the page once and waits until it is in force (or has failed: bare is better than nothing).
 * @param {URL} address
 */
export async function addStyle(address) {
    const { href } = address;
    if ([...document.styleSheets].some(sheet => sheet.href === href)) {
        return;
    }
    await new Promise(done => {
        const link = node("link", { rel: "stylesheet", href });
        link.onload = link.onerror = done;
        document.head.append(link);
    });
}
