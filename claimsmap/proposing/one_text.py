"""Reads one text sentence by sentence, resolving what a sentence leaves open from those before it.

It is one module because every rule may depend on what was said before.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.dates import span_of
from claimsmap.model.vocabulary import Qualifier
from claimsmap.proposing.dates import Dated, dates_in
from claimsmap.proposing.further import further_fields
from claimsmap.proposing.kinds import kinds_of, stretches
from claimsmap.proposing.locator import locator
from claimsmap.proposing.measures import measure_of, surroundings
from claimsmap.proposing.numbers import numbers_in
from claimsmap.proposing.places import NamesInText
from claimsmap.proposing.proposal import Counted, Given, Proposal, Reading, summary_of
from claimsmap.proposing.repeats import OnRecord
from claimsmap.proposing.sentences import Sentence, sentences
from claimsmap.proposing.speakers import Said, Speakers
from claimsmap.proposing.when import Before, said_on, when_of
from claimsmap.proposing.words.cues import Cues
from claimsmap.proposing.words.phrasebook import Phrasebook

_WRAPPED = re.compile(r"(?<=\S)[ \t]?(?:\r\n|\n)(?=\S)")
"""A single line break within a paragraph."""


class TextReader:
    """Proposes the claims in one text, from its beginning."""

    def __init__(self, given: Given, corpus: Corpus, names: NamesInText, phrasebook: Phrasebook) -> None:
        self._given, self._corpus, self._names = given, corpus, names
        self._text = _WRAPPED.sub(lambda end: " " * len(end[0]), given.text)
        """The text with line breaks inside paragraphs blanked, for the rules; offsets are unchanged."""
        self._cues: Cues = phrasebook.cues(given.language)
        self._assumed = phrasebook.assumed
        known = tuple(corpus.speakers)
        self._speakers = Speakers(
            given.text, given.publisher, given.kind, given.speakers, known, self._cues, phrasebook.speakers
        )
        self._on_record = OnRecord(corpus, given.statement)
        self._last_places: list[str] = []
        self._last_day: Dated | None = None
        self._said_on = self._last_kind = ""
        self._last_when: dict[str, str] = {}
        """The date of the last claim of each kind."""

    def reading(self) -> Reading:
        """Everything that the rules propose."""
        proposals: list[Proposal] = []
        undecided = []
        for sentence in sentences(self._given.text):
            found = self._sentence(sentence)
            proposals += found
            if not found:
                undecided.append((sentence.start, sentence.end))
        return Reading(language=self._given.language, proposals=tuple(proposals), undecided=tuple(undecided))

    def _sentence(self, sentence: Sentence) -> list[Proposal]:
        text, cues = self._text, self._cues
        dates = dates_in(text, *sentence, self._given.published, cues, self._given.said)
        figures = self._figures(sentence, dates)
        said = self._speakers.said(text, *sentence)
        self._said_on = said_on(dates, self._given.published, text, sentence.end, cues) or self._said_on
        found = []
        for start, end in stretches(text, *sentence, figures, cues):
            here = [each for each in figures if start <= each.start < end]
            told = ""
            for position, kind in enumerate(self._kinds(text[start:end], here)):
                own_dates = [each for each in dates if start <= each.start < end] or dates
                own_figures = here if position == 0 else []
                # None if no locator fits
                if at := locator(self._given.text, start, end, self._cue(kind, own_figures, start, end)):
                    own = self._fields(kind, (start, end), at, own_figures, own_dates, told)
                    is_total = kind in self._assumed.totals
                    by = (self._speakers.background(self._given.text, start, end) if is_total else None) or said
                    found.append(self._proposal(own, sentence, (start, end), by))
                    told = told or found[-1].when
                    self._last_when[kind] = found[-1].when
        self._last_kind = found[0].kind if found else ""
        named = self._names.places(text, *sentence, cues)[0]
        self._last_places = named or self._last_places
        self._last_day = next((each for each in dates if each.is_day and not each.is_since), self._last_day)
        return found

    def _kinds(self, stretch: str, figures: list[Counted]) -> list[str]:
        """The kinds of a stretch; if none, that of the previous sentence where the stretch continues its story."""
        kinds = kinds_of(stretch, figures, self._cues)
        if not kinds and self._last_kind in self._assumed.goes_on and self._cues.has("{goes_on}", stretch):
            return [self._last_kind]
        return kinds

    def of_words(self, start: int, end: int, kind: str) -> Proposal:
        """A claim for exactly the words between two offsets; their sentence supplies what they leave open."""
        text, cues = self._text, self._cues
        sentence = Sentence(start, end)
        for each in sentences(self._given.text):
            if each.start <= start < each.end:
                sentence = Sentence(each.start, max(end, each.end))
                break
            self._sentence(each)
        dates = dates_in(text, *sentence, self._given.published, cues, self._given.said)
        figures = self._figures(sentence, dates)
        here = [each for each in figures if start <= each.start < end]
        kinds = [kind] if kind else []
        kinds += kinds_of(text[start:end], here, cues) + kinds_of(text[slice(*sentence)], figures, cues)
        own_dates = [each for each in dates if start <= each.start < end] or dates
        chosen = [*kinds, self._assumed.other_kind or self._corpus.about.kinds[0].id][0]
        own = self._fields(chosen, sentence, (start, end), here, own_dates)
        return self._proposal(own, sentence, (start, end), self._speakers.said(text, *sentence))

    def _proposal(self, own: dict[str, Any], sentence: Sentence, stretch: tuple[int, int], said: Said) -> Proposal:
        own = own | {"summary": summary_of(own, self._corpus, said.by)}
        own |= {"sentence": sentence, "voice": said.voice, "said_by": said.by, "said_by_basis": said.basis}
        proposal = self._on_record.completed(Proposal.model_validate(own))
        likely = self._on_record.likely(proposal, self._text[slice(*stretch)])
        return proposal.model_copy(update={"likely": likely})

    def _figures(self, sentence: Sentence, dates: list[Dated]) -> list[Counted]:
        text, cues = self._text, self._cues
        numbers = numbers_in(text, *sentence, cues, [(each.start, each.end) for each in dates])
        found: list[Counted] = []
        for number in numbers:
            measure = measure_of(surroundings(number, text, *sentence, numbers, cues), cues)
            if not measure and found and not number.is_share and cues.pattern("as_before").match(text, number.end):
                measure = found[-1].measure  # 119 houses in one district and 160 in another
            if measure and self._is_known(measure):
                found.append(
                    Counted(
                        measure=measure,
                        value=number.value,
                        qualifier=number.qualifier,
                        start=number.start,
                        end=number.end,
                    )
                )
        return found

    def _fields(
        self,
        kind: str,
        stretch: tuple[int, int],
        at: tuple[int, int],
        figures: list[Counted],
        dates: list[Dated],
        told: str = "",
    ) -> dict[str, Any]:
        """The fields of a proposal except the speaker; `told` is the date of the first event in the same words."""
        text, cues = self._text, self._cues
        start, end = stretch
        places, written = self._names.places(text, start, end, cues, [(each.start, each.end) for each in dates])
        basis = "stated"
        if kind in self._assumed.no_place:
            places, written = [], []
        elif not places and (kind in self._assumed.place_named_before or cues.has("{same_place}", text[start:end])):
            places, basis = self._place_around(end)
        when, when_basis = when_of(
            kind, dates, self._given.said, text, text[start:end], cues,
            Before(self._last_day, self._last_when.get(kind, ""), self._said_on, told), self._corpus.about.days_to_name,
        )  # fmt: skip
        if not _can_be(when, self._given.published):
            when, when_basis = f"../{self._given.said}", "inferred: the words name no day before it"
        if not figures and (measure := self._without_figure(kind, text[start:end])):
            figures = [Counted(measure=measure, qualifier=Qualifier.NOT_STATED, start=at[0], end=at[0])]
        words = self._given.text[slice(*at)]
        return {
            "at": at,
            "words": words,
            "kind": kind,
            "places": tuple(places),
            "place_as_written": tuple(dict.fromkeys(written)),
            "place_basis": basis,
            "unknown_places": tuple(self._names.unknown(text, start, end, cues)),
            "when": when,
            "when_basis": when_basis,
            "figures": tuple(figures),
            "further": further_fields(kind, text[start:end], self._corpus.about, cues),
        }

    def _place_around(self, end: int) -> tuple[list[str], str]:
        """The place of words that name none: the last one mentioned, or else the next."""
        if self._last_places:
            return self._last_places, "inferred: the place named before"
        later = (each for each in sentences(self._given.text) if each.start >= end)
        named = (self._names.places(self._text, *each, self._cues)[0] for each in later)
        found: list[str] = next(filter(None, named), [])
        return found, "inferred: the place that is named next" if found else "stated"

    def _cue(self, kind: str, figures: list[Counted], start: int, end: int) -> int:
        """Where a locator should begin: at the figure, or at the first word that indicates the kind."""
        if figures:
            return figures[0].start
        stretch = self._text[start:end]
        rules = [str(rule.get("sentence") or "(?!)") for rule in self._cues.rules("kinds") if rule["kind"] == kind]
        hits = (self._cues.find(words, stretch) for words in rules)
        return start + next((hit for hit in hits if hit is not None), 0)

    def _is_known(self, measure: str) -> bool:
        """Whether the corpus has this measure; a corpus that defines none accepts any."""
        return not self._corpus.about.measures or measure in self._corpus.about.measure_of

    def _without_figure(self, kind: str, stretch: str) -> str:
        """The measure of a claim without a number; empty if it has none."""
        fitting = (each for each in self._assumed.without_figure if each.kind == kind)
        return next((each.measure for each in fitting if not each.words or self._cues.has(each.words, stretch)), "")


def _can_be(when: str, published: date) -> bool:
    """Whether a date is possible in a statement published then: in order, and not in the future."""
    try:
        first, last = span_of(when)
    except ValueError:
        return False
    ends_on_a_day = len(when.rpartition("/")[2]) == len("YYYY-MM-DD")
    return (first is None or first <= published) and not (ends_on_a_day and last is not None and last > published)
