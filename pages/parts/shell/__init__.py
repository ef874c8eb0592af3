"""The frame of every page: head, menu, templates, links, the view and its URL."""
