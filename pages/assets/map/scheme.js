/** Light and dark scheme: the map follows the page around it, or the system preference if there is none. */
import { appIn } from "../compat/streamlit.js";

const LIGHT = {
    paper: "#e9e7e1",
    land: "#f7f5f0",
    water: "#d3e2ec",
    district: "#ddd8cc",
    border: "#b3aa9a",
    history: "#c9b9a6",
    name: "#857d6f",
    ink: "#1f2328",
    quiet: "#5b626b",
    sheet: "#ffffff",
    rule: "#d8dbe0",
    link: "#0b5cad",
    neutral: "#4b5563",
    halo: "#ffffff",
};

const DARK = {
    paper: "#15191e",
    land: "#22272d",
    water: "#16242f",
    district: "#343b43",
    border: "#56606b",
    history: "#5a5348",
    name: "#8b95a1",
    ink: "#edf0f3",
    quiet: "#a9b2bc",
    sheet: "#1b2026",
    rule: "#3a424b",
    link: "#7cb8f2",
    neutral: "#b6bec8",
    halo: "#0f1317",
};

/**
 * Sets the scheme's colours as CSS variables, now and at every change; `changed(colours)` is called each time.
 * @param {(colours: Colours) => void} changed
 */
export function followScheme(changed) {
    const system = window.matchMedia("(prefers-color-scheme: dark)");
    /** @type {boolean | null} */
    let dark = null;
    const look = () => {
        const now = darknessOfPage() ?? system.matches;
        if (now !== dark) {
            dark = now;
            changed(apply(dark));
        }
    };
    system.addEventListener("change", look);
    // Streamlit sends its theme with every message to a component, slightly before the page has it
    window.addEventListener("message", () => requestAnimationFrame(look));
    look();
}

/** @param {boolean} dark */
function apply(dark) {
    const colours = dark ? DARK : LIGHT;
    const root = document.documentElement;
    root.dataset.scheme = dark ? "dark" : "light";
    for (const [name, value] of Object.entries(colours)) {
        root.style.setProperty(`--${name}`, value);
    }
    return colours;
}

/** Whether the page that contains this frame is dark; null if there is none, or it is cross-origin. */
function darknessOfPage() {
    if (window.parent === window) {
        return null;
    }
    try {
        const app = appIn(window.parent.document);
        const parts =
            app &&
            window.parent
                .getComputedStyle(app)
                .backgroundColor.match(/[\d.]+/g)
                ?.map(Number);
        return parts?.length === 3 ? 0.3 * parts[0] + 0.6 * parts[1] + 0.1 * parts[2] < 128 : null;
    } catch {
        return null;
    }
}
