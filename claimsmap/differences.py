"""The register of differences: made from the checks, from what mentions say otherwise, from relations and series.

Nothing is entered twice: where an editor's check watches what a mention or a relation says anyway, the check stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from claimsmap.arithmetic import Said, outcome_of, said_of, sides_of
from claimsmap.corpus import Corpus
from claimsmap.differing import RANK, Difference, Where, by_consequence, where_of
from claimsmap.records import Check, Claim, Mention, Operand, RelationKind, Series
from claimsmap.records import Difference as Aspect
from claimsmap.wording import measure_text

__all__ = ["Difference", "Where", "checked", "concerning", "difference_of", "differences_of"]

FIELDS = {
    "when": (Aspect.DATE, "Date"),
    "place": (Aspect.PLACE, "Place"),
    "munition": (Aspect.MUNITION, "Munition label"),
    "who": (Aspect.SCOPE, "Who is named"),
    "scope": (Aspect.SCOPE, "Scope"),
    "base": (Aspect.SCOPE, "What it is a share of"),
    "unit": (Aspect.SCOPE, "Unit"),
    "qualifier": (Aspect.VALUE, "Words before the number"),
    "wording": (Aspect.WORDING, "Wording"),
}
"""Under what a field in which a mention differs is filed, and what it is called; every other field is a measure."""


@dataclass(frozen=True)
class _Register:
    """What follows from one corpus."""

    corpus: Corpus
    differences: tuple[Difference, ...]
    checks: tuple[Difference, ...]
    by_id: dict[str, Difference]
    by_claim: dict[str, tuple[Difference, ...]]


_latest: _Register | None = None


def _register_of(corpus: Corpus) -> _Register:
    """Made once for each corpus: the one asked for last is kept."""
    global _latest
    kept = _latest
    if kept is None or kept.corpus is not corpus:
        _latest = kept = _make_register(corpus)
    return kept


def differences_of(corpus: Corpus) -> tuple[Difference, ...]:
    """The register: most consequential first, then in the order of the file."""
    return _register_of(corpus).differences


def checked(corpus: Corpus) -> tuple[Difference, ...]:
    """Every check with its outcome, in the order of the file; those that only confirm differ in nothing."""
    return _register_of(corpus).checks


def difference_of(corpus: Corpus, ident: str) -> Difference | None:
    """The entry or check of an address; None when there is none."""
    return _register_of(corpus).by_id.get(ident)


def concerning(corpus: Corpus, claim: str) -> tuple[Difference, ...]:
    """The entries of the register that concern a claim, in its order."""
    return _register_of(corpus).by_claim.get(claim, ())


def _make_register(corpus: Corpus) -> _Register:
    checks = [_from_check(check, corpus) for check in corpus.checks.values()]
    watched = [entry for entry in checks if entry.aspects]
    found = [*_from_mentions(corpus), *_from_relations(corpus), *_from_series(corpus)]
    left = []
    for entry in found:
        covering = next((index for index, check in enumerate(watched) if _covers(check, entry)), None)
        if covering is None:
            left.append(entry)
        else:
            check = watched[covering]
            watched[covering] = replace(check, replaces=(*check.replaces, entry.id))
    by_id_of_check = {entry.id: entry for entry in watched}
    order = {claim: place for place, claim in enumerate(corpus.claims)}
    differences = sorted(
        [*watched, *left], key=lambda entry: (RANK[entry.aspects[0]], min(order[claim] for claim in entry.claims))
    )
    checks = [by_id_of_check.get(entry.id, entry) for entry in checks]
    by_claim: dict[str, tuple[Difference, ...]] = {}
    for entry in differences:
        for claim in entry.claims:
            by_claim[claim] = (*by_claim.get(claim, ()), entry)
    by_id = {ident: entry for entry in [*left, *checks] for ident in (entry.id, *entry.replaces)}
    return _Register(corpus, tuple(differences), tuple(checks), by_id, by_claim)


def _covers(check: Difference, entry: Difference) -> bool:
    """Whether a check watches what an entry shows: the same mentions saying the same, or all of its claims compared."""
    if not set(check.aspects) & set(entry.aspects):
        return False
    if "--" in entry.id and len(entry.claims) == 1:
        return all(side in check.sides for side in entry.sides[1:])
    return set(entry.claims) <= set(check.claims)


def _from_check(check: Check, corpus: Corpus) -> Difference:
    sides = sides_of(check, corpus)
    outcome, what = outcome_of(check, corpus)
    return Difference(
        id=check.id,
        title=check.title,
        aspects=by_consequence(check.differs_in),
        where=where_of(sides, corpus),
        sides=tuple(sides),
        what=what,
        notes=(check.note,) if check.note else (),
        check=check,
        outcome=outcome,
    )


def _from_mentions(corpus: Corpus) -> Iterator[Difference]:
    """One entry for each claim, statement and field in which the statement says otherwise."""
    for claim in corpus.claims.values():
        differing: dict[tuple[str, str], list[Mention]] = {}
        for mention in claim.mentions:
            for field in mention.differs:
                differing.setdefault((mention.statement, field), []).append(mention)
        for (statement, field), mentions in differing.items():
            plain = _compared_with(claim, mentions[0], field, corpus)
            sides = _distinct(_said(claim, mention, field, corpus) for mention in [*plain, *mentions])
            aspect, name = FIELDS.get(field, (Aspect.VALUE, f"Number of {measure_text(field)}"))
            yield _entry(f"{claim.id}--{statement}--{field}", f"{name}: {claim.summary}", aspect, sides, corpus)


def _compared_with(claim: Claim, mention: Mention, field: str, corpus: Corpus) -> list[Mention]:
    """The mention that a differing one is held against: in the source that its text reports, else the claim's first."""
    plain = [each for each in claim.mentions if field not in each.differs]
    source = corpus.statements[mention.statement].reports
    others = [each for each in claim.mentions if each.differs.get(field) != mention.differs[field]]
    return [*(each for each in plain if each.statement == source), *plain, *others][:1]


