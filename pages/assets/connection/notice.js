/**
 * While the server is away: one line that says so. Streamlit opens a dialog instead, written for developers, under which
 * nothing of the page can be reached; it is closed whenever it opens, for what is here can still be read and chosen.
 */
import { onAway } from "../compat/connection.js";
import { closeDialog } from "../compat/streamlit.js";
import { _ } from "../shared/language.js";
import { node } from "../shared/nodes.js";

const WORDS = _(
    "The server cannot be reached. You can keep reading; your choices are sent when the connection returns.",
);

const line = node("p", { class: "claims-away", role: "status" });
const dialogs = new MutationObserver(closeDialog);

/** Says when the server is away, from now on. */
export function sayWhenAway() {
    document.body.append(line);
    onAway(isAway => {
        line.textContent = isAway ? WORDS : "";
        if (isAway) {
            dialogs.observe(document.body, { childList: true });
        } else {
            dialogs.disconnect();
        }
    });
}
