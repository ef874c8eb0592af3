"""Consistency between the records of a corpus: dangling ids, impossible days, checks with an unexpected outcome."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from claimsmap.analysis.checks import outcome_of
from claimsmap.corpus.collections import part_in
from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.loading.conventions import breaches
from claimsmap.loading.described import undescribed
from claimsmap.loading.old_ids import old_ids
from claimsmap.loading.record_lines import Source
from claimsmap.loading.unknown import unknown
from claimsmap.model.records import Claim, Figure
from claimsmap.model.series_and_checks import Check, Operand, Series
from claimsmap.model.vocabulary import Qualifier

DIFFERING_FIELDS = {"when", "place", "who", "scope", "wording", "qualifier", "base", "unit"}
"""Fields that a mention can list under `differs` in every corpus, besides measures and further fields."""


def disagreements(corpus: Corpus, source: Source, *, is_whole: bool = True) -> list[Fault]:
    """Every fault between records, in no particular order; `is_whole` if no record was dropped because of a fault."""
    measures = {figure.measure for claim in corpus.claims.values() for figure in claim.figures}
    found = [
        *undescribed(corpus, source),
        *_statements(corpus, source),
        *(fault for claim in corpus.claims.values() for fault in _claim(claim, corpus, source, measures)),
        *(fault for series in corpus.series.values() for fault in _series(series, corpus, source)),
        *(fault for check in corpus.checks.values() for fault in _check(check, corpus, source)),
        *old_ids(corpus, source),
        *breaches(corpus, source),
    ]
    return found or ([*_checks_of_one_collection(corpus, source)] if is_whole else [])


def _statements(corpus: Corpus, source: Source) -> Iterator[Fault]:
    for statement in corpus.statements.values():
        problems = []
        if statement.reports == statement.id:
            problems.append(("reports", "reports itself", "Name the statement it reports"))
        elif statement.reports and not source.has("statements", statement.reports):
            problems.append(("reports", *unknown("statement", statement.reports, corpus.statements, "statements")))
        for speaker in statement.speakers:
            if corpus.speakers and not source.has("speakers", speaker):
                problems.append(("speakers", *unknown("speaker", speaker, corpus.speakers, "speakers")))
        for field, problem, cure in problems:
            yield source.fault("statements", statement.id, (field,), problem, cure)


def _claim(claim: Claim, corpus: Corpus, source: Source, measures: Collection[str]) -> Iterator[Fault]:
    def fault(path: tuple[str | int, ...], problem: str, cure: str) -> Fault:
        return source.fault("claims", claim.id, path, problem, cure)

    speakers = corpus.speakers or {name for each in corpus.statements.values() for name in each.speakers}
    if claim.said_by not in speakers and not source.has("speakers", claim.said_by):
        yield fault(("said_by",), *unknown("speaker", claim.said_by, speakers, "speakers"))
    for index, place in enumerate(claim.places):
        if not corpus.gazetteer.may_have(place):
            yield fault(("places", index), *unknown("place", place, list(corpus.gazetteer), "geodata/places.csv"))
    for index, relation in enumerate(claim.relates):
        if relation.to == claim.id:
            yield fault(("relates", index, "to"), "relates to itself", "Name another claim")
        elif not source.has("claims", relation.to):
            yield fault(("relates", index, "to"), *unknown("claim", relation.to, corpus.claims, "claims"))
    yield from _mentions(claim, corpus, source, measures)
    values = {figure.measure: figure.value for figure in claim.figures if figure.value is not None}
    for part in values:
        for whole in corpus.about.wholes_of(part):
            if whole in values and values[part] > values[whole]:
                problem = f"gives {values[part]:,} {part}, more than {values[whole]:,} {whole} that they are part of"
                yield fault(("figures",), problem, "Mend the number or its measure")
    for index, figure in enumerate(claim.figures):
        if figure.measure.endswith("_pct") and (figure.value or 0) > 100:
            yield fault(("figures", index, "value"), f"is {figure.value} per cent", "Write 0 to 100")


def _mentions(claim: Claim, corpus: Corpus, source: Source, measures: Collection[str]) -> Iterator[Fault]:
    seen: set[tuple[str, str]] = set()
    latest = None
    for index, mention in enumerate(claim.mentions):
        path = ("mentions", index)
        if mention.statement not in corpus.statements:
            if source.has("statements", mention.statement):
                continue
            problem, cure = unknown("statement", mention.statement, corpus.statements, "statements")
            yield source.fault("claims", claim.id, (*path, "statement"), problem, cure)
            continue
        at = mention.words or f"row {mention.row}"
        if (mention.statement, at) in seen:
            yield source.fault(
                "claims", claim.id, (*path, "words"), "stands twice in this claim", "Keep one of the two"
            )
        seen.add((mention.statement, at))
        for field in mention.differs:
            if field not in DIFFERING_FIELDS and field not in measures and field not in corpus.about.field_of:
                known = {*DIFFERING_FIELDS, *measures, *corpus.about.field_of}
                problem, cure = unknown("field or measure", field, known, "this corpus")
                yield source.fault("claims", claim.id, (*path, "differs", field), problem, cure)
        last = corpus.statements[mention.statement].published_span.last
        latest = max(latest, last) if latest and last else latest or last
    end = (claim.when or "").rpartition("/")[2]
    ends_on_a_day = len(end) == len("YYYY-MM-DD")  # a month or a year may extend past the statement
    for day, exact in ((claim.span.first, True), (claim.span.last, ends_on_a_day)):
        if day and latest and exact and day > latest:
            problem = f"reaches to {day}, after the day of its last statement, {latest}"
            yield source.fault("claims", claim.id, ("when",), problem, "Mend the date or the statement's day")
            break


def _series(series: Series, corpus: Corpus, source: Source) -> Iterator[Fault]:
    for index, ident in enumerate(series.claims):
        path = ("claims", index)
        if not source.has("claims", ident):
            yield source.fault("series", series.id, path, *unknown("claim", ident, corpus.claims, "claims"))
        elif all(figure.measure != series.measure for figure in _figures(ident, series.measure, corpus)):
            problem = f'"{ident}" has no figure for {series.measure}'
            yield source.fault("series", series.id, path, problem, "Add the figure or take the claim out")


def _figures(ident: str, measure: str, corpus: Corpus) -> tuple[Figure, ...]:
    """The figures of a claim; for a faulty claim one with this measure, so that nothing more is reported."""
    claim = corpus.claims.get(ident)
    return claim.figures if claim else (Figure(measure=measure, qualifier=Qualifier.NOT_STATED),)


def _operands(check: Check) -> Iterator[tuple[tuple[str | int, ...], Operand]]:
    for index, part in enumerate(check.parts):
        yield ("parts", index), part
    if check.whole:
        yield ("whole",), check.whole


def _check(check: Check, corpus: Corpus, source: Source) -> Iterator[Fault]:
    sound = True
    if check.series and check.series not in corpus.series:
        sound = False
        if not source.has("series", check.series):
            wrong = unknown("series", check.series, corpus.series, "series")
            yield source.fault("checks", check.id, ("series",), *wrong)
    elif check.series and any(ident not in corpus.claims for ident in corpus.series[check.series].claims):
        sound = False
    for path, operand in _operands(check):
        if operand.claim not in corpus.claims and source.has("claims", operand.claim):
            sound = False  # the claim has its own fault
        elif at_fault := _what_is_wrong_with(operand, corpus):
            sound = False
            yield source.fault("checks", check.id, path, *at_fault)
    if sound:
        outcome, reason = outcome_of(check, corpus)
        if outcome is not check.expected:
            problem, cure = f"{outcome}, not {check.expected}: {reason}", "Mend the figures, or record the new outcome"
            yield source.fault("checks", check.id, ("expected",), problem, cure)


def _checks_of_one_collection(corpus: Corpus, source: Source) -> Iterator[Fault]:
    """Checks with another outcome when only one collection is on, where a claim shows fewer mentions."""
    for collection in corpus.about.collection_ids:
        part = part_in(corpus, [collection])
        for check in part.checks.values():
            outcome, reason = outcome_of(check, part)
            if outcome is not check.expected:
                problem = f"{outcome} with the {collection} collection alone, not {check.expected}: {reason}"
                yield source.fault("checks", check.id, ("expected",), problem, "Name the statement in each operand")


def _what_is_wrong_with(operand: Operand, corpus: Corpus) -> tuple[str, str] | None:
    if operand.claim not in corpus.claims:
        return unknown("claim", operand.claim, corpus.claims, "claims")
    claim = corpus.claims[operand.claim]
    if operand.measure and all(figure.measure != operand.measure for figure in claim.figures):
        return f'"{claim.id}" has no figure for {operand.measure}', "Name one of its measures"
    fields = {*DIFFERING_FIELDS, *corpus.about.field_of}
    if operand.field and operand.field not in fields:
        return unknown("field", operand.field, fields, "a mention")
    if operand.statement and not any(
        mention.statement == operand.statement and operand.words in (None, mention.words) for mention in claim.mentions
    ):
        return f'"{claim.id}" has no such mention in {operand.statement}', "Copy statement and words from its mentions"
    return None
