/** Undocumented parts of Leaflet that the map uses; see pages/assets/map/layers/canvas_layer.js and view.js. */
import "leaflet";

declare module "leaflet" {
    interface Map {
        /** The position of a point once the current zoom animation has ended. */
        _latLngToNewLayerPoint(latlng: LatLng, zoom: number, center: LatLng): Point;
        /** Keeps the view within `maxBounds`. */
        _panInsideMaxBounds(): void;
    }

    interface Handler {
        /** Whether the current press has dragged the map. */
        moved(): boolean;
    }
}
