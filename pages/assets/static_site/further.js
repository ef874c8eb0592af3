/** Long lists on a page of the copy: the first part is in the page, and a button fetches the next. */
import { showFragment } from "../explorer/fragment.js";
import { _, numberText } from "../shared/language.js";
import { anchored, focused, node } from "../shared/nodes.js";
import { furtherPart } from "./carried_texts.js";
import { noteShown, shownBefore } from "./shown_before.js";

/** @type {WeakMap<Element, FurtherParts>} those of the list that ends at a place; none when all are shown */
const further = new WeakMap();

/**
 * Adds a button below each list with further parts. `whose` names the page or record that owns the lists.
 * @param {Element} root
 * @param {{ key: string, variant: string, inAFile: number }} whose
 */
export function offerFurther(root, whose) {
    /** @type {NodeListOf<HTMLElement>} */
    const places = root.querySelectorAll(".copy-further");
    for (const place of places) {
        if (!further.has(place)) {
            offer(place, whose);
        }
    }
}

/**
 * Restores where the reader was: the parts of lists shown when the page was left, or else the URL's anchor, for which
 * lists are extended until it appears. A part that cannot be loaded is left to its button.
 * @param {Element} root
 */
export async function leadOn(root) {
    const { hash } = location;
    const before = shownBefore();
    try {
        if (before) {
            await showWhile(root, (list, shown) => shown < (before.parts[list] ?? 0));
        } else if (hash.length > 1) {
            await showWhile(root, () => !anchored(hash));
        }
    } catch (fault) {
        console.warn(fault);
    }
    if (before) {
        scrollTo(0, before.y);
    } else {
        anchored(hash)?.scrollIntoView();
    }
}

/**
 * Extends the lists for which more is wanted, one after the other.
 * @param {Element} root
 * @param {(list: string, shown: number) => boolean} isWanted whether to extend a list with this many further parts shown
 */
async function showWhile(root, isWanted) {
    const next = () =>
        [...root.querySelectorAll(".copy-further")]
            .map(place => further.get(place))
            .find(parts => parts && isWanted(parts.list, parts.shown()));
    for (let parts = next(); parts; parts = next()) {
        await parts.showNext();
    }
}

/**
 * @param {HTMLElement} place
 * @param {{ key: string, variant: string, inAFile: number }} whose
 */
function offer(place, { key, variant, inAFile }) {
    const { list = "", parts = "", holds, shown: first, total } = place.dataset;
    const counts = parts.split(" ").map(Number);
    const before = place.previousElementSibling;
    const entries = holds ? (before?.querySelector(holds) ?? before) : null;
    const button = node("button", { type: "button" });
    let [next, shown] = [0, Number(first)];
    const update = () => {
        const counted = { shown: numberText(shown), total: numberText(Number(total)) };
        button.textContent = _("Show more: {shown} of {total} are shown", counted);
        if (next === counts.length) {
            further.delete(place);
            const hadFocus = focused() === button;
            const rest = _(
                "{shown} of {total} are shown here. The others are opened by the links of their claims, from the map.",
                counted,
            );
            place.replaceChildren(...(shown < Number(total) ? [node("p", {}, rest)] : []));
            if (hadFocus) {
                place.tabIndex = -1; // keyboard users continue from here
                place.focus({ preventScroll: true });
            }
        }
    };
    const show = async () => {
        const drawn = document.createElement("div");
        showFragment(drawn, await furtherPart(key, variant, list, next, inAFile));
        if (entries && holds) {
            const added = drawn.querySelector(holds)?.children ?? [];
            entries.append(...[...added].filter(each => each.localName !== "summary"));
        } else {
            place.before(...drawn.children);
            offerFurther(place.parentElement ?? place, { key, variant, inAFile });
        }
        shown += counts[next];
        next += 1;
        update();
        noteShown(list, next);
    };
    /** @type {Promise<void> | null} */
    let onItsWay = null;
    const showNext = () => {
        onItsWay ??= show().finally(() => {
            onItsWay = null;
        });
        return onItsWay;
    };
    button.onclick = () => showNext().catch(fault => console.warn(fault)); // offline: the button stays
    further.set(place, { list, shown: () => next, showNext });
    place.replaceChildren(button);
    update();
}
