"""What the marks mean, how the claims were coded, what is unknown, and the licences."""

from pages.parts.about.coding import explain_coding, explain_laws
from pages.parts.about.coverage import show_coverage, show_gaps
from pages.parts.about.licences import explain_reporting, show_licences
from pages.parts.about.marks import explain_marks, show_about_heading
from pages.parts.sections.headings import on_this_page
from pages.parts.shell.view import open_view

view = open_view()
show_about_heading(view)
with on_this_page():
    explain_marks(view)
    explain_coding()
    explain_laws()
    show_gaps(view)
    show_coverage(view)
    show_licences()
    explain_reporting()
