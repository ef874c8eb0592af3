"""The statements: a list of them, one in full with its words, and a report beside what it reports."""

from pages.parts.filters import choose_filters
from pages.parts.statement_choice import show_statements
from pages.parts.view import open_view

view = open_view(opens="statement")
choose_filters(view)
show_statements(view)
