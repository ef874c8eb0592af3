"""Every claim that names a place on a map, along time, with the list of what is chosen beside it."""

from pages.parts.explorer.explorer import show_explorer, show_map_alone
from pages.parts.filters.filters import choose_filters
from pages.parts.shell.embedding import Framed, framed
from pages.parts.shell.heading import show_heading
from pages.parts.shell.view import open_view

view = open_view()
if framed() is Framed.MAP:
    show_map_alone()
else:
    show_heading(view.corpus.about)
    choose_filters(view)
    show_explorer()
