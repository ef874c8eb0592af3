"""Places: the gazetteer, its outlines, name variants, and a geocoder over them."""
