/** The desk: one text, one card, a key for each decision. Keys are queued, so that none is lost. */

import { node, part } from "../../pages/assets/shared/nodes.js";
import { beginPage } from "./begin.js";
import { Bench } from "./bench.js";
import { isDialogOpen } from "./dialogs.js";
import { ask } from "./server.js";

const main = part("main");
/** @type {Bench | null} */
let bench = null;
let last = Promise.resolve();

/**
 * @param {string} told
 * @param {boolean} [isFault]
 */
function tell(told, isFault = false) {
    const message = part("message");
    message.textContent = told;
    message.className = isFault ? "fault" : "";
}

/** @param {DeskLists} lists */
function offer(lists) {
    document.querySelectorAll("datalist").forEach(each => {
        each.remove();
    });
    for (const [id, choices] of /** @type {[string, DeskChoice[]][]} */ (Object.entries(lists))) {
        if (["speakers", "places", "measures", "statements"].includes(id)) {
            const options = choices.map(each => node("option", { value: each.id }, each.label));
            document.body.append(node("datalist", { id }, ...options));
        }
    }
}

/** @param {DeskOpened} opened */
function put(opened) {
    tell("");
    offer(opened.lists);
    bench = new Bench(opened, tell, home);
    main.replaceChildren(bench.element);
    bench.draw(opened);
}

/** @param {string} name */
async function open(name) {
    try {
        put(await ask("open", { name }));
    } catch (error) {
        tell(/** @type {Error} */ (error).message, true);
    }
}

async function home() {
    bench = null;
    part("progress").hidden = true;
    part("tools").replaceChildren();
    part("keys").replaceChildren();
    part("title").textContent = "The editor’s desk";
    /** @type {DeskShelf} */
    const shelf = await ask("shelf");
    offer(shelf.lists);
    main.replaceChildren(beginPage(shelf, open, put, tell));
    main.querySelector("textarea")?.focus();
    return shelf;
}

document.addEventListener("keydown", event => {
    if (!bench || isDialogOpen() || !bench.keyboard.takes(event)) {
        return;
    }
    event.preventDefault();
    const [key, at] = [event, bench];
    last = last
        .then(() => at.keyboard.press(key))
        .catch(error => at.failed(error))
        .catch(error => tell(String(error), true));
});

home()
    .then(shelf => (shelf.open ? open(shelf.open) : undefined))
    .catch(error => tell(/** @type {Error} */ (error).message, true))
    .finally(() => {
        document.body.dataset.ready = "1";
    });
