/**
 * Streamlit's filters while its server is away. Streamlit then disables every widget; here they still take choices,
 * which go into the URL, from which the server renders the page when it is back.
 *
 * Assumed: a widget is inside an element of the class `st-key-<key>`, with keys from pages/parts/filters/filters.py;
 * while the server is away its button or field has the attribute `disabled`, which is set once, and React ignores
 * clicks on it.
 */
import { appIn, POPOVER } from "./streamlit.js";

const PLACES = `.st-key-filters, ${POPOVER}`;
const CONTROLS = `[class*="st-key-kind-"] button, [class*="st-key-collection-"] input, [class*="st-key-q-"] input`;

/**
 * While the server is away, calls `choose(name, values, words)` for each choice in `offered` filters: a parameter, its
 * values, and a description. `valuesOf(name)` returns a parameter's values. Returns a cleanup function.
 * @param {OfferedFilters} offered
 * @param {(name: string) => string[]} valuesOf
 * @param {(name: string, values: string[], words: string) => void} choose
 */
export function takeFilters(offered, valuesOf, choose) {
    const app = appIn(document);
    if (!app) {
        return () => {};
    }
    const enable = () => {
        /** @type {NodeListOf<HTMLInputElement | HTMLButtonElement>} */
        const controls = document.querySelectorAll(CONTROLS);
        for (const control of controls) {
            if (control.disabled && control.closest(PLACES)) {
                control.disabled = false;
                control.dataset.away = "true";
                control.closest("[aria-disabled=true]")?.removeAttribute("aria-disabled");
            }
        }
    };
    /** @param {Event} event */
    const press = event => {
        const control = controlOf(event);
        if (control && !event.isTrusted) {
            stop(event); // handle Streamlit's own controls one by one
        } else if (control instanceof HTMLButtonElement) {
            stop(event);
            const words = (control.textContent ?? "").trim();
            const kind = offered.kinds[words];
            const before = valuesOf("kind");
            const isOn = !before.includes(kind);
            control.setAttribute("aria-pressed", String(isOn));
            choose("kind", isOn ? [...before, kind] : before.filter(each => each !== kind), words);
        } else if (control?.type === "checkbox") {
            stop(event);
            const isOn = valuesOf("collection").length < 2;
            choose("collection", isOn ? offered.collections : [], control.getAttribute("aria-label") ?? "");
            setTimeout(() => (control.checked = isOn)); // after the click's default action
        }
    };
    /** @param {KeyboardEvent} event */
    const type = event => {
        const control = controlOf(event);
        if (event.key === "Enter" && control instanceof HTMLInputElement && control.type === "text") {
            stop(event);
            const words = control.value.trim();
            choose("q", words ? [words] : [], words);
        }
    };
    const watch = new MutationObserver(enable);
    watch.observe(document.body, { subtree: true, childList: true, attributeFilter: ["disabled"] });
    addEventListener("click", press, { capture: true });
    addEventListener("keydown", type, { capture: true });
    enable();
    return () => {
        watch.disconnect();
        removeEventListener("click", press, { capture: true });
        removeEventListener("keydown", type, { capture: true });
    };
}

/** @param {Event} event */
function controlOf({ target }) {
    const element = target instanceof Element ? target : null;
    const label = element?.closest("label");
    /** @type {HTMLInputElement | HTMLButtonElement | null | undefined} */
    const control = element?.closest("button[data-away], input[data-away]") ?? label?.querySelector("input[data-away]");
    return control;
}

/** @param {Event} event */
function stop(event) {
    event.preventDefault();
    event.stopPropagation();
}
