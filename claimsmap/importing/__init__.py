"""Imports the rows of a table as claims: recognizes columns, keeps precision, matches places, and loses nothing."""
