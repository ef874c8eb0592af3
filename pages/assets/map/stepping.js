/** Steps through the marks in reading order by two buttons, names each aloud, and opens it: for those without a pointer. */
import { node } from "../shared/nodes.js";

/**
 * Adds the buttons to the map. `marks()` are the marks now, `wordsOf(mark)` names one, `reach(mark)` brings one into
 * view and marks it, `open(mark)` opens it. Returns `stopAt(mark)`: go on from there.
 */
export function addStepping(map, { marks, wordsOf, reach, open }) {
    let current = null;
    const opener = node("button", { type: "button", class: "claims-step-open", hidden: "" });
    const status = node("span", { class: "claims-spoken", role: "status" });
    const place = () => marks().findIndex(mark => mark.id === current?.id);

    function step(by) {
        const list = marks();
        if (!list.length) {
            status.textContent = "No mark on the map";
            return;
        }
        const at = place();
        current = list[at === -1 ? (by > 0 ? 0 : list.length - 1) : (at + by + list.length) % list.length];
        const words = wordsOf(current);
        status.textContent = `${list.indexOf(current) + 1} of ${list.length}: ${words}`;
        opener.textContent = `Open ${current.name}`;
        opener.hidden = false;
        reach(current);
    }

    const button = (sign, words, by) => {
        const made = node("button", { type: "button", title: words, "aria-label": words }, sign);
        made.addEventListener("click", () => step(by));
        return made;
    };
    opener.addEventListener("click", () => {
        const mark = marks()[place()];
        if (mark) {
            open(mark);
        }
    });
    const bar = node(
        "div",
        { class: "leaflet-bar claims-steps", role: "group", "aria-label": "Marks in reading order" },
        button("‹", "Previous mark", -1),
        button("›", "Next mark", 1),
        opener,
        status,
    );
    const control = L.control({ position: "topleft" });
    control.onAdd = () => bar;
    control.addTo(map);
    L.DomEvent.disableClickPropagation(bar);
    return { stopAt: mark => (current = mark) };
}
