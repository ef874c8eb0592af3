"""Every selected claim in a table, to sort, open and download."""

from pages.parts.claim.card import show_card
from pages.parts.claim.table import show_claim_table, show_table_heading
from pages.parts.filters.counts import show_counts, show_way_back
from pages.parts.filters.day_range import choose_days
from pages.parts.filters.filters import choose_filters
from pages.parts.share.downloads import offer_downloads
from pages.parts.shell.view import open_view

view = open_view(own="sort", further="page")
show_table_heading()
choose_filters(view)
choose_days(view)
show_counts(view)
show_way_back(view)
show_card(view)
show_claim_table(view)
offer_downloads(view)
