/**
 * What Streamlit leaves undone around a page. An address that ends in an anchor leads there, though the page is drawn only
 * later. And a page whose server was away says so, and asks for all of itself when it is back, by the trigger "reconnected".
 *
 * Its data: {version, run, address, carried}: another run each time that the page was drawn; the address, see
 * explorer/server_address.js; the parameters that the menu takes along;
 * the values of the filters that are taken while the server is away. A page that
 * has another address than the server knows asks for all of itself by the trigger "readdressed".
 */

import { goTo } from "../compat/address.js";
import { onNewAddress, onReturn, pageWasDrawn, whenHeard } from "../compat/connection.js";
import { takeAddress } from "../explorer/server_address.js";
import { carryView } from "../head/menu.js";
import { endFirstPicture } from "../shared/first_picture.js";
import { leadToAnchor } from "./anchor.js";
import { offerFilters, sayWhenAway } from "./notice.js";

let isFirst = true;
/** @type {string | null} */
let drawn = null;
/** @type {string[] | null} */
let carried = null;

sayWhenAway();
carryView(
    ".st-key-pages",
    () => carried,
    address => whenHeard(() => goTo(address))("page", address),
);

/**
 * Called last on every page: what an anchor names has been drawn before it, and every fragment is known.
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
