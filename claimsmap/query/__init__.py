"""Choosing claims: the selection and its address, the index, sorting, and the data of timeline, list and table."""
