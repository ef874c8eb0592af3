"""Draws: a thin file a page, what the pages are made of, and what is served beside them."""
