"""How the numbers changed, what they consist of, and why some cannot be added: each as claimed, with its words."""

from pages.parts.figures.breakdown import show_compositions
from pages.parts.figures.heading import choose_series, show_figures_heading, show_way_back
from pages.parts.figures.series import show_ledgers
from pages.parts.figures.single_figures import show_other_figures, show_sections
from pages.parts.filters.day_range import choose_days
from pages.parts.filters.filters import choose_filters
from pages.parts.sections.headings import on_this_page
from pages.parts.shell.view import open_view

view = open_view(own="series")
show_figures_heading(view)
choose_filters(view)
choose_days(view)
choose_series(view)
with on_this_page() as sections:
    show_ledgers(view)
    show_compositions(view)
    show_sections(view)
    show_other_figures(view)
show_way_back(sections)
