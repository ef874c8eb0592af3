/** Who made what the map is made of, and its scale. */

const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
/**
 * Leaflet takes credits as HTML: foreign words must not be any.
 * @param {string} words
 */
const plain = words => words.replace(/[&<>"']/g, sign => ESCAPED[/** @type {keyof typeof ESCAPED} */ (sign)]);
/**
 * @param {string} address
 * @param {string} words
 */
const away = (address, words) =>
    `<a href="${plain(address)}" target="_blank" rel="noopener noreferrer">${plain(words)}</a>`;
/** @param {Credit} credit */
const creditText = ({ of, name, address, licence }) =>
    `${plain(of)}: ${address ? away(address, name) : plain(name)}${licence ? ` (${plain(licence)})` : ""}`;

/**
 * Puts the credits and a scale on the map; links open beside the app, since a frame cannot be left.
 * @param {L.Map} map
 * @param {Credit[]} credits
 */
export function ownCredits(map, credits) {
    map.attributionControl.setPrefix(away("https://leafletjs.com", "Leaflet"));
    if (credits.length) {
        map.attributionControl.addAttribution(credits.map(creditText).join(" · "));
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
