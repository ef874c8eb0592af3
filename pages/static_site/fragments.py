"""What a copy shows at an address: each page, and each statement, series, difference and claim on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import NamedTuple, TypeVar

from claimsmap.analysis.difference_register import checked, differences_of
from claimsmap.export.catalogue import json_text
from claimsmap.loading.store import Snapshot
from pages.parts.claim.card import card_html
from pages.parts.shell.pages import PAGES
from pages.static_site.printing import page_html, pages_html, with_file_addresses
from pages.static_site.variants import Variant

OPENS = {page.path: page.opens for page in PAGES if page.in_copy and page.path}
"""Each page, and the parameter that opens one record on it."""
BETWEEN = "+"
"""What stands between the ids of records that one address opens, in their order."""
IN_A_FILE = 50
"""Records whose HTML lies in one file: a browser loads them together, and a disk does not lose half a block on each."""
Entry = TypeVar("Entry")


class Fragment(NamedTuple):
    """The HTML of a whole page, or of the records of a page that lie in one file, by their ids."""

    page: str
    name: str
    """The number of the file, or "whole"."""
    variant: str
    text: str

    @property
    def key(self) -> str:
        """The name by which scripts ask for it."""
        return f"views/{self.page}/{self.name}.{self.variant}"


def whole_page(page: str, variant: Variant) -> Fragment:
    """One page with all its records."""
    return Fragment(page, "whole", variant.name, page_html(page, {"collection": variant.selection.collection}))


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


def files_of(snapshot: Snapshot, variant: Variant) -> int:
    """How many files `records_of` and `cards_of` make together."""
    lists = [*idents_of(snapshot, variant).values(), snapshot.whole.claims]
    return sum(-(-len(idents) // IN_A_FILE) for idents in lists)


def records_of(snapshot: Snapshot, variant: Variant) -> Iterator[Fragment]:
    """Every record that has an address of its own, in the order of `idents_of`."""
    for page, idents in idents_of(snapshot, variant).items():
        for number, part in enumerate(_in_files(idents)):
            asked = [{"collection": variant.selection.collection, OPENS[page]: ident.split(BETWEEN)} for ident in part]
            yield _file(page, number, variant, zip(part, pages_html(page, asked), strict=True))


def cards_of(snapshot: Snapshot, variant: Variant) -> Iterator[Fragment]:
    """The card of every claim, in the order of the file: a link may open one that the collections leave out."""
    view = variant.view(snapshot)
    for number, part in enumerate(_in_files(view.whole.claims.values())):
        cards = ((claim.id, with_file_addresses(card_html(claim, view))) for claim in part)
        yield _file("card", number, variant, cards)


def _in_files(entries: Iterable[Entry]) -> Iterator[list[Entry]]:
    """The entries, as many at a time as lie in one file."""
    left = iter(entries)
    while part := list(islice(left, IN_A_FILE)):
        yield part


def _file(page: str, number: int, variant: Variant, records: Iterable[tuple[str, str]]) -> Fragment:
    return Fragment(page, str(number), variant.name, json_text(dict(records)))
