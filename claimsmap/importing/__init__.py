"""Rows of somebody's table as claims: recognised columns, precision kept, places matched, nothing doubled or lost."""
