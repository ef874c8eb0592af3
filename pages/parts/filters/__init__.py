"""Filters, counts, and the message when nothing matches."""
