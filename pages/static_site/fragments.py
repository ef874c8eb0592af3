"""The URLs of a static copy: each page, and each statement, series, difference and claim on its own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import ceil
from typing import NamedTuple

from claimsmap.analysis.difference_register import checked, differences_of
from claimsmap.export.catalogue import json_text
from claimsmap.loading.store import Snapshot, store
from pages.parts.claim.card import card_html
from pages.parts.shell.pages import PAGES
from pages.static_site.parts import Printed
from pages.static_site.printing import printed_pages, with_file_addresses
from pages.static_site.variants import Variant

OPENS = {page.path: page.opens for page in PAGES if page.in_copy and page.path}
"""Each page, and the parameter that opens one record on it."""
BETWEEN = "+"
"""Joins the ids of records opened by one URL, in order."""
IN_A_FILE = 50
"""Records whose HTML shares one file: they are loaded together, and fewer files waste less disk space."""
MENTIONS_IN_A_FILE = 100
"""The same for statements, counted with their mentions."""
PARTS_IN_A_FILE = 10
DRAWN_TOGETHER = 50
"""Minimum records per batch, since Streamlit is restarted for each."""
CARD, WHOLE = "card", "whole"


class Batch(NamedTuple):
    """Records of a page, or claim cards, that are rendered together: all those in certain files."""

    page: str
    files: int
    """The number of files that the page's records are spread over."""
    variant: Variant
    idents: tuple[str, ...]


class Fragment(NamedTuple):
    """The HTML of a page, of the records in one file (by id), or of further parts of a list."""

    page: str
    name: str
    """The number of the file, or "whole"; for parts: the owner of the list, the list's number, and the file's
    number."""
    variant: str
    text: str

    @property
    def key(self) -> str:
        """The name by which scripts request it."""
        return f"views/{self.page}/{self.name}.{self.variant}"


def whole_page(page: str, variant: Variant) -> tuple[Fragment, list[Fragment]]:
    """One page with the first part of each of its lists, and the further parts."""
    (printed,) = printed_pages(page, [{"collection": variant.selection.collection}])
    return Fragment(page, WHOLE, variant.name, printed.html), list(_further(page, WHOLE, variant, printed))


def _further(page: str, name: str, variant: Variant, printed: Printed) -> Iterator[Fragment]:
    """The further parts of the lists of a page or record."""
    for number, parts in enumerate(printed.lists):
        for file, begin in enumerate(range(0, len(parts), PARTS_IN_A_FILE)):
            held = json_text(parts[begin : begin + PARTS_IN_A_FILE])
            yield Fragment(page, f"{name}-{number}-{file}", variant.name, held)


def file_of(ident: str, files: int) -> int:
    """The file of a record, by its FNV-1a hash, so that a browser can find it without an index."""
    number = 0x811C9DC5
    for sign in ident:
        number = (number ^ ord(sign)) * 0x01000193 & 0xFFFFFFFF
    return number % files


def files_of(snapshot: Snapshot, variant: Variant, idents: dict[str, list[str]]) -> dict[str, int]:
    """Page, or "card" → the number of files for its records."""
    corpus, _ = variant.part_of(snapshot)
    counts = dict(zip(corpus.statements, corpus.overview.mentions, strict=True))
    statements = sum(2 + counts[each] for ident in idents["statements"] for each in ident.split(BETWEEN))
    weighed = {page: len(each) / IN_A_FILE for page, each in idents.items()}
    return {page: ceil(weight) for page, weight in (weighed | {"statements": statements / MENTIONS_IN_A_FILE}).items()}


def idents_of(snapshot: Snapshot, variant: Variant) -> dict[str, list[str]]:
    """By page, the ids of all records with their own URL; a report and its source can be opened together.

    Differences also have their former URLs. Every claim has a card, as a link may open one outside the collections.
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
        CARD: list(snapshot.whole.claims),
    }


def batches_of(snapshot: Snapshot, variant: Variant) -> Iterator[Batch]:
    """Batches of every record in `idents_of`."""
    idents = idents_of(snapshot, variant)
    for page, files in files_of(snapshot, variant, idents).items():
        together: list[str] = []
        for each in _by_file(idents[page], files).values():
            together += each
            if len(together) >= DRAWN_TOGETHER:
                yield Batch(page, files, variant, tuple(together))
                together = []
        if together:
            yield Batch(page, files, variant, tuple(together))


def empty_files(snapshot: Snapshot, variant: Variant) -> Iterator[Fragment]:
    """The files without records, so that a browser looking for an unknown record finds an empty file."""
    idents = idents_of(snapshot, variant)
    for page, files in files_of(snapshot, variant, idents).items():
        for file in sorted(set(range(files)) - _by_file(idents[page], files).keys()):
            yield Fragment(page, str(file), variant.name, "{}")


def _by_file(idents: Iterable[str], files: int) -> dict[int, list[str]]:
    held: dict[int, list[str]] = {}
    for ident in idents:
        held.setdefault(file_of(ident, files), []).append(ident)
    return held


def drawn(batch: Batch) -> list[Fragment]:
    """The records of some files as HTML, and the further parts of their lists."""
    page, variant = batch.page, batch.variant
    if page == CARD:
        view = variant.view(store().current())
        htmls = [with_file_addresses(card_html(view.whole.claims[ident], view)) for ident in batch.idents]
        printed = [Printed(html, []) for html in htmls]
    else:
        opens, collection = OPENS[page], variant.selection.collection
        printed = printed_pages(page, [{"collection": collection, opens: each.split(BETWEEN)} for each in batch.idents])
    records = dict(zip(batch.idents, printed, strict=True))
    found = []
    for file, idents in _by_file(batch.idents, batch.files).items():
        held = json_text({ident: records[ident].html for ident in idents})
        found.append(Fragment(page, str(file), variant.name, held))
        for ident in idents:
            found += _further(page, f"{file}-{ident}", variant, records[ident])
    return found
