/** Where the reader looks: set once at the start, then only when asked for; written into the page's address. */
import { boundsOfPlaces } from "./places.js";

const PADDING = 36;
const CLOSEST_FIT = 10;
const DIGITS = 4;

export class View {
    /** With `writes`, each place the reader moves to goes into the address of the page as lat, lon and zoom. */
    constructor(map, writes) {
        this.map = map;
        this.asked = null;
        this.isSet = false;
        this.own = new Set();
        if (writes) {
            map.on("moveend", () => this.isSet && this.write());
        }
    }

    /** Follows the view of a command when it is new, and not one that this map wrote itself. Says whether there is a view. */
    follow(view) {
        const text = view && textOf(view.lat, view.lon, view.zoom);
        if (text && text !== this.asked && !this.own.has(text)) {
            this.isSet = true;
            this.map.setView([view.lat, view.lon], view.zoom, { animate: false });
        }
        this.asked = text;
        return this.isSet;
    }

    /** Shows all of some places at once; `beside` pixels on the right stay free. */
    fit(places, beside = 0) {
        if (places.length) {
            this.map.fitBounds(boundsOfPlaces(places), {
                maxZoom: CLOSEST_FIT,
                paddingTopLeft: [PADDING, PADDING],
                paddingBottomRight: [PADDING + beside, PADDING],
                animate: false,
            });
        }
        this.isSet = true;
    }

    /** Brings places into view unless their anchors are there already. */
    reveal(places) {
        const inner = this.map.getBounds().pad(-0.05);
        const bounds = boundsOfPlaces(places);
        if (!inner.contains(bounds.getCenter()) || (places.length > 1 && !inner.contains(bounds))) {
            this.fit(places);
        }
    }

    write() {
        const { lat, lng } = this.map.getCenter();
        const view = { lat: lat.toFixed(DIGITS), lon: lng.toFixed(DIGITS), zoom: String(this.map.getZoom()) };
        this.own.add(textOf(view.lat, view.lon, view.zoom));
        const address = new URL(window.parent.location.href);
        for (const [name, value] of Object.entries(view)) {
            address.searchParams.set(name, value);
        }
        window.parent.history.replaceState(window.parent.history.state, "", address);
    }
}

const textOf = (lat, lon, zoom) => [lat, lon, zoom].map(Number).join("/");
