"""Evaluates the editors' checks: sums, parts of a whole, agreement, totals that never fall.

A qualified number is a range: 'more than 2,700' is anything above 2,700, so that 1,119 + 1,609 agrees with it.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.dates import is_edtf
from claimsmap.model.records import Claim, Figure, Mention
from claimsmap.model.series_and_checks import Check, Operand
from claimsmap.model.vocabulary import CheckKind, Outcome, Qualifier
from claimsmap.text.date_words import NO_DATE, date_text
from claimsmap.text.quotation import NO_QUOTATION
from claimsmap.text.wording import figure_text

ROUNDING = 0.05
"""Relative width of 'about' and 'nearly': our convention, as no statement defines them."""
AS_WRITTEN = {
    each.replace("_", " "): each for each in Qualifier if each not in (Qualifier.EXACTLY, Qualifier.NOT_STATED)
}
"""Qualifiers as editors write them in the record, whatever the interface language."""


@dataclass(frozen=True)
class Side:
    """One operand of a check, as one mention has it."""

    claim: Claim
    mention: Mention
    text: str
    """The figure with its qualifier, or the field's words."""
    least: float = 0
    most: float = math.inf
    """The range that the figure allows, inclusive."""


def outcome_of(check: Check, corpus: Corpus) -> tuple[Outcome, str]:
    """The outcome of a check, and the comparison in words. Every operand must resolve."""
    sides = sides_of(check, corpus)
    if check.how is CheckKind.NEVER_DECREASES:
        return _never_decreases(sides)
    if check.how is CheckKind.EQUAL:
        return _equal(sides)
    if check.how is CheckKind.PART_OF:
        return _part_of(sides[:-1], sides[-1])
    return _sum(sides[:-1], sides[-1])


def _never_decreases(sides: Sequence[Side]) -> tuple[Outcome, str]:
    falls = [
        _("{later} follows {earlier}").format(later=after.text, earlier=before.text)
        for before, after in pairwise(sides)
        if after.most < before.least
    ]
    return _outcome(not falls), "; ".join(falls) or " → ".join(each.text for each in sides)


def _equal(sides: Sequence[Side]) -> tuple[Outcome, str]:
    texts = list(dict.fromkeys(each.text for each in sides))
    if len(texts) == 1:
        return Outcome.HOLDS, " = ".join(each.text for each in sides)
    numbers = {each.least for each in sides if each.least == each.most}
    apart = (
        _(", {n} apart").format(n=number_text(max(numbers) - min(numbers))) if len(numbers) == len(texts) == 2 else ""
    )
    return Outcome.FAILS, " / ".join(texts) + apart


def _part_of(parts: Sequence[Side], whole: Side) -> tuple[Outcome, str]:
    """Each part is compared with the whole separately: parts may overlap, so they are not added."""
    too_great = [part for part in parts if part.least > whole.most]
    if too_great:
        return Outcome.FAILS, "; ".join(
            _("{part} exceeds {whole}").format(part=part.text, whole=whole.text) for part in too_great
        )
    return Outcome.HOLDS, "; ".join(
        _("{part} does not exceed {whole}").format(part=part.text, whole=whole.text) for part in parts
    )


def _sum(parts: Sequence[Side], whole: Side) -> tuple[Outcome, str]:
    least, most = sum(part.least for part in parts), sum(part.most for part in parts)
    holds = least <= whole.most and whole.least <= most
    agrees = _("{sum}, which agrees with {whole}") if holds else _("{sum}, which does not agree with {whole}")
    reckoned = f"{' + '.join(part.text for part in parts)} = {_range_text(least, most)}"
    return _outcome(holds), agrees.format(sum=reckoned, whole=whole.text)


def _range_text(least: float, most: float) -> str:
    if least == most:
        return number_text(least)
    form = _("{least} or more") if most == math.inf else _("{least} to {most}")
    return form.format(least=number_text(least), most=number_text(most))


def _outcome(holds: bool) -> Outcome:
    return Outcome.HOLDS if holds else Outcome.FAILS


