"""The parts of the pages: a folder per page, and shell, filters, share and others that several pages use."""
