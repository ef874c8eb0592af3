"""What every page stands in: head, menu, templates, links, the view and its address."""
