"""The coding conventions that can be checked automatically (docs/coding.md has them all), one fault per breach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.loading.record_lines import Source
from claimsmap.model.records import Claim
from claimsmap.model.values import LONGEST_LOCATOR
from claimsmap.model.vocabulary import RelationKind
from claimsmap.text.quotation import are_coded

QUOTED = re.compile(r'"[^"]*"|“[^”]*”')
COUNTED_BACK = re.compile(r"\b(past|last) (\d+|twenty|thirty) years\b")

Path = tuple[str | int, ...]


def breaches(corpus: Corpus, source: Source) -> Iterator[Fault]:
    """Every breach, in no particular order."""
    if contested := corpus.about.contested_word:
        for section, record, path, text in _our_sentences(corpus):
            if text and contested.search(text) and (found := contested.search(QUOTED.sub("", text))):
                cure = "Put it into quotation marks when the text has it, or leave it out"
                yield source.fault(section, record, path, f'says "{found[0]}" as ours', cure)
    for claim in corpus.claims.values():
        yield from (source.fault("claims", claim.id, *each) for each in _claim(claim, corpus))
    for claim, other in _same_again(corpus):
        problem = f'repeats "{other.id}": one speaker, kind, place and the same figures of one time'
        cure = 'Make it a mention of that claim, or say under "apart" why it is none'
        yield source.fault("claims", claim.id, (), problem, cure)


def _our_sentences(corpus: Corpus) -> Iterator[tuple[str, str, Path, str]]:
    """Section, record, field and text of every sentence in our own words."""
    for claim in corpus.claims.values():
        for field in ("summary", "note", "when_basis", "place_basis", "said_by_basis", "apart"):
            yield "claims", claim.id, (field,), getattr(claim, field)
        for index, mention in enumerate(claim.mentions):
            yield "claims", claim.id, ("mentions", index, "note"), mention.note
        for index, relation in enumerate(claim.relates):
            yield "claims", claim.id, ("relates", index, "note"), relation.note
            yield "claims", claim.id, ("relates", index, "basis"), relation.basis
    for section, records in (("series", corpus.series), ("checks", corpus.checks)):
        for record in records.values():
            yield from ((section, record.id, (field,), getattr(record, field)) for field in ("title", "note"))
    for statement in corpus.statements.values():
        yield "statements", statement.id, ("note",), statement.note
        yield "statements", statement.id, ("reports_of",), statement.reports_of or ""
        for index, passage in enumerate(statement.left_out):
            yield "statements", statement.id, ("left_out", index, "why"), passage.why
    yield from (("withdrawn", gone.id, ("why",), gone.why) for gone in corpus.withdrawn.values())


def _claim(claim: Claim, corpus: Corpus) -> Iterator[tuple[Path, str, str]]:
    """Field, problem and cure of each breach in one claim."""
    is_coded = are_coded(claim.mentions)
    if not is_coded and corpus.speaker_name(claim.said_by).casefold() in claim.summary.casefold():
        yield ("summary",), "names its speaker", "Leave the name to the page, which puts it in front"
    for index, words in enumerate(claim.place_as_written):
        if not is_coded and (count := len(words.split())) > LONGEST_LOCATOR:
            told = f"has {count} words, more than {LONGEST_LOCATOR}"
            yield ("place_as_written", index), told, f"Keep the {LONGEST_LOCATOR} that name the place"
    if claim.when and "when_basis" not in claim.model_fields_set:
        yield ("when_basis",), "is missing", "Write stated, or inferred: and why"
    begin, slash, end = (claim.when or "").partition("/")
    for named in corpus.about.days_to_name:
        if slash and begin == named.day and named.words not in claim.when_basis:
            day = f"{named.words} {begin[:4]}"
            cure = f'Write "stated: names {day}" where it does, else begin with {begin[:7]}'
            yield ("when",), f"begins on {day} without saying that the text names that day", cure
    if slash and COUNTED_BACK.search(claim.when_basis) and begin and not begin.endswith("~"):
        yield ("when",), "counts years back and begins in an exact one", "Write the year with ~"
    if slash and end and claim.when_basis.startswith("stated") and "day of the" in claim.when_basis:
        yield ("when_basis",), "is stated and ends with the day of the text, which is ours", "Write inferred: and why"
    said = _first_said(claim, corpus)
    for index, relation in enumerate(claim.relates):
        other = corpus.claims.get(relation.to)
        heard = _first_said(other, corpus) if other else None
        if relation.how is RelationKind.ANSWERS and said and heard and heard > said:
            cure = "Turn the relation round, or leave it out"
            yield ("relates", index, "how"), f"answers what was first said on {heard}, after {said}", cure
        if relation.how is RelationKind.CONTRADICTS and other and not relation.note and other.said_by == claim.said_by:
            cure = "Say in its note what one speaker says otherwise, and of which time"
            yield ("relates", index, "note"), "is missing where a speaker contradicts himself", cure


def _first_said(claim: Claim, corpus: Corpus) -> date | None:
    """The day on which the claim was first published; unknown statements are ignored, as they have their own fault."""
    named = {mention.statement for mention in claim.mentions} & set(corpus.statements)
    return min((day for ident in named if (day := corpus.statements[ident].published_span.first)), default=None)


def _are_rows(one: Claim, other: Claim) -> bool:
    """Whether both are rows of tables, which their publisher distinguishes."""
    return are_coded((*one.mentions, *other.mentions))


def _same_again(corpus: Corpus) -> Iterator[tuple[Claim, Claim]]:
    """Pairs of apparent duplicates: the later claim in the file, then the earlier."""
    alike: dict[object, list[Claim]] = {}
    for claim in corpus.claims.values():
        counted = [each for each in claim.figures if each.value is not None]
        figures = tuple(sorted((each.measure, each.value, each.qualifier) for each in counted))
        if figures:
            alike.setdefault((claim.said_by, claim.kind, figures, frozenset(claim.places)), []).append(claim)
    for group in alike.values():
        for position, claim in enumerate(group):
            earlier = [
                other for other in group[:position] if other.span.touches(*claim.span) and not _are_rows(claim, other)
            ]
            if earlier and not claim.apart:
                yield claim, earlier[0]
