"""The only files that touch undocumented parts of Streamlit, streamlit-folium, Folium or Leaflet."""
