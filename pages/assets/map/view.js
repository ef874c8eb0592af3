/** Where the reader looks: set once at the start, then only when asked for. */
import { boundsOfPlaces } from "./places.js";

const PADDING = 36;
const CLOSEST_FIT = 10;

export class View {
    constructor(map) {
        this.map = map;
        this.asked = null;
        this.isSet = false;
    }

    /** Follows the view of a command when it is new; without a zoom the present one stays. Says whether there is a view. */
    follow(view) {
        const text = view && textOf(view.lat, view.lon, view.zoom);
        if (text && text !== this.asked) {
            this.isSet = true;
            this.map.setView([view.lat, view.lon], view.zoom ?? this.map.getZoom(), { animate: false });
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
}

const textOf = (lat, lon, zoom) => [lat, lon, zoom].map(Number).join("/");
