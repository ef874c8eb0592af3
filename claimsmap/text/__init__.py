"""Claims in words: figures and dates as stated, foreign text, marked text, links to sources."""
