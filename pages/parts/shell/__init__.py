"""What every page stands in: title bar, menu, notices, links, the view and its address."""
