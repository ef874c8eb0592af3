"""Files as they come: bytes, text, YAML with line numbers, and the faults that name their lines."""
