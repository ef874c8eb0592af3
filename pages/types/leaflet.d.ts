/** What the map uses of Leaflet beyond what Leaflet documents; see pages/assets/map/layers/canvas_layer.js and view.js. */
import "leaflet";

declare module "leaflet" {
    interface Map {
        /** Where a place will lie once a zoom in progress has ended. */
        _latLngToNewLayerPoint(latlng: LatLng, zoom: number, center: LatLng): Point;
        /** What keeps the view within `maxBounds`. */
        _panInsideMaxBounds(): void;
    }

    interface Handler {
        /** Whether the map was dragged by the press that goes on. */
        moved(): boolean;
    }
}
