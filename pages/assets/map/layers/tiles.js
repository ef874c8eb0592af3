/** Street map tiles over the outlines while their server is reachable; otherwise the outlines stay. */

const MOST_FAILURES = 4;
const CREDIT =
    '© <a href="https://www.openstreetmap.org/copyright" target="_blank" rel="noopener noreferrer">OpenStreetMap</a> contributors';

/**
 * Adds tiles from a URL template (`{z}/{x}/{y}`) to the map; `shown(isShown)` is called when they appear or fail.
 * @param {L.Map} map
 * @param {string} template
 * @param {(isShown: boolean) => void} shown
 */
export function layTiles(map, template, shown) {
    if (!template) {
        return;
    }
    const tiles = L.tileLayer(template, { maxZoom: 19, opacity: 0.8, className: "claims-tiles" });
    let failures = 0;
    let arrived = false;
    tiles.on("tileload", () => {
        failures = 0;
        if (!arrived) {
            arrived = true;
            map.attributionControl.addAttribution(CREDIT);
            shown(true);
        }
    });
    tiles.on("tileerror", () => {
        failures += 1;
        if (failures >= MOST_FAILURES) {
            tiles.remove();
            map.attributionControl.removeAttribution(CREDIT);
            shown(false);
        }
    });
    tiles.addTo(map);
}
