/** The two date fields: each takes a day, a month or a year as people write it. */
import { Debounce } from "./debounce.js";
import { typedDays } from "./typed.js";

/**
 * Returns `isBusy` and `stop()`. A month or year starts on its first day in the first field and ends on its last in the
 * second; if the other field is empty, it becomes the whole range.
 * @param {Hands} hands
 * @returns {Hand}
 */
export function followFields({ range, view, grabbed, moved, released }) {
    const debounce = new Debounce(released);
    /** @type {((day: Day | null) => void)[]} */
    const setters = [day => range.setFrom(day), day => range.setTo(day)];

    view.days.forEach((field, side) => {
        /** @param {Days | null} days */
        function take(days) {
            const isPeriod = days && days[0] !== days[1];
            if (isPeriod && range.isEverything) {
                range.setFrom(days[0]);
                range.setTo(days[1]);
            } else {
                setters[side](days?.[side] ?? null);
            }
            debounce.soon();
            grabbed();
            moved();
        }
        function read() {
            const days = typedDays(field.value);
            const unread = days ? "" : field.value;
            field.setAttribute("aria-invalid", String(unread !== ""));
            view.showUnread(unread);
            if (days && field.value !== field.dataset.shown) {
                take(days);
            }
        }
        field.addEventListener("change", read);
        field.addEventListener("keydown", event => event.key === "Enter" && read());
        field.addEventListener("focus", () => field.select());
        field.addEventListener("input", () => view.showUnread(""));
        // A field is also empty while being retyped; left empty it means no limit.
        field.addEventListener("blur", () => {
            if (field.value.trim() === "") {
                take(null);
            }
            field.removeAttribute("aria-invalid");
            moved();
            debounce.now();
        });
    });
    return debounce;
}
