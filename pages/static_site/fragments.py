"""What a copy shows at an address: each page, and each statement, series, difference and claim on its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from claimsmap.analysis.difference_register import checked, differences_of
from claimsmap.export.catalogue import json_text
from claimsmap.loading.store import Snapshot, store
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
CARD = "card"


class Batch(NamedTuple):
    """Records whose HTML lies in one file: of a page, or the cards of claims."""

    page: str
    number: int
    variant: Variant
    idents: tuple[str, ...]


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


def batches_of(snapshot: Snapshot, variant: Variant) -> Iterator[Batch]:
    """Every record that has an address of its own, as `idents_of` has them; and every claim, for its card.

    A link may open a claim that the collections leave out.
    """
    for page, idents in {**idents_of(snapshot, variant), CARD: list(snapshot.whole.claims)}.items():
        for number, begin in enumerate(range(0, len(idents), IN_A_FILE)):
            yield Batch(page, number, variant, tuple(idents[begin : begin + IN_A_FILE]))


def drawn(batch: Batch) -> Fragment:
    """The records of one file as HTML."""
    variant = batch.variant
    if batch.page == CARD:
        view = variant.view(store().current())
        htmls = [with_file_addresses(card_html(view.whole.claims[ident], view)) for ident in batch.idents]
    else:
        opens, collection = OPENS[batch.page], variant.selection.collection
        asked = [{"collection": collection, opens: ident.split(BETWEEN)} for ident in batch.idents]
        htmls = pages_html(batch.page, asked)
    records = dict(zip(batch.idents, htmls, strict=True))
    return Fragment(batch.page, str(batch.number), variant.name, json_text(records))
