"""The order in which a table shows claims, and its form in an address: when, or -when the other way round."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.about import About
from claimsmap.model.dates import LATEST
from claimsmap.model.records import Claim
from claimsmap.query.view_parameters import BadParameter
from claimsmap.text.wording import measure_text


class Column(StrEnum):
    """What claims of every corpus can be put in order by; further fields have columns where corpus.yaml says so."""

    KIND = "kind"
    """In the order of the kinds, not of their letters."""
    WHO = "who"
    WHAT = "what"
    WHEN = "when"
    """By the first possible day, or by the last where the first is open."""
    PLACE = "place"
    FIGURE = "figure"
    """By what was counted, then by the number: numbers of different things are not compared."""
    SAID = "said"
    """By the day on which it was first published."""
    TEXTS = "texts"
    """By the number of texts that carry it."""


@dataclass(frozen=True)
class Order:
    """One column, upwards or downwards."""

    column: str = Column.KIND
    downwards: bool = False

    def __str__(self) -> str:
        return f"{'-' if self.downwards else ''}{self.column}"

    def turned_to(self, column: str) -> Order:
        """The order after its column's head is pressed: the other way round when it is in force, else upwards."""
        return Order(column, downwards=column == self.column and not self.downwards)


USUAL = Order()


def columns_of(about: About) -> tuple[str, ...]:
    """The columns of the table of a corpus."""
    known = [str(each) for each in Column]
    at = known.index(Column.SAID)
    return (*known[:at], *(each.id for each in about.fields if each.column), *known[at:])


def parse_order(text: str, about: About) -> Order:
    """The order that the value of `sort` names; the usual one for an empty value. Raises BadParameter for others."""
    if not text:
        return USUAL
    known = columns_of(about)
    if text.removeprefix("-") not in known:
        raise BadParameter("sort", f'"{text[:40]}" is none of {", ".join(known)}, nor one of them after a -')
    return Order(text.removeprefix("-"), text.startswith("-"))


def in_order(claims: Iterable[Claim], order: Order, corpus: Corpus) -> list[Claim]:
    """The claims in an order. Those that have nothing in its column come last both ways; equals stay as they came."""
    value_of = _VALUES.get(order.column) or (lambda claim, _: _further(claim, order.column))
    with_value, without = [], []
    for claim in claims:
        value = value_of(claim, corpus)
        if value is None:
            without.append(claim)
        else:
            with_value.append((value, claim))
    with_value.sort(key=lambda pair: pair[0], reverse=order.downwards)
    return [claim for _, claim in with_value] + without


def _further(claim: Claim, field: str) -> Any:
    return [label.casefold() for label in claim.further_as_printed(field)] or None


def _when(claim: Claim, _: Corpus) -> Any:
    span = claim.span
    return (span.first or span.last or LATEST, span.last or LATEST) if claim.when else None


def _figure(claim: Claim, corpus: Corpus) -> Any:
    if not claim.figures:
        return None
    main = claim.figures[0]
    return measure_text(main.measure, corpus.about), -1 if main.value is None else main.value


_VALUES: dict[str, Callable[[Claim, Corpus], Any]] = {
    Column.KIND: lambda claim, corpus: corpus.about.kind_order.get(claim.kind),
    Column.WHO: lambda claim, corpus: corpus.speaker_name(claim.said_by).casefold(),
    Column.WHAT: lambda claim, _: claim.summary.casefold(),
    Column.WHEN: _when,
    Column.PLACE: lambda claim, corpus: [corpus.gazetteer[place].name.casefold() for place in claim.places] or None,
    Column.FIGURE: _figure,
    Column.SAID: lambda claim, corpus: corpus.said_on(claim) or None,
    Column.TEXTS: lambda claim, _: len({mention.statement for mention in claim.mentions}),
}
