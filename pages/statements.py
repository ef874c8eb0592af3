"""The statements: a list, one in full with its words, or a report beside its source."""

from pages.parts.filters.filters import choose_filters
from pages.parts.shell.view import open_view
from pages.parts.statements.statements import show_statements

view = open_view(opens="statement")
choose_filters(view)
show_statements(view)
