/** The parts of the explorer on a page of the server: each is drawn again when the server or the reader chooses otherwise. */
import { whenHeard } from "../compat/connection.js";
import { chosen, onChoice } from "./choosing.js";

/**
 * The function that Streamlit calls for a part. `show` draws it, here and in the static copy alike; `complete(data, choice)` adds
 * to the server's data what is chosen in the browser; `take(name, value)` hears what is chosen in it, and says whether it
 * was seen to.
 * @template Given
 * @template Data
 * @param {(call: ComponentCall<Data>) => unknown} show
 * @param {(given: Given, choice: OwnChoice) => Data} complete
 * @param {(name: string, value: any) => boolean} take
 */
export function part(show, complete, take = () => false) {
    /** @type {ComponentCall<Given> | null} */
    let call = null;
    const draw = () => {
        if (!call) {
            return;
        }
        const { parentElement, data, setTriggerValue } = call;
        return show({
            parentElement,
            data: complete(data, chosen()),
            setTriggerValue: (name, value) => take(name, value) || whenHeard(setTriggerValue)(name, value),
        });
    };
    const redraw = () => call?.parentElement.isConnected && draw();
    onChoice(redraw);
    /** @param {ComponentCall<Given>} given */
    const shown = given => {
        call = given;
        return draw();
    };
    return { shown, redraw };
}
