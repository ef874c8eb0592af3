/**
 * Page-level tasks that Streamlit leaves undone. A URL with an anchor scrolls there, although the page is rendered
 * later. A page whose server was away says so, and requests a full rerun when it is back, with the trigger
 * "reconnected".
 *
 * Its data: {version, run, address, carried, filters}: `run` differs each time the page is rendered; for `address` see
 * explorer/server_address.js; `carried` are the parameters that the menu keeps; `filters` are the values of filters
 * that work while the server is away. A page whose URL the server does not know requests a full rerun with the trigger
 * "readdressed".
 */

import { goTo } from "../compat/address.js";
import { onNewAddress, onReturn, pageWasDrawn, whenReady } from "../compat/connection.js";
import { takeAddress } from "../explorer/server_address.js";
import { carryView } from "../head/menu.js";
import { endFirstPicture } from "../shared/first_picture.js";
import { leadToAnchor } from "./anchor.js";
import { offerFilters, showWhenAway } from "./notice.js";

let isFirst = true;
/** @type {string | null} */
let drawn = null;
/** @type {string[] | null} */
let carried = null;

showWhenAway();
carryView(
    ".st-key-pages",
    () => carried,
    address => whenReady(() => goTo(address))("page", address),
);

/**
 * The last call on every page: all anchors and fragments exist by now.
 * @param {ComponentCall<{ version: string, run: string, address: ServerAddress, carried: string[], filters: OfferedFilters }>} call
 */
export function show({ data, setTriggerValue }) {
    onReturn(() => setTriggerValue?.("reconnected", true));
    onNewAddress(() => setTriggerValue?.("readdressed", true));
    carried = data.carried;
    offerFilters(data.filters);
    takeAddress(data.address);
    if (data.run !== drawn) {
        drawn = data.run;
        pageWasDrawn();
    }
    if (!document.querySelector(".st-key-explorer, .st-key-map-alone")) {
        endFirstPicture();
    }
    if (isFirst) {
        isFirst = false;
        leadToAnchor();
    }
}
