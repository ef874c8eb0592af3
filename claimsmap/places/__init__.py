"""Places: the gazetteer, its outlines, the names people use, and the geocoder over them."""
