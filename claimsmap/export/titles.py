"""A view in words: the title and the sentence in files, citations and link previews."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from claimsmap.analysis.difference_register import Difference, difference_of
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.succession import followed
from claimsmap.language import gettext as _
from claimsmap.language import ngettext
from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.model.series_and_checks import Series
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import DatesMeant, Selection
from claimsmap.text.attribution import attributed, statement_name
from claimsmap.text.date_words import day_text
from claimsmap.text.foreign import composed, joined
from claimsmap.text.quotation import UNREVIEWED, are_coded

OPENED = {"series": _("The figures as claimed"), "difference": _("Where the texts differ")}
"""Parameters by which a page opens a record other than a claim, and the prefix of its title."""
MOST_TEXTS = 4
"""Maximum texts that a sentence names."""
NOTHING: Mapping[str, str] = {}


def title_of(corpus: Corpus, selection: Selection, opened: Mapping[str, str] = NOTHING) -> str:
    """The title of a view: the opened record, the open claim with its speaker, or the subject of the corpus.

    `opened` holds record ids by parameter, as in `OPENED`.
    """
    if record := _opened_record(corpus, opened):
        return record[1]
    if claim := corpus.claims.get(followed(corpus, selection.claim)):
        return attributed(corpus.speaker_name(claim.said_by), claim.summary)
    return corpus.about.title_shown


def statement_title(statement: Statement) -> str:
    """A statement's title: publisher, day and, if known, its own title."""
    named = statement_name(statement)
    return composed("{text}: {title}", text=named, title=statement.title) if statement.title else named


def sentence_of(corpus: Corpus, index: ClaimIndex, selection: Selection, opened: Mapping[str, str] = NOTHING) -> str:
    """The texts that state the opened record or claim; without a record also the number of claims, days and filters."""
    if record := _opened_record(corpus, opened):
        return record[2]
    claim = corpus.claims.get(followed(corpus, selection.claim))
    stated = [claim_stated_in(corpus, claim)] if claim else []
    return joined(" ", [*stated, _view_in_words(corpus, index, selection)])


def record_of(corpus: Corpus, selection: Selection, opened: Mapping[str, str] = NOTHING) -> str:
    """The id of the opened record or claim; empty if none is open."""
    if record := _opened_record(corpus, opened):
        return record[0]
    claim = followed(corpus, selection.claim)
    return claim if claim in corpus.claims else ""


def _opened_record(corpus: Corpus, opened: Mapping[str, str]) -> tuple[str, str, str] | None:
    """Id and title of the opened series or difference, and the texts that state it; None if none is open."""
    if series := corpus.series.get(opened.get("series", "")):
        title = composed("{page}: {title}", page=OPENED["series"], title=series.title)
        return series.id, title, series_stated_in(corpus, series)
    if "difference" in opened and (difference := difference_of(corpus, opened["difference"])):
        title = composed("{page}: {title}", page=OPENED["difference"], title=difference.title)
        return difference.id, title, difference_stated_in(corpus, difference)
    return None


def claim_stated_in(corpus: Corpus, claim: Claim) -> str:
    """The texts that make a claim, with their days: "Stated in Daily News, 24 November 2024"."""
    told = [_stated_in(corpus, claim.mentions), f"{UNREVIEWED.capitalize()}." if claim.unreviewed else ""]
    return joined(" ", filter(None, told))


def difference_stated_in(corpus: Corpus, difference: Difference) -> str:
    """The texts with the differing wordings."""
    return _stated_in(corpus, (side.mention for side in difference.sides))


def series_stated_in(corpus: Corpus, series: Series) -> str:
    """The texts that state the figures of a series."""
    return _stated_in(corpus, (mention for ident in series.claims for mention in corpus.claims[ident].mentions))


def _stated_in(corpus: Corpus, mentions: Iterable[Mention]) -> str:
    mentions = list(mentions)
    texts = [corpus.statements[ident] for ident in dict.fromkeys(mention.statement for mention in mentions)]
    names = [statement_name(text) for text in texts[:MOST_TEXTS]]
    left = len(texts) - MOST_TEXTS
    more = [ngettext("{n} more text", "{n} more texts", left).format(n=left)] if left > 0 else []
    stated = _("Coded field, no quotation, in {texts}.") if are_coded(mentions) else _("Stated in {texts}.")
    return composed(stated, texts=joined("; ", [*names, *more]))


def _view_in_words(corpus: Corpus, index: ClaimIndex, selection: Selection) -> str:
    chosen, total = int(index.chosen(selection).sum()), int(index.in_collection(selection).sum())
    parts = [
        _("{n} of {total} claims made in published statements").format(n=f"{chosen:,}", total=f"{total:,}"),
        range_text(selection),
    ]
    parts += [f"{name}: {', '.join(values)}" for name, values in _filters(corpus, selection) if values]
    return "; ".join(part for part in parts if part) + "."


def range_text(selection: Selection) -> str:
    """The selected days in words, and which dates they apply to; empty if all days are selected."""
    first, last = selection.first, selection.last
    if first is None and last is None:
        return ""
    is_said = selection.dates is DatesMeant.SAID
    if first and last:
        form = _("said {first} to {last}") if is_said else _("about what happened {first} to {last}")
    elif first:
        form = _("said from {first} on") if is_said else _("about what happened from {first} on")
    else:
        form = _("said until {last}") if is_said else _("about what happened until {last}")
    return form.format(first=first and day_text(first), last=last and day_text(last))


def _filters(corpus: Corpus, selection: Selection) -> list[tuple[str, list[str]]]:
    places = [corpus.gazetteer[place].name if place in corpus.gazetteer else place for place in selection.place]
    return [
        (_("kind"), [corpus.about.kind_label(kind) for kind in selection.kind]),
        (_("place"), places),
        (_("said by"), [corpus.speaker_name(speaker) for speaker in selection.speaker]),
        (_("in the capacity of"), list(selection.party)),
        (_("statement"), list(selection.statement)),
        *((corpus.about.field_label(field), list(values)) for field, values in selection.further),
        (_("with the words"), [selection.q] if selection.q else []),
    ]
