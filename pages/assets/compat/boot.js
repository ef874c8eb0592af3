/**
 * The first script of the map's frame, after Leaflet: what the frame's text, which is sent with every step, only names.
 * Not a module: streamlit-folium loads plain scripts, one after the other. Assumed of it: the map is kept in `window.map`,
 * every feature group that it ever added in `window.feature_group`.
 */
(() => {
    const here = new URL("../map/", /** @type {HTMLScriptElement} */ (document.currentScript).src);
    const modules =
        "claims_map controls/buttons controls/credits controls/gestures controls/key controls/legend " +
        "controls/notices controls/pictures data/corpus data/geometry data/loading data/places data/selecting " +
        "data/texts data/units drawing layers/canvas_layer layers/outlines layers/places_layer layers/tiles " +
        "layers/topology layers/world look main marks/apart marks/arrangement marks/dom_marks marks/gather marks/mark_size " +
        "marks/hover marks/inside marks/labels marks/marks marks/marks_layer marks/settle marks/text_widths opening " +
        "picture/picture picture/symbols scheme view where ../compat/streamlit " +
        "../shared/base ../shared/catalogue ../shared/channel ../shared/counts ../shared/days ../shared/first_picture " +
        "../shared/language ../shared/match ../shared/nodes ../shared/own_choice ../shared/symbols ../shared/words";
    /**
     * @param {string} rel
     * @param {URL | string} href
     * @param {{ as?: string, crossOrigin?: string }} more
     */
    const link = (rel, href, more = {}) => {
        document.head.append(Object.assign(document.createElement("link"), { rel, href: String(href) }, more));
    };

    /** Makes `map`, a Leaflet map without layers, a map of claims over tiles from an address template (or none). */
    window.startClaims = (map, tiles) => {
        link("stylesheet", new URL("map.css", here));
        link("stylesheet", new URL("frame.css", here));
        for (const name of modules.split(" ")) {
            link("modulepreload", new URL(`${name}.js`, here));
        }
        import(new URL("main.js", here).href)
            .then(main => main.start(map, tiles))
            .catch(async fault => {
                console.error(fault);
                // as shared/first_picture.js does it, which may be what could not be loaded
                window.frameElement?.ownerDocument.querySelector('[data-first="map"]')?.remove();
                const inEnglish = { _: /** @param {string} words */ words => words };
                const { _ } = await import(new URL("../shared/language.js", here).href).catch(() => inEnglish);
                map.getContainer().textContent = _(
                    "The map's scripts could not be loaded. Reload the page to try again.",
                );
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
        places: `../../data/places.geojson?version=${version}`,
        outlines: `../../data/outlines.geojson?version=${version}`,
        spans: `../../data/spans.json?version=${version}&${filters}`,
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
