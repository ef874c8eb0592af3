"""Large corpora in compiled form, cached between starts."""
