"""One claim in full, and many in a table."""
