"""A corpus: its records with the gazetteer, collections, relations and history."""
