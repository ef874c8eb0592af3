"""The words by which texts are read: of languages, and of the subject of a corpus."""
