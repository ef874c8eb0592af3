/** The map's credits and scale. */
import { node } from "../../shared/nodes.js";

/**
 * @param {string} address
 * @param {string} words
 */
const away = (address, words) => node("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words);

/**
 * Leaflet takes credits as HTML, so foreign text is first made text nodes.
 * @param {Credit} credit
 */
const credited = ({ of, name, address, licence }) =>
    node("span", {}, `${of}: `, address ? away(address, name) : name, licence ? ` (${licence})` : null);

/**
 * Adds the credits and a scale; links open in a new tab, since navigating would replace the frame.
 * @param {L.Map} map
 * @param {Credit[]} credits
 */
export function ownCredits(map, credits) {
    map.attributionControl.setPrefix(away("https://leafletjs.com", "Leaflet").outerHTML);
    if (credits.length) {
        map.attributionControl.addAttribution(credits.map(credit => credited(credit).outerHTML).join(" · "));
    }
    const shown = map.attributionControl.getContainer() ?? map.getContainer();
    const passOver = () => {
        for (const link of shown.querySelectorAll("a")) {
            link.tabIndex = -1; // the legend has them too
        }
    };
    new MutationObserver(passOver).observe(shown, { childList: true, subtree: true });
    passOver();
    L.control.scale({ imperial: false, position: "bottomleft" }).addTo(map);
}
