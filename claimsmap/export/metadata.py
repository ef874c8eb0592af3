"""What every exported file says of itself: its title, the version of the data, the view, the licences, the notice."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NotRequired, TypedDict
from urllib.parse import urlencode

from claimsmap.corpus.corpus import Corpus
from claimsmap.export.licences import licences_of
from claimsmap.export.titles import NOTHING, range_text, title_of
from claimsmap.model.records import Claim
from claimsmap.query.selection import Selection


class Replaced(TypedDict):
    """What became of a claim that the view names by an id of an earlier version."""

    asked: str
    claims: list[str]
    """What took its place, the nearest first."""
    told: str
    """The same for readers."""


class FileNotes(TypedDict):
    """The notes of one file."""

    title: str
    days: str
    """The chosen days in words; empty for all."""
    version: str
    link: str
    """The view that the file was made of, and the version it had."""
    notice: str
    licences: list[dict[str, str]]
    replaced: NotRequired[Replaced]
    """Where the view names a claim of an earlier version."""


def file_notes(
    corpus: Corpus, claims: Sequence[Claim], selection: Selection, base: str, opened: Mapping[str, str] = NOTHING
) -> FileNotes:
    """The notes for a file of these claims; `base` is the address of the app as the asker knows it.

    `opened` is the record that a page has opened beside the view, as `title_of` takes it.
    """
    return FileNotes(
        title=title_of(corpus, selection, opened),
        days=range_text(selection),
        version=corpus.version,
        link=link_of(selection, corpus.version, base),
        notice=corpus.about.notice,
        licences=licences_of(corpus, claims),
    )


def link_of(selection: Selection, version: str, base: str) -> str:
    """The address of a view that also says of which version of the data it was made."""
    return f"{base}?{urlencode([*selection.pairs(), ('version', version)])}"


def claim_link(claim: Claim, corpus: Corpus, base: str) -> str:
    """The address that opens one claim, with the collections on that its mentions here are in."""
    return f"{base}?{Selection(collection=corpus.about.chosen(corpus.collections_of(claim)), claim=claim.id).query()}"
