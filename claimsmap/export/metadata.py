"""Metadata in every exported file: title, data version, view, licences and notice."""

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
    """What became of a claim that the view names by a former id."""

    asked: str
    claims: list[str]
    """The claims that replaced it, nearest first."""
    told: str
    """The message for readers."""


class FileNotes(TypedDict):
    """The metadata of one file."""

    title: str
    days: str
    """The selected days in words; empty for all."""
    version: str
    link: str
    """A link to the exported view, including its version."""
    notice: str
    licences: list[dict[str, str]]
    replaced: NotRequired[Replaced]
    """Present if the view names a claim by a former id."""


def file_notes(
    corpus: Corpus, claims: Sequence[Claim], selection: Selection, base: str, opened: Mapping[str, str] = NOTHING
) -> FileNotes:
    """The metadata for a file of these claims; `base` is the app's URL as the client knows it.

    `opened` is the record that a page has opened besides the view, as for `title_of`.
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
    """The URL of a view, including the version of the data it was made from."""
    return f"{base}?{urlencode([*selection.pairs(), ('version', version)])}"


def claim_link(claim: Claim, corpus: Corpus, base: str) -> str:
    """The URL that opens one claim, with the collections of its mentions turned on."""
    return f"{base}?{Selection(collection=corpus.about.chosen(corpus.collections_of(claim)), claim=claim.id).query()}"
