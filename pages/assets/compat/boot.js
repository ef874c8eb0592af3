/**
 * The first script of the map's frame, after Leaflet: holds everything that the frame's text, which is sent with every
 * rerun, only refers to. Not a module, because streamlit-folium loads classic scripts in sequence. Assumed of it: the
 * map is in `window.map`, every feature group it ever added in `window.feature_group`.
 */
(() => {
    const assets = new URL("../", /** @type {HTMLScriptElement} */ (document.currentScript).src);
    /**
     * @param {string} rel
     * @param {URL | string} href
     * @param {{ as?: string, crossOrigin?: string }} more
     */
    const link = (rel, href, more = {}) => {
        document.head.append(Object.assign(document.createElement("link"), { rel, href: String(href) }, more));
    };

    /**
     * Turns `map`, a Leaflet map without layers, into a map of claims over tiles from a URL template (or none).
     * `notLoaded` is the message shown if the scripts cannot be loaded.
     */
    window.startClaims = (map, tiles, notLoaded) => {
        link("stylesheet", new URL("map/map.css", assets));
        link("stylesheet", new URL("map/frame.css", assets));
        import(new URL("map.js", assets).href)
            .then(({ modules }) => modules["map/main.js"]())
            .then(main => main.start(map, tiles))
            .catch(fault => {
                console.error(fault);
                // as in shared/first_picture.js, which may be among what could not be loaded
                window.frameElement?.ownerDocument.querySelector('[data-first="map"]')?.remove();
                const said = Object.assign(document.createElement("p"), { textContent: notLoaded });
                said.setAttribute("role", "alert");
                said.style.cssText = "max-width: 26rem; margin: 0; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif";
                const place = map.getContainer();
                place.replaceChildren(said);
                place.style.cssText += "display: grid; place-content: center; background: Canvas; color: CanvasText";
            });
    };

    /**
     * A command with its data URLs expanded.
     * @param {ShortCommand} command
     * @returns {ServerCommand}
     */
    const inFull = ({ version, collections, filters, ...choice }) => ({
        claims: `../../data/marks.json?${collections}&version=${version}`,
        texts: `../../data/texts.json?${collections}&version=${version}`,
        places: `../../data/places.json?version=${version}`,
        outlines: `../../data/outlines.geojson?version=${version}`,
        // the same URL as timeline and list use, so that it is fetched once
        spans: `../../data/spans.json?${[`version=${version}`, filters].filter(Boolean).join("&")}`,
        ...choice,
    });

    /**
     * Passes a command to the map, or queues it while the map is loading, prefetching its data; drops the groups of
     * earlier commands.
     */
    window.tellClaims = command => {
        const full = inFull(command);
        if (!window.claimsCommands) {
            for (const address of [full.claims, full.places, full.spans, full.outlines]) {
                link("preload", address, { as: "fetch", crossOrigin: "anonymous" });
            }
        }
        (window.claimsCommands ||= []).push(full);
        window.claimsMap?.drain();
        // streamlit-folium takes them off the map but never releases them
        window.feature_group = (window.feature_group || []).filter(group => window.map.hasLayer(group));
    };
})();
