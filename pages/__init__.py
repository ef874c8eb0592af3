"""The user interface: a thin file per page, the parts of the pages, and what is served alongside them."""
