/** The list on a page of the server. */
import { show as showList } from "../list/main.js";
import { fetchBeside, onCards, peek } from "./cards.js";
import { choose } from "./choosing.js";
import { noteChosen } from "./main.js";
import { part } from "./parts.js";

const { shown, redraw } = part(
    showList,
    (
        /** @type {Omit<ListData, "from" | "to" | "match" | "claim" | "row" | "onSelect" | "onOpen">} */ data,
        { from, to, match, claim },
    ) => ({
        ...data,
        from,
        to,
        match,
        claim,
        row: claim ? (peek(claim)?.row ?? null) : null,
        narrowed: data.narrowed || Boolean(from || to) || match === "within",
        onSelect: noteChosen,
        onOpen: fetchBeside,
    }),
    (name, value) => {
        if (name === "claim") {
            choose({ claim: value });
        } else if (value === "days") {
            choose({ from: null, to: null });
        } else {
            return false;
        }
        return true;
    },
);
onCards(redraw);

export const show = shown;
