"""The records of a corpus, the values and words their fields may take, and EDTF dates."""
