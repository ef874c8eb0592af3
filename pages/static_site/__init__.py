"""The copy that needs no server."""
