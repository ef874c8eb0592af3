/** Elements without HTML: foreign text can only become text, and keeps its own direction of reading. */
import { RIGHT_TO_LEFT } from "./language.js";

/** Elements that hold nothing but text, or, as marks do, a piece of a text that goes on around them. */
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
 * Text of a script that is read from the right: what stands around it does not change its order, nor it theirs.
 * @param {string} text
 */
function apart(text) {
    const element = document.createElement("bdi");
    element.textContent = text;
    return element;
}

/**
 * Lets a node say something, if it does not say it already. Its text changes in place: with a node that comes or goes the
 * browser asks anew what every rule with `:has` holds for all that is around it, which takes longer than to draw the map.
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
 * The element that the anchor of an address names, escaped or not; null for none.
 * @param {string} hash
 */
export function anchored(hash) {
    const name = hash.slice(1);
    try {
        return document.getElementById(name) ?? document.getElementById(decodeURIComponent(name));
    } catch {
        return null; // a percent sign that begins no escape
    }
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
