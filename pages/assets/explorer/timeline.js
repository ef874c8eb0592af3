/** The timeline on a page of the server. */
import { show as showTimeline } from "../timeline/main.js";
import { onCards, peek } from "./cards.js";
import { choose } from "./choosing.js";
import { part } from "./parts.js";

const { shown, redraw } = part(
    showTimeline,
    (/** @type {Omit<TimelineData, keyof OwnChoice>} */ data, { from, to, match, claim }) => ({
        ...data,
        from,
        to,
        match,
        answers: claim ? peek(claim)?.answers : [],
    }),
    (name, value) => {
        choose(name === "match" ? { match: value === "within" ? value : null } : value);
        return true;
    },
);
onCards(redraw);

export const show = shown;
