"""From files to a checked corpus that is kept while it is served."""
