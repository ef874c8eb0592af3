"""Loads files into a validated corpus and keeps it up to date while it is served."""
