"""The records of a corpus, the values and vocabularies of their fields, and EDTF dates."""
