"""The static copy, which needs no server."""
