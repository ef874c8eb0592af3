/** Creates elements without HTML: foreign text can only become text nodes, isolated from the bidi order around it. */
import { RIGHT_TO_LEFT } from "./language.js";

/** Elements that contain only text or, like marks, a piece of running text. */
const PLAIN_ONLY = ["bdi", "mark", "option", "textarea", "title", "text", "tspan"];

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
    const isKept = PLAIN_ONLY.includes(element.localName);
    element.append(
        ...children
            .filter(child => child !== null)
            .map(child => (typeof child === "string" && !isKept && RIGHT_TO_LEFT.test(child) ? apart(child) : child)),
    );
    return element;
}

/**
 * Right-to-left text, isolated from the text around it.
 * @param {string} text
 */
function apart(text) {
    const element = document.createElement("bdi");
    element.textContent = text;
    return element;
}

/**
 * Sets a node's text, if it differs. The text node is changed in place: adding or removing nodes makes the browser
 * re-evaluate every `:has` rule around it, which takes longer than drawing the map.
 * @param {Node} target
 * @param {string} text
 */
export function setText(target, text) {
    const only = target.childNodes.length === 1 ? target.firstChild : null;
    if (only?.nodeType === Node.TEXT_NODE) {
        if (only.nodeValue !== text) {
            only.nodeValue = text;
        }
    } else if (target.textContent !== text) {
        target.textContent = text;
    }
}

/**
 * The element that a URL's hash names, escaped or not; null if there is none.
 * @param {string} hash
 */
export function anchored(hash) {
    const name = hash.slice(1);
    try {
        return document.getElementById(name) ?? document.getElementById(decodeURIComponent(name));
    } catch {
        return null; // malformed escape
    }
}

/**
 * The element with an id that every page with this script has. Throws if it is missing.
 * @param {string} id
 */
export function part(id) {
    const found = document.getElementById(id);
    if (!found) {
        throw new Error(`the page has no element "${id}"`);
    }
    return found;
}

/** The focused element. */
export const focused = () => /** @type {HTMLButtonElement} */ (document.activeElement);

/**
 * Adds a style sheet to the page once, and waits until it is loaded (or has failed: unstyled is better than nothing).
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
