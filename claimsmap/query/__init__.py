"""Selecting claims: the selection and its URL form, the index, sorting, and the data of timeline, list and table."""
