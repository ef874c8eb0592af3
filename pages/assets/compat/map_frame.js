/**
 * The way from the map to the server. Assumed: streamlit-folium keeps what it returns in `window.__GLOBAL_DATA__`, under the
 * names that Python asks for, and sends it once it believes that the map has moved.
 */

/**
 * Tells the server that a claim was chosen; outside of streamlit-folium's frame there is nobody to tell.
 * @param {L.Map} map
 * @param {string | null} claim
 */
export function tellServer(map, claim) {
    const state = window.__GLOBAL_DATA__;
    if (state) {
        state.last_object_clicked_popup = claim;
        state.last_object_clicked_count = (state.last_object_clicked_count ?? 0) + 1;
        map.fire("moveend");
    }
}
