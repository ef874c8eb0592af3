"""The only files that depend on undocumented parts of Streamlit, streamlit-folium, Folium or Leaflet."""
