/** Who made what the map is made of, and its scale. */
import { node } from "../../shared/nodes.js";

/**
 * @param {string} address
 * @param {string} words
 */
const away = (address, words) => node("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, words);

/**
 * Leaflet takes credits as HTML, and foreign words must not be any: they become the text of nodes first.
 * @param {Credit} credit
 */
const credited = ({ of, name, address, licence }) =>
    node("span", {}, `${of}: `, address ? away(address, name) : name, licence ? ` (${licence})` : null);

/**
 * Puts the credits and a scale on the map; links open beside the app, since a frame cannot be left.
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
