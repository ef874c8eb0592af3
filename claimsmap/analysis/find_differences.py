"""Finds differences in checks, mentions, relations and series, one entry each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import pairwise

from claimsmap.analysis.checks import Side, outcome_of, side_of, sides_of
from claimsmap.analysis.difference import Difference, by_consequence, where_of
from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.model.records import Claim, Mention
from claimsmap.model.series_and_checks import Check, Operand
from claimsmap.model.vocabulary import Aspect, RelationKind
from claimsmap.text.attribution import attributed, relation_note
from claimsmap.text.foreign import Composed, composed, joined
from claimsmap.text.wording import measure_text

FIELDS = {
    "when": (Aspect.DATE, _("Date")),
    "place": (Aspect.PLACE, _("Place")),
    "who": (Aspect.SCOPE, _("Who is named")),
    "scope": (Aspect.SCOPE, _("Scope")),
    "base": (Aspect.SCOPE, _("What it is a share of")),
    "unit": (Aspect.SCOPE, _("Unit")),
    "qualifier": (Aspect.VALUE, _("Words before the number")),
    "wording": (Aspect.WORDING, _("Wording")),
}
"""Aspect and name of each field in which a mention can differ; others are the corpus's own, or measures."""


def field_name(field: str, about: About) -> str:
    """The name of a field in which a mention differs; for a measure, what was counted."""
    if field in about.field_of:
        return about.field_of[field].label
    return FIELDS[field][1] if field in FIELDS else measure_text(field, about)


def from_check(check: Check, corpus: Corpus) -> Difference:
    """A check as an entry, with its outcome; a check that confirms has no aspects."""
    sides = sides_of(check, corpus)
    outcome, what = outcome_of(check, corpus)
    return Difference(
        id=check.id,
        title=check.title,
        aspects=by_consequence(check.differs_in, corpus.about),
        where=where_of(sides, corpus),
        sides=tuple(sides),
        what=what,
        notes=(check.note,) if check.note else (),
        check=check,
        outcome=outcome,
    )


def from_mentions(corpus: Corpus) -> Iterator[Difference]:
    """One entry per claim, statement and field in which the statement differs.

    A report that differs from the claim exactly as its source does is not a difference.
    """
    for claim in map(corpus.claims.__getitem__, corpus.links.differing):
        differing: dict[tuple[str, str], list[Mention]] = {}
        for mention in claim.mentions:
            source = corpus.statements[mention.statement].reports
            for field, value in mention.differs.items():
                if any(each.statement == source and each.differs.get(field) == value for each in claim.mentions):
                    continue
                differing.setdefault((mention.statement, field), []).append(mention)
        for (statement, field), mentions in differing.items():
            plain = _compared_with(claim, mentions[0], field, corpus)
            sides = _distinct(_side(claim, mention, field, corpus) for mention in [*plain, *mentions])
            aspect, name = _filed(field, corpus)
            title = composed("{name}. {claim}", name=name, claim=_attributed(claim, corpus))
            yield _entry(f"{claim.id}--{statement}--{field}", title, aspect, sides, corpus)


def _filed(field: str, corpus: Corpus) -> tuple[str, str]:
    """The aspect of a field, and its name."""
    if field in FIELDS:
        return FIELDS[field]
    if further := corpus.about.field_of.get(field):
        return further.beside or further.id, further.label
    return Aspect.VALUE, _("Number of {measure}").format(measure=measure_text(field, corpus.about))


def _compared_with(claim: Claim, mention: Mention, field: str, corpus: Corpus) -> list[Mention]:
    """The mention to compare a differing one with: one in the statement it reports, else the claim's first."""
    plain = [each for each in claim.mentions if field not in each.differs]
    source = corpus.statements[mention.statement].reports
    others = [each for each in claim.mentions if each.differs.get(field) != mention.differs[field]]
    return [*(each for each in plain if each.statement == source), *plain, *others][:1]


def _side(claim: Claim, mention: Mention, field: str, corpus: Corpus) -> Side:
    measures = [figure.measure for figure in claim.figures]
    of_figure = field in measures or (field == "qualifier" and measures)
    return side_of(
        Operand(
            claim=claim.id,
            measure=(field if field in measures else measures[0]) if of_figure else None,
            field=None if of_figure else field,
            statement=mention.statement,
            words=mention.words,
        ),
        corpus,
    )


def from_relations(corpus: Corpus) -> Iterator[Difference]:
    """One entry for each pair of claims that an editor marked as contradicting."""
    for claim in map(corpus.claims.__getitem__, corpus.links.relating):
        for relation in claim.relates:
            if relation.how is RelationKind.CONTRADICTS:
                other = corpus.claims[relation.to]
                sides = [_whole_claim(other, corpus), _whole_claim(claim, corpus)]
                aspect = Aspect.VALUE if claim.figures and other.figures else Aspect.WORDING
                title = joined(" / ", [_attributed(other, corpus), _attributed(claim, corpus)])
                entry = _entry(f"{claim.id}--contradicts--{other.id}", title, aspect, sides, corpus)
                yield replace(entry, notes=(*entry.notes, relation_note(relation)))


def _attributed(claim: Claim, corpus: Corpus) -> Composed:
    return attributed(corpus.speaker_name(claim.said_by), claim.summary)


def _whole_claim(claim: Claim, corpus: Corpus) -> Side:
    if claim.figures:
        return side_of(Operand(claim=claim.id, measure=claim.figures[0].measure), corpus)
    return side_of(Operand(claim=claim.id, field="wording"), corpus)


def from_series(corpus: Corpus) -> Iterator[Difference]:
    """Totals that fall from one claim to the next, and series whose periods begin on different days."""
    for series in corpus.series.values():
        sides = [side_of(Operand(claim=each, measure=series.measure), corpus) for each in series.claims]
        if not series.measure.endswith("_pct"):
            for before, after in pairwise(sides):
                if after.most < before.least:
                    ident = f"{series.id}--{after.claim.id}"
                    title = composed(_("{series}: a lower total follows"), series=series.title)
                    yield _entry(ident, title, Aspect.VALUE, [before, after], corpus)
        if len({side.claim.span.first for side in sides}) > 1:
            periods = [side_of(Operand(claim=each, field="when"), corpus) for each in series.claims]
            title = composed(_("{series}: the periods covered begin differently"), series=series.title)
            yield _entry(f"{series.id}--period", title, Aspect.SCOPE, periods, corpus)


def _entry(ident: str, title: str, aspect: str, sides: list[Side], corpus: Corpus) -> Difference:
    return Difference(
        id=ident,
        title=title,
        aspects=(aspect,),
        where=where_of(sides, corpus),
        sides=tuple(sides),
        what=joined(" / ", dict.fromkeys(side.text for side in sides)),
    )


def _distinct(sides: Iterable[Side]) -> list[Side]:
    """One entry per distinct text, the first of each."""
    return list({side.text: side for side in reversed(list(sides))}.values())[::-1]
