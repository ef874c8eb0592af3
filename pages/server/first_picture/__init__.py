"""What a page shows before any script has run: a static picture of the view, with working links."""