def _said(claim: Claim, mention: Mention, field: str, corpus: Corpus) -> Said:
    measures = [figure.measure for figure in claim.figures]
    of_figure = field in measures or (field == "qualifier" and measures)
    return said_of(
        Operand(
            claim=claim.id,
            measure=(field if field in measures else measures[0]) if of_figure else None,
            field=None if of_figure else field,
            statement=mention.statement,
            words=mention.words,
        ),
        corpus,
    )


def _from_relations(corpus: Corpus) -> Iterator[Difference]:
    """One entry for each pair of claims that an editor set against one another."""
    for claim in corpus.claims.values():
        for relation in claim.relates:
            if relation.how is RelationKind.CONTRADICTS:
                other = corpus.claims[relation.to]
                sides = [_whole_claim(other, corpus), _whole_claim(claim, corpus)]
                aspect = Aspect.VALUE if claim.figures and other.figures else Aspect.WORDING
                title = f"Set against one another: {other.summary} / {claim.summary}"
                entry = _entry(f"{claim.id}--contradicts--{other.id}", title, aspect, sides, corpus)
                yield replace(entry, notes=(*entry.notes, *([relation.note] if relation.note else [])))


def _whole_claim(claim: Claim, corpus: Corpus) -> Said:
    if claim.figures:
        return said_of(Operand(claim=claim.id, measure=claim.figures[0].measure), corpus)
    return said_of(Operand(claim=claim.id, field="wording"), corpus)


def _from_series(corpus: Corpus) -> Iterator[Difference]:
    """Totals that fall from one claim to the next, and points that cover periods which begin on different days."""
    for series in corpus.series.values():
        sides = [said_of(Operand(claim=each, measure=series.measure), corpus) for each in series.claims]
        if not series.measure.endswith("_pct"):
            for before, after in pairwise(sides):
                if after.most < before.least:
                    ident = f"{series.id}--{after.claim.id}"
                    yield _entry(ident, f"{series.title}: a lower total follows", Aspect.VALUE, [before, after], corpus)
        if len({claim.span.first for claim in _claims(series, corpus)}) > 1:
            periods = [said_of(Operand(claim=each, field="when"), corpus) for each in series.claims]
            title = f"{series.title}: the periods covered begin differently"
            yield _entry(f"{series.id}--period", title, Aspect.SCOPE, periods, corpus)


def _claims(series: Series, corpus: Corpus) -> list[Claim]:
    return [corpus.claims[ident] for ident in series.claims]


def _entry(ident: str, title: str, aspect: Aspect, sides: list[Said], corpus: Corpus) -> Difference:
    return Difference(
        id=ident,
        title=title,
        aspects=(aspect,),
        where=where_of(sides, corpus),
        sides=tuple(sides),
        what=" / ".join(dict.fromkeys(side.text for side in sides)),
    )


def _distinct(said: Iterable[Said]) -> list[Said]:
    """What is said, once for each text."""
    return list({side.text: side for side in reversed(list(said))}.values())[::-1]
