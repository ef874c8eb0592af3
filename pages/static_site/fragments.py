"""What a copy shows at an address: each page, and each statement, series, difference and claim on its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimsmap.analysis.difference_register import checked, differences_of
from claimsmap.loading.store import Snapshot
from pages.parts.claim.card import card_html
from pages.parts.shell.pages import PAGES
from pages.static_site.printing import page_html, with_file_addresses
from pages.static_site.variants import Variant

OPENS = {page.path: page.opens for page in PAGES if page.in_copy and page.path}
"""Each page, and the parameter that opens one record on it."""


BETWEEN = "+"
"""What stands between the ids of records that one address opens, in their order."""


class Fragment(NamedTuple):
    """The HTML of one address. `record` is the id of the record that is opened, empty for the whole page."""

    page: str
    record: str
    variant: str
    html: str

    @property
    def key(self) -> str:
        """The name by which scripts ask for it."""
        return f"views/{self.page}/{self.record or 'whole'}.{self.variant}"


def whole_page(page: str, variant: Variant) -> Fragment:
    """One page with all its records."""
    return Fragment(page, "", variant.name, page_html(page, {"collection": variant.selection.collection}))


def idents_of(snapshot: Snapshot, variant: Variant) -> dict[str, list[str]]:
    """By page, the ids of all records that have an address of their own; a report and its source are opened together.

    Differences have their former addresses too.
    """
    corpus, _ = variant.part_of(snapshot)
    statements = corpus.statements
    beside = [
        BETWEEN.join(sorted([each.id, each.reports]))
        for each in statements.values()
        if each.reports and each.reports in statements
    ]
    registered = [*differences_of(corpus), *checked(corpus)]
    return {
        "statements": [*statements, *beside],
        "figures": list(corpus.series),
        "differences": list(dict.fromkeys(ident for each in registered for ident in (each.id, *each.replaces))),
    }


def records_of(snapshot: Snapshot, variant: Variant) -> Iterator[Fragment]:
    """Every record that has an address of its own."""
    for page, idents in idents_of(snapshot, variant).items():
        for ident in idents:
            parameters = {"collection": variant.selection.collection, OPENS[page]: ident.split(BETWEEN)}
            yield Fragment(page, ident, variant.name, page_html(page, parameters))


def cards_of(snapshot: Snapshot, variant: Variant) -> Iterator[Fragment]:
    """The card of every claim there is: a link may open one that the collections leave out."""
    view = variant.view(snapshot)
    for claim in view.whole.claims.values():
        yield Fragment("card", claim.id, variant.name, with_file_addresses(card_html(claim, view)))
