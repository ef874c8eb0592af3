/** The explorer's parts on a server page: each re-renders when the server or the reader changes the choice. */
import { whenReady } from "../compat/connection.js";
import { chosen, onChoice } from "./choosing.js";

/**
 * The function that Streamlit calls for a part. `show` renders it, here and in the static copy; `complete(data,
 * choice)` adds the browser's choice to the server's data; `take(name, value)` receives the part's triggers, and
 * returns whether it handled them.
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
            setTriggerValue: (name, value) => take(name, value) || whenReady(setTriggerValue)(name, value),
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
