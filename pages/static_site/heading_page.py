"""The head of the map page alone, for the static copy, which renders the rest in the browser."""

from claimsmap.loading.store import store
from pages.parts.shell.heading import show_heading

corpus = store().current().corpus
if corpus:
    show_heading(corpus.about)
