/** Who made what the map is made of, and its scale. */

/**
 * @param {string} address
 * @param {string} words
 */
const away = (address, words) => `<a href="${address}" target="_blank" rel="noopener noreferrer">${words}</a>`;

/**
 * Puts the credits and a scale on the map; links open beside the app, since a frame cannot be left.
 * @param {L.Map} map
 */
export function ownCredits(map) {
    map.attributionControl.setPrefix(away("https://leafletjs.com", "Leaflet"));
    map.attributionControl.addAttribution(
        `Places: ${away("https://www.geonames.org/", "GeoNames")} (CC BY 4.0) · Outlines: ${away("https://www.naturalearthdata.com/", "Natural Earth")}`,
    );
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
