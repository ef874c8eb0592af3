"""Where the texts differ: both wordings side by side, and the checks with their arithmetic. No verdict."""

from pages.parts.differences.checks import show_checks
from pages.parts.differences.heading import show_differences_heading
from pages.parts.differences.opened import show_opened
from pages.parts.differences.register import show_register
from pages.parts.filters.day_range import choose_days
from pages.parts.filters.filters import choose_filters
from pages.parts.sections.headings import on_this_page
from pages.parts.shell.view import open_view

view = open_view(own="difference")
show_differences_heading(view)
choose_filters(view)
if view.own:
    show_opened(view)
else:
    choose_days(view)
    with on_this_page():
        show_register(view)
        show_checks(view)
