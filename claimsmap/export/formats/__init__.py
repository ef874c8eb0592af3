"""The export formats of claims and places, one module each."""
