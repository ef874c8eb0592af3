"""Claims in words: figures and dates as said, text folded for search, marked text, links to sources."""
