"""Derived from the claims: checks, differences, series, breakdowns, report comparisons, coverage."""
