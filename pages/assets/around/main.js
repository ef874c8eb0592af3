/**
 * What Streamlit leaves undone around a page. On a narrow screen the sidebar lies over the page: it closes when the reader
 * has chosen from the menu in it. An address that ends in an anchor leads there, though the page is drawn only later. And a
 * page whose server was away asks for all of itself when it is back: a server that was started again knows none of the
 * page's fragments, and would pass over what is chosen in them.
 */

const NARROW = matchMedia("(max-width: 768px)");
const CONNECTION = "data-test-connection-state";

document.addEventListener("click", ({ target }) => {
    if (NARROW.matches && target.closest("[data-testid=stSidebarNavLink]")) {
        document.querySelector("[data-testid=stSidebarCollapseButton] button")?.click();
    }
});

let isSought = Boolean(location.hash);
let tellReconnected = () => {};

new MutationObserver(([{ oldValue, target }]) => {
    if (target.getAttribute(CONNECTION) === "CONNECTED" && oldValue !== "CONNECTED") {
        tellReconnected();
    }
}).observe(document.querySelector("[data-testid=stApp]"), { attributeFilter: [CONNECTION], attributeOldValue: true });

/** Called last on every page: what an anchor names has been drawn before it. */
export function show({ setTriggerValue }) {
    tellReconnected = () => setTriggerValue("reconnected", true);
    if (isSought) {
        isSought = false;
        location.replace(location.href);
    }
}
