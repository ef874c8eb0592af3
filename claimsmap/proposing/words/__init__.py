"""The vocabulary for reading texts: that of languages, and that of a corpus's subject."""
