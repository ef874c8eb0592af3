/** Elements without HTML: foreign text can only become text. */

/** An element with attributes and children; text becomes text nodes, never HTML. Null children are left out. */
export function node(tag, attributes = {}, ...children) {
    return fill(document.createElement(tag), attributes, children);
}

/** The same for SVG. */
export function drawing(tag, attributes = {}, ...children) {
    return fill(document.createElementNS("http://www.w3.org/2000/svg", tag), attributes, children);
}

function fill(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
        element.setAttribute(name, value);
    }
    element.append(...children.filter(child => child !== null));
    return element;
}

/** Adds a style sheet to the page once and waits until it is in force (or has failed: bare is better than nothing). */
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
