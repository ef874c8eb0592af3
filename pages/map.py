"""The map of all claims that name a place, the timeline, and the list of selected claims."""

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
