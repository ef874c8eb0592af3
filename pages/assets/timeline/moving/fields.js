/** How the two date fields move the range: a day, a month or a year, typed as people write it. */
import { Debounce } from "./debounce.js";
import { typedDays } from "./typed.js";

/**
 * Returns `isBusy` and `stop()`. A month or a year typed as the first day begins with its first, as the last day ends
 * with its last; typed while the other field says nothing of its own, it is the whole range.
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
            field.setAttribute("aria-invalid", String(field.value !== "" && !days));
            if (days && field.value !== field.dataset.shown) {
                take(days);
            }
        }
        field.addEventListener("change", read);
        field.addEventListener("keydown", event => event.key === "Enter" && read());
        field.addEventListener("focus", () => field.select());
        // A field is empty also while it is typed anew; left empty it means that there is no limit.
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
