/**
 * A one-line notice while the server is away. Streamlit's own dialog for this is meant for developers and blocks the
 * page; it is closed whenever it opens, since everything here can still be read and used.
 */

import { writeAddress } from "../compat/address.js";
import { onAway } from "../compat/connection.js";
import { takeFilters } from "../compat/filters.js";
import { closeDialog } from "../compat/streamlit.js";
import { printed } from "../explorer/choosing.js";
import { _ } from "../shared/language.js";
import { node } from "../shared/nodes.js";

const AWAY = _("The server cannot be reached.");
const READING = _("You can go on reading; your choices are applied when the connection returns.");

const line = node("p", { class: "claims-away", role: "status" });
const dialogs = new MutationObserver(closeDialog);
let leaveFilters = () => {};

/** @type {OfferedFilters} */
let offered = { kinds: {}, collections: [] };

/**
 * Sets the options of the page's filters, for when the server is away.
 * @param {OfferedFilters} filters
 */
export function offerFilters(filters) {
    offered = filters;
}

/** Shows the notice whenever the server is away. */
export function showWhenAway() {
    document.body.append(line);
    onAway(isAway => {
        line.textContent = isAway ? `${AWAY} ${READING}` : "";
        leaveFilters();
        if (isAway) {
            dialogs.observe(document.body, { childList: true });
            leaveFilters = takeFilters(offered, valuesOf, choose);
        } else {
            dialogs.disconnect();
        }
    });
}

/** @param {string} name */
const valuesOf = name => new URLSearchParams(location.search).getAll(name);

/**
 * A filter set while the server is away: it goes into the URL, from which the server picks it up when it is back.
 * @param {string} name
 * @param {string[]} values
 * @param {string} words
 */
function choose(name, values, words) {
    const query = new URLSearchParams(location.search);
    query.delete(name);
    for (const value of values) {
        query.append(name, value);
    }
    const told = _("“{words}” is applied when the connection returns.", { words });
    line.textContent = `${AWAY} ${words ? told : READING}`;
    writeAddress(printed(query));
}
