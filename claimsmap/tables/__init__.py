"""Spreadsheet tables: read with the problem of each bad cell, and written so that no cell runs as a formula."""
