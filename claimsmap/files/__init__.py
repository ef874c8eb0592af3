"""File input and output: bytes, text, YAML with line numbers, and the faults that name those lines."""
