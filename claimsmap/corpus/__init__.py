"""A corpus: its records with the gazetteer, its collections, relations and history."""
