/** Long lists of a page of the copy: the page has the first part of each, and a button fetches the next one. */
import { showFragment } from "../explorer/fragment.js";
import { _, numberText } from "../shared/language.js";
import { anchored, node } from "../shared/nodes.js";
import { furtherPart } from "./carried_texts.js";

/** @type {WeakMap<Element, () => Promise<void>>} shows the next part of the list that ends at a place */
const shows = new WeakMap();

/**
 * Puts a button below each list that has more parts. `whose` says whose lists they are: of a page or a record.
 * @param {Element} root
 * @param {{ key: string, variant: string, inAFile: number }} whose
 */
export function offerFurther(root, whose) {
    /** @type {NodeListOf<HTMLElement>} */
    const places = root.querySelectorAll(".copy-further");
    for (const place of places) {
        if (!shows.has(place)) {
            offer(place, whose);
        }
    }
}

/**
 * Shows more of the lists until what an address leads to is there, and gives it; null where it is on no list.
 * @param {Element} root
 * @param {string} hash
 */
export async function findAnchored(root, hash) {
    if (hash.length < 2) {
        return null;
    }
    let next = nextOf(root);
    while (!anchored(hash) && next) {
        await next();
        next = nextOf(root);
    }
    return anchored(hash);
}

/** @param {Element} root */
function nextOf(root) {
    const place = [...root.querySelectorAll(".copy-further")].find(each => shows.has(each));
    return place && shows.get(place);
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
    const say = () => {
        const told = { shown: numberText(shown), total: numberText(Number(total)) };
        button.textContent = _("Show more: {shown} of {total} are shown", told);
        if (next === counts.length) {
            shows.delete(place);
            const rest = _(
                "{shown} of {total} are shown here. The others are opened by the links of their claims, from the map.",
                told,
            );
            place.replaceChildren(...(shown < Number(total) ? [node("p", {}, rest)] : []));
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
        say();
    };
    let isBusy = false;
    button.onclick = async () => {
        if (!isBusy) {
            isBusy = true;
            await show().catch(fault => console.warn(fault)); // the network is away: the button remains
            isBusy = false;
        }
    };
    shows.set(place, show);
    place.replaceChildren(button);
    say();
}
