/** A canvas over (and slightly beyond) the visible map that repaints whenever the view settles. */
import { penOf } from "../data/geometry.js";

const MARGIN = 0.25;
const SHARPEST = 2;

/** @type {Frame} */
const NOWHERE = {
    zoom: 0,
    scale: 1,
    left: 0,
    top: 0,
    width: 0,
    height: 0,
    view: { left: 0, top: 0, right: 0, bottom: 0 },
};

export class CanvasLayer extends L.Layer {
    /**
     * `pane` is its Leaflet pane; `paint(context, frame)` draws; for the frame see geometry.js.
     * @param {string} pane
     * @param {(context: CanvasRenderingContext2D, frame: Frame) => void} paint
     */
    constructor(pane, paint) {
        super();
        L.setOptions(this, { pane });
        this.paint = paint;
        this.canvas = L.DomUtil.create("canvas", "leaflet-zoom-animated");
        this.canvas.setAttribute("aria-hidden", "true");
        this.context = penOf(this.canvas);
        /** @type {Frame} */
        this.frame = NOWHERE;
        this.corner = L.latLng(0, 0);
    }

    /** @override */
    onAdd() {
        this.getPane()?.append(this.canvas);
        this.settle();
        return this;
    }

    /** @override */
    onRemove() {
        this.canvas.remove();
        return this;
    }

    /** @override */
    getEvents() {
        /** @type {{ [name: string]: (event: any) => void }} */
        const events = {
            moveend: this.settle,
            viewreset: this.settle,
            resize: this.settle,
            zoom: () => this.follow(this._map.getCenter(), this._map.getZoom()),
            /** @param {L.ZoomAnimEvent} event */
            zoomanim: event => this.follow(event.center, event.zoom),
        };
        return events;
    }

    /** Moves to the current view and repaints. */
    settle() {
        const map = this._map;
        const size = map.getSize();
        const corner = map.containerPointToLayerPoint(size.multiplyBy(-MARGIN)).round();
        const origin = map.getPixelOrigin().add(corner);
        const zoom = map.getZoom();
        const margin = size.multiplyBy(MARGIN);
        this.frame = {
            zoom,
            scale: 2 ** zoom,
            left: origin.x,
            top: origin.y,
            width: Math.ceil(size.x * (1 + 2 * MARGIN)),
            height: Math.ceil(size.y * (1 + 2 * MARGIN)),
            view: { left: margin.x, top: margin.y, right: margin.x + size.x, bottom: margin.y + size.y },
        };
        this.corner = map.layerPointToLatLng(corner);
        L.DomUtil.setTransform(this.canvas, corner, 1);
        this.repaint();
    }

    /**
     * Scales the painted picture during a zoom animation.
     * @param {L.LatLng} center
     * @param {number} zoom
     */
    follow(center, zoom) {
        const scale = this._map.getZoomScale(zoom, this.frame.zoom);
        L.DomUtil.setTransform(this.canvas, this._map._latLngToNewLayerPoint(this.corner, zoom, center), scale);
    }

    /** Repaints in place. */
    repaint() {
        const { width, height } = this.frame;
        const density = Math.min(window.devicePixelRatio || 1, SHARPEST);
        if (this.canvas.width !== width * density || this.canvas.height !== height * density) {
            this.canvas.width = width * density;
            this.canvas.height = height * density;
            this.canvas.style.width = `${width}px`;
            this.canvas.style.height = `${height}px`;
        }
        this.context.setTransform(density, 0, 0, density, 0, 0);
        this.context.clearRect(0, 0, width, height);
        this.paint(this.context, this.frame);
    }
}