def number_text(number: float) -> str:
    """A plain number of our arithmetic: 2,728; 12.5."""
    return f"{number:,.2f}".rstrip("0").rstrip(".")


def sides_of(check: Check, corpus: Corpus) -> list[Side]:
    """The value of each operand, in order, the whole last. A series gives its claims as listed."""
    if check.series:
        series = corpus.series[check.series]
        operands = [Operand(claim=ident, measure=series.measure) for ident in series.claims]
    else:
        operands = [*check.parts, *([check.whole] if check.whole else [])]
    return [side_of(operand, corpus) for operand in operands]


def side_of(operand: Operand, corpus: Corpus) -> Side:
    """What a claim says in the given mention; by default in the first that does not differ in this field."""
    claim = corpus.claims[operand.claim]
    subject = operand.measure or operand.field or ""
    fitting = [
        mention
        for mention in claim.mentions
        if operand.statement in (None, mention.statement) and operand.words in (None, mention.words)
    ]
    plain = [mention for mention in fitting if subject not in mention.differs]
    mention = (plain or fitting)[0] if operand.statement is None else fitting[0]
    if operand.measure:
        figure = figure_in(claim, mention, operand.measure)
        least, most = range_of(figure)
        return Side(claim, mention, figure_text(figure), least, most)
    return Side(claim, mention, _field_in(claim, mention, subject, corpus))


def figure_in(claim: Claim, mention: Mention, measure: str) -> Figure:
    """The claim's figure for a measure, as this mention has it."""
    figure = next(each for each in claim.figures if each.measure == measure)
    if measure in mention.differs:
        return figure_from(mention.differs[measure], measure)
    if mention.differs.get("qualifier") in set(Qualifier):
        return figure.model_copy(update={"qualifier": Qualifier(mention.differs["qualifier"])})
    return figure


def figure_from(text: str, measure: str) -> Figure:
    """Parse an editor's words as a figure: '48', 'more than 55', '1,609'. Without a number the qualifier is
    not_stated."""
    number = re.search(r"\d[\d,]*(\.\d+)?", text)
    words = text[: number.start()].strip().lower() if number else ""
    qualifier = AS_WRITTEN.get(words, Qualifier.EXACTLY)
    if number is None:
        return Figure(measure=measure, qualifier=Qualifier.NOT_STATED)
    return Figure(measure=measure, value=number.group().replace(",", ""), qualifier=qualifier)


def _field_in(claim: Claim, mention: Mention, field: str, corpus: Corpus) -> str:
    if field in mention.differs:
        differing = mention.differs[field]
        return date_text(differing) if field == "when" and is_edtf(differing) else differing
    if field == "when":
        return date_text(claim.when or "") or NO_DATE
    if field in corpus.about.field_of:
        return claim.further(field) or _("not said")
    if field == "place":
        names = (corpus.gazetteer[place].name for place in claim.places)
        return ", ".join(claim.place_as_written or names) or _("no place")
    return mention.words or NO_QUOTATION


def range_of(figure: Figure) -> tuple[float, float]:
    """The least and greatest number that the figure allows."""
    value = figure.value
    if figure.low is not None or figure.high is not None:
        return (figure.low or 0), (math.inf if figure.high is None else figure.high)
    if value is None:
        return 0, math.inf
    # People and things are counted in whole numbers, shares are not: "more than 55%" does not start at 56%.
    step = 1 if isinstance(value, int) and not figure.measure.endswith("_pct") else 0
    return {
        Qualifier.MORE_THAN: (value + step, math.inf),
        Qualifier.AT_LEAST: (value, math.inf),
        Qualifier.ABOUT: (value * (1 - ROUNDING), value * (1 + ROUNDING)),
        Qualifier.NEARLY: (value * (1 - ROUNDING), value),
        Qualifier.UP_TO: (0, value),
        Qualifier.NOT_STATED: (0, math.inf),
    }.get(figure.qualifier, (value, value))
