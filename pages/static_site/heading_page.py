"""The head of the map's page alone, for the copy: its other parts live in the browser."""

from claimsmap.loading.store import store
from pages.parts.shell.heading import show_heading

corpus = store().current().corpus
if corpus:
    show_heading(corpus.about)
