/**
 * The first script of the map's frame, after Leaflet: what the frame's text, which is sent with every step, only names.
 * Not a module: streamlit-folium loads plain scripts, one after the other. Assumed of it: the map is kept in `window.map`,
 * every feature group that it ever added in `window.feature_group`.
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
     * Makes `map`, a Leaflet map without layers, a map of claims over tiles from an address template (or none).
     * `notLoaded` says so where the scripts cannot be had.
     */
    window.startClaims = (map, tiles, notLoaded) => {
        link("stylesheet", new URL("map/map.css", assets));
        link("stylesheet", new URL("map/frame.css", assets));
        import(new URL("map.js", assets).href)
            .then(({ modules }) => modules["map/main.js"]())
            .then(main => main.start(map, tiles))
            .catch(fault => {
                console.error(fault);
                // as shared/first_picture.js does it, which may be what could not be loaded
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
     * A command as the map wants it, with the addresses of the data written out.
     * @param {ShortCommand} command
     * @returns {ServerCommand}
     */
    const inFull = ({ version, collections, filters, ...choice }) => ({
        claims: `../../data/marks.json?${collections}&version=${version}`,
        texts: `../../data/texts.json?${collections}&version=${version}`,
        places: `../../data/places.json?version=${version}`,
        outlines: `../../data/outlines.geojson?version=${version}`,
        // the very address that timeline and list ask for, so that it is fetched once
        spans: `../../data/spans.json?${[`version=${version}`, filters].filter(Boolean).join("&")}`,
        ...choice,
    });

    /**
     * Hands a command to the map, or keeps it for one that is still loading, whose data is asked for meanwhile; forgets
     * the groups of earlier commands.
     */
    window.tellClaims = command => {
        const told = inFull(command);
        if (!window.claimsCommands) {
            for (const address of [told.claims, told.places, told.spans, told.outlines]) {
                link("preload", address, { as: "fetch", crossOrigin: "anonymous" });
            }
        }
        (window.claimsCommands ||= []).push(told);
        window.claimsMap?.drain();
        // streamlit-folium takes them off the map but never lets them go
        window.feature_group = (window.feature_group || []).filter(group => window.map.hasLayer(group));
    };
})();
