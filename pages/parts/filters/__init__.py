"""Filters, counts and what is said when nothing matches."""
