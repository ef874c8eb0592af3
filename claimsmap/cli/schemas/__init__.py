"""Documents the files of a corpus: JSON Schemas, and a page of all fields."""
