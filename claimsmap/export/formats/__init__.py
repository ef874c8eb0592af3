"""Claims and places in one format each."""
