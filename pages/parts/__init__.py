"""What the pages are made of: a folder a page, and shell, filters and share, which several use."""
