/** The map's view: set at the start, then when a filter changes the selection, or on request. */
import { boundsOfPlaces, closestZoom } from "./data/places.js";

const PADDING = 40;
const NARROW = 600;
const NARROW_PADDING = 28;
const BAR = 68;
const CLOSEST_FIT = 10;
const AROUND = 0.6;
const FARTHEST = 1;

export class View {
    /**
     * `insets()` returns the pixels `{left, top, right, bottom}` of the map that controls cover.
     * @param {L.Map} map
     * @param {() => Box} insets
     */
    constructor(map, insets) {
        this.map = map;
        this.insets = insets;
        /** @type {string | null} the view that was asked for last */
        this.asked = null;
        this.isSet = false;
        this.isOwn = false;
        /** @type {{ places: Place[], closest: number } | null} */
        this.fitted = null;
        /** @type {{ center: L.LatLng, zoom: number } | null} */
        this.before = null;
        map.on("dragstart zoomstart", () => {
            this.fitted = this.isOwn ? this.fitted : null;
        });
        map.on("resize", () => this.fitted && this.fit(this.fitted.places, this.fitted.closest));
    }

    /**
     * Applies a command's view if it is new; without a zoom the current one stays. Returns whether there is a view.
     * @param {Command["view"]} view
     */
    follow(view) {
        const text = view && textOf(view.lat, view.lon, view.zoom);
        if (view && text !== this.asked) {
            this.isSet = true;
            this.fitted = null;
            this.map.setView([view.lat, view.lon], view.zoom ?? this.map.getZoom(), { animate: false });
        }
        this.asked = text;
        return this.isSet;
    }

    /**
     * Applies the corpus's initial view.
     * @param {{ lat: number, lon: number, zoom: number }} first
     */
    begin({ lat, lon, zoom }) {
        this.isSet = true;
        this.isOwn = true;
        this.map.setView([lat, lon], zoom, { animate: false });
        this.isOwn = false;
    }

    /**
     * The reader has moved there, and the URL says so: not a request for a view.
     * @param {Pick<Where, "lat" | "lon" | "zoom">} place
     */
    isAt({ lat, lon, zoom }) {
        this.asked = textOf(Number(lat), Number(lon), Number(zoom));
    }

    /**
     * Keeps the view near some places, and limits the zoom to the precision of the best-known of them.
     * @param {Place[]} places
     */
    limitTo(places) {
        if (!places.length) {
            return;
        }
        const surroundings = boundsOfPlaces(places).pad(AROUND);
        this.map.options.maxBounds = undefined;
        this.map.setMaxZoom(Math.floor(Math.max(CLOSEST_FIT, ...places.map(closestZoom))));
        const least = Math.max(FARTHEST, Math.floor(this.map.getBoundsZoom(surroundings)) - 1);
        if (this.map.getZoom() < least) {
            this.map.setZoom(least, { animate: false }); // otherwise Leaflet animates this, and ends after the fit
        }
        this.map.setMinZoom(least);
        this.map.options.maxBounds = surroundings.pad(AROUND);
        this.map.off("moveend", this.map._panInsideMaxBounds).on("moveend", this.map._panInsideMaxBounds);
    }

    /**
     * Fits some places, at most at zoom `closest`; refits on resize until the reader moves the map.
     * @param {Place[]} places
     * @param {number} closest
     */
    fit(places, closest = CLOSEST_FIT) {
        if (places.length) {
            const isNarrow = this.map.getSize().x < NARROW;
            const padding = isNarrow ? NARROW_PADDING : PADDING;
            this.isOwn = true;
            this.map.fitBounds(boundsOfPlaces(places), {
                maxZoom: closest,
                ...this.margins(padding, padding + (isNarrow ? BAR : 0)),
                animate: false,
            });
            this.isOwn = false;
            this.fitted = { places, closest };
        }
        this.isSet = true;
    }

    /**
     * What `fitBounds` keeps free: what controls cover, and beside it `padding` pixels, above `above`, but each at most
     * a third of the room that is left. With no room Leaflet would go to the closest zoom.
     * @param {number} padding
     * @param {number} above
     */
    margins(padding, above = padding) {
        const { left, top, right, bottom } = this.insets();
        const { x, y } = this.map.getSize();
        const [across, down] = [(x - left - right) / 3, (y - top - bottom) / 3];
        /** @type {[number, number]} */
        const paddingTopLeft = [left + Math.min(padding, across), top + Math.min(above, down)];
        /** @type {[number, number]} */
        const paddingBottomRight = [right + Math.min(padding, across), bottom + Math.min(padding, down)];
        return { paddingTopLeft, paddingBottomRight };
    }

    /**
     * Zooms in on clustered places, until they separate or a closer view would be false precision; returns whether it
     * could.
     * @param {Place[]} places
     */
    open(places) {
        const map = this.map;
        const closest = Math.min(map.getMaxZoom(), Math.ceil(Math.max(...places.map(closestZoom))));
        if (map.getZoom() >= closest) {
            return false;
        }
        const bounds = L.latLngBounds(places.map(({ latitude, longitude }) => L.latLng(latitude, longitude)));
        const { paddingTopLeft, paddingBottomRight } = this.margins(PADDING);
        const padding = L.point(paddingTopLeft[0] + paddingBottomRight[0], paddingTopLeft[1] + paddingBottomRight[1]);
        const zoom = Math.min(closest, Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds, false, padding)));
        map.setView(bounds.getCenter(), zoom);
        return true;
    }

    /**
     * Brings places into view unless their anchors are visible: one by panning, several by fitting all.
     * @param {Place[]} places
     */
    reveal(places) {
        const { left, top, right, bottom } = this.insets();
        const size = this.map.getSize();
        /** @param {Place} place */
        const isVisible = ({ latitude, longitude }) => {
            const { x, y } = this.map.latLngToContainerPoint([latitude, longitude]);
            return x > left + 20 && y > top + 20 && x < size.x - right - 20 && y < size.y - bottom - 20;
        };
        if (places.every(isVisible)) {
            return;
        }
        if (places.length > 1) {
            this.fit(places);
        } else {
            this.map.panTo([places[0].latitude, places[0].longitude], { animate: false });
        }
    }

    /** Remembers the current view for `goBack`. */
    remember() {
        this.before = { center: this.map.getCenter(), zoom: this.map.getZoom() };
    }

    goBack() {
        if (this.before) {
            this.map.setView(this.before.center, this.before.zoom, { animate: false });
            this.before = null;
        }
    }
}

/**
 * @param {number} lat
 * @param {number} lon
 * @param {number | null} zoom
 */
const textOf = (lat, lon, zoom) => [lat, lon, zoom].map(Number).join("/");
