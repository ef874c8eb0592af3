"""How one reading meets what was coded: counts of what was right, and of how many, for each row of the table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.dates import span_of
from claimsmap.model.records import Claim, Figure, Mention, Statement
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.names import fold_name
from claimsmap.places.skeleton import skeleton
from claimsmap.proposing.locator import is_locator
from claimsmap.proposing.places import NamesInText
from claimsmap.proposing.proposal import Proposal, Reading
from claimsmap.proposing.sentences import sentences
from claimsmap.proposing.words.phrasebook import Phrasebook

Score = Counter[str]
ROWS = (
    "figure values found",
    "figure values right",
    "qualifier",
    "measure",
    "finds and tolls",
    "incidents",
    "sentence found",
    "kind in the sentence",
    "place in the sentence",
    "new name flagged",
    "dates overlap",
    "dates equal",
    "speaker",
    "voice",
    "munition",
    "locators unique",
    "repeated claim with a number in the first five",
    "repeated claim with a number first",
    "repeated claim without a number in the first five",
    "at most one wrong field",
)
READING = Path(__file__).parents[2] / "reading"
"""The cue words of the repository, to which the recorded measurements belong."""
_SMALL = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
PHRASEBOOK = Phrasebook(READING)
_WITHOUT: dict[str, NamesInText] = {}
"""The names of the gazetteer without one of its places."""
_WIDE = ("azerbaijan", "armenia")


def score(corpus: Corpus, statement: Statement, text: str, reading: Reading, misses: list[str] | None = None) -> Score:
    """The counts for one statement."""
    total: Score = Counter()
    spans = sentences(text)
    coded = [
        (claim, mention, next((span for span in spans if span.start <= at < span.end), None))
        for claim, mention in corpus.mentions_in(statement.id)
        if (at := text.find(mention.words)) >= 0
    ]
    for claim, mention, span in coded:
        if span is None:
            continue
        here = [each for each in reading.proposals if each.sentence[0] <= text.find(mention.words) < each.sentence[1]]
        for row, right, miss in _mention(corpus, claim, mention, here, text[span.start : span.end], text):
            total[f"{row} of"] += 1
            total[row] += right
            if misses is not None and not right:
                misses.append(f"{statement.id}: {row}: {mention.words!r}: {miss}")
    known = {figure.value for claim, _, _ in coded for figure in claim.figures}
    known |= {_number(value) for _, mention, _ in coded for value in mention.differs.values()}
    sentences_coded = {span for _, _, span in coded}
    for each in reading.proposals:
        total["locators unique of"] += 1
        total["locators unique"] += is_locator(text, *each.at) and text[slice(*each.at)] == each.words
        for figure in each.figures:
            if each.sentence in sentences_coded and figure.value is not None:
                total["figure values right of"] += 1
                total["figure values right"] += figure.value in known
                if misses is not None and figure.value not in known:
                    misses.append(f"{statement.id}: figure values right: {text[figure.start : figure.end + 40]!r}")
    return total


Counted = tuple[str, bool, str]


def _mention(
    corpus: Corpus, claim: Claim, mention: Mention, here: Sequence[Proposal], sentence: str, text: str
) -> Iterator[Counted]:
    """Row, whether it was right, and what was found instead."""
    kinds = [each.kind for each in here]
    yield "sentence found", bool(here), ""
    yield "kind in the sentence", claim.kind in kinds, f"{claim.kind} not {kinds}"
    if claim.kind in ("mine_find", "casualty_toll"):
        yield "finds and tolls", claim.kind in kinds, f"{claim.kind} not {kinds}"
    if claim.kind == "incident":
        yield "incidents", claim.kind in kinds, f"{kinds}"
    found = [figure for each in here for figure in each.figures]
    for figure in _printed(claim, mention, sentence):
        same = [each for each in found if each.value == figure.value]
        yield "figure values found", bool(same), f"{figure.value} {figure.measure}"
        if same:
            yield (
                "measure",
                any(each.measure == figure.measure for each in same),
                f"{figure.measure} not {same[0].measure}",
            )
            qualifiers = {each.qualifier for each in same}
            yield "qualifier", figure.qualifier in qualifiers, f"{figure.qualifier} not {qualifiers} {figure.value}"
    if not here:
        return
    best = max(here, key=lambda each: sum(_fields(claim, mention, each)))
    fields = _fields(claim, mention, best)
    narrow = [place for place in claim.places if place not in _WIDE]
    if narrow and claim.place_basis.startswith("stated") and "place" not in mention.differs:
        proposed = {place for each in here for place in each.places}
        yield (
            "place in the sentence",
            bool(proposed & set(narrow)),
            f"{narrow} not {proposed} unknown {best.unknown_places}",
        )
        for place in set(narrow) & proposed & _named_in(corpus, sentence):
            yield "new name flagged", _is_flagged(corpus, place, sentence), f"{place} in {sentence[:60]!r}"
    when = mention.differs.get("when") or claim.when
    if when and _is_edtf(when):
        yield (
            "dates overlap",
            any(span_of(each.when).touches(*span_of(when)) for each in here),
            f"{when} not {best.when}",
        )
        last = span_of(when).last
        published = corpus.statements[mention.statement].published_span.last
        if not (last and published and last > published):  # another text of the claim gave its date
            yield "dates equal", any(each.when == when for each in here), f"{when} not {best.when}"
    yield "speaker", best.said_by == claim.said_by, f"{claim.said_by} not {best.said_by}"
    yield "voice", best.voice is mention.voice, f"{mention.voice} not {best.voice}"
    if claim.further("munition") and claim.kind in ("mine_find", "incident", "mine_laying"):
        yield (
            "munition",
            best.further.get("munition", "") == (mention.differs.get("munition") or claim.further("munition")),
            f"{claim.further('munition')} not {best.further.get('munition')}",
        )
    yield "at most one wrong field", fields.count(False) <= 1, str(fields)
    yield from _repeats(claim, mention, here, best, bool(_printed(claim, mention, sentence)))


def _named_in(corpus: Corpus, sentence: str) -> set[str]:
    """Settlements, districts and heights named in a sentence."""
    words = {skeleton(word) for word in fold_name(sentence).split()}
    return {
        place.id
        for place in corpus.gazetteer.values()
        if place.place_class in ("village", "town", "district", "height")
        and words & {skeleton(fold_name(name).split()[0]) for name in place.names if fold_name(name)}
    }


def _is_flagged(corpus: Corpus, place: str, sentence: str) -> bool:
    """Whether a place would be reported as unknown if the gazetteer had no row for it, nor for others of its name."""
    names = _names_without(corpus, place)
    called = {skeleton(word) for name in corpus.gazetteer[place].names for word in fold_name(name).split()}
    flagged = names.unknown(sentence, 0, len(sentence), PHRASEBOOK.cues(PHRASEBOOK.language_of(sentence)))
    return any(skeleton(word) in called for name in flagged for word in fold_name(name).split())


def _names_without(corpus: Corpus, place: str) -> NamesInText:
    if place in _WITHOUT:
        return _WITHOUT[place]
    parted = corpus.gazetteer.class_words.parted
    gone = {fold_name(name) for name in corpus.gazetteer[place].names}
    kept = {
        ident: each
        for ident, each in corpus.gazetteer.items()
        if ident != place and not gone & {parted(fold_name(name))[0] for name in each.names}
    }
    _WITHOUT[place] = NamesInText(Gazetteer(kept, [], corpus.about), PHRASEBOOK)
    return _WITHOUT[place]


def _repeats(
    claim: Claim, mention: Mention, here: Sequence[Proposal], best: Proposal, with_number: bool
) -> Iterator[Counted]:
    if not any(each.statement != mention.statement for each in claim.mentions):
        return
    lists = [[each.claim for each in proposal.likely] for proposal in here]
    first = any(each[:1] == [claim.id] for each in lists)
    in_five = any(claim.id in each for each in lists)
    if with_number:
        yield (
            "repeated claim with a number in the first five",
            in_five,
            f"{claim.id} not {[x.claim for x in best.likely]}",
        )
        yield "repeated claim with a number first", first, claim.id
    else:
        yield "repeated claim without a number in the first five", in_five, claim.id


def _fields(claim: Claim, mention: Mention, proposal: Proposal) -> list[bool]:
    """Kind, speaker, voice, places, date, figures and munition: is each as coded?"""
    figures = {(each.measure, each.value, each.qualifier) for each in claim.figures}
    return [
        proposal.kind == claim.kind,
        proposal.said_by == claim.said_by,
        proposal.voice is mention.voice,
        set(proposal.places) == {place for place in claim.places if place not in _WIDE},
        proposal.when == (mention.differs.get("when") or claim.when or ""),
        {(each.measure, each.value, each.qualifier) for each in proposal.figures} <= figures,
        proposal.further.get("munition", "") == (mention.differs.get("munition") or claim.further("munition")),
    ]


def _printed(claim: Claim, mention: Mention, sentence: str) -> list[Figure]:
    """The claim's figures whose numbers the sentence contains; the mention's own ones where it differs."""
    found = []
    for figure in claim.figures:
        value = _number(mention.differs.get(figure.measure, "")) or figure.value
        if value is not None and not figure.counted and _stands_in(value, sentence):
            found.append(figure.model_copy(update={"value": value}))
    return found


def _stands_in(value: int | float, sentence: str) -> bool:
    forms = [
        f"{value:,}",
        f"{value:,}".replace(",", "\u00a0"),
        f"{value:,}".replace(",", " "),
        f"{value:,}".replace(",", "."),
        f"{value}",
    ]
    if value < len(_SMALL) and value == int(value):
        forms.append(_SMALL[int(value)])
    if value >= 1_000_000:
        forms.append(f"{value / 1_000_000:g} million")
    return any(re.search(rf"(?<![\w.,]){re.escape(form)}(?![\w]|[.,]\d)", sentence, re.IGNORECASE) for form in forms)


def _number(text: str) -> int | float | None:
    digits = re.sub(r"[^\d.]", "", text.replace(",", "")).strip(".")
    try:
        value = float(digits)
    except ValueError:
        return None
    return int(value) if value == int(value) else value


def _is_edtf(text: str) -> bool:
    try:
        span_of(text)
    except ValueError:
        return False
    return True
