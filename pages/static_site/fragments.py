"""What a copy shows at an address: each page, and each statement, series, difference and claim on its own."""

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
"""What stands between the ids of records that one address opens, in their order."""
IN_A_FILE = 50
"""Records whose HTML lies in one file: a browser loads them together, and a disk does not lose half a block on each."""
MENTIONS_IN_A_FILE = 100
"""The same of statements with their mentions."""
PARTS_IN_A_FILE = 10
DRAWN_TOGETHER = 50
"""Records at least: Streamlit starts anew for each batch."""
CARD, WHOLE = "card", "whole"


class Batch(NamedTuple):
    """Records of a page, or cards of claims, that are drawn together: all that lie in some files."""

    page: str
    files: int
    """In how many the records of the page lie."""
    variant: Variant
    idents: tuple[str, ...]


class Fragment(NamedTuple):
    """The HTML of a page, of the records of a page that lie in one file by their ids, or further parts of a list."""

    page: str
    name: str
    """The number of the file, or "whole"; of parts, whose list they are of, which one, and their file's number."""
    variant: str
    text: str

    @property
    def key(self) -> str:
        """The name by which scripts ask for it."""
        return f"views/{self.page}/{self.name}.{self.variant}"


def whole_page(page: str, variant: Variant) -> tuple[Fragment, list[Fragment]]:
    """One page with the first part of each of its lists, and the others."""
    (printed,) = printed_pages(page, [{"collection": variant.selection.collection}])
    return Fragment(page, WHOLE, variant.name, printed.html), list(_further(page, WHOLE, variant, printed))


def _further(page: str, name: str, variant: Variant, printed: Printed) -> Iterator[Fragment]:
    """The further parts of the lists of a page or record."""
    for number, parts in enumerate(printed.lists):
        for file, begin in enumerate(range(0, len(parts), PARTS_IN_A_FILE)):
            held = json_text(parts[begin : begin + PARTS_IN_A_FILE])
            yield Fragment(page, f"{name}-{number}-{file}", variant.name, held)


def file_of(ident: str, files: int) -> int:
    """In which of so many files a record lies: by FNV-1a, so that a browser needs no list of all to find it."""
    number = 0x811C9DC5
    for sign in ident:
        number = (number ^ ord(sign)) * 0x01000193 & 0xFFFFFFFF
    return number % files


def files_of(snapshot: Snapshot, variant: Variant, idents: dict[str, list[str]]) -> dict[str, int]:
    """By page, and for cards, how many files its records lie in."""
    corpus, _ = variant.part_of(snapshot)
    counts = dict(zip(corpus.statements, corpus.overview.mentions, strict=True))
    statements = sum(2 + counts[each] for ident in idents["statements"] for each in ident.split(BETWEEN))
    weighed = {page: len(each) / IN_A_FILE for page, each in idents.items()}
    return {page: ceil(weight) for page, weight in (weighed | {"statements": statements / MENTIONS_IN_A_FILE}).items()}


def idents_of(snapshot: Snapshot, variant: Variant) -> dict[str, list[str]]:
    """By page, the ids of all records that have an address of their own; a report and its source are opened together.

    Differences have their former addresses too. Every claim has a card: a link may open one that the collections leave
    out.
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
    """Every record that has an address of its own, as `idents_of` has them."""
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
    """The files in which no record lies: a browser that looks for one there finds that there is none."""
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
