/** How the two date fields move the range: exact days, by keyboard or by the picker of a phone. */
import { dayAt, dayOf } from "../shared/days.js";
import { Settling } from "./settling.js";

/** A year of one to three digits is still being typed: 2, 20, 202, 2022. */
const EARLIEST_TYPED = dayAt(1000, 0, 1);

/** Returns `isBusy` and `stop()`. */
export function followFields({ range, view, grabbed, moved, released }) {
    const settling = new Settling(released);
    const setters = [day => range.setFrom(day), day => range.setTo(day)];

    view.days.forEach((field, side) => {
        function take(day) {
            setters[side](day);
            settling.soon();
            grabbed();
            moved();
        }
        field.addEventListener("change", () => {
            const day = dayOf(field.value);
            if (day !== null && day >= EARLIEST_TYPED) {
                take(day);
            }
        });
        // A field is empty also while a part of it is typed anew; left empty it means that there is no limit.
        field.addEventListener("blur", () => {
            if (field.value === "") {
                take(null);
            }
            moved();
            settling.now();
        });
    });
    return settling;
}
