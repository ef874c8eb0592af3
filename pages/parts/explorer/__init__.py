"""Map, timeline and list."""
