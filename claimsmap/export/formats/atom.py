"""The Atom feed of the record: claims added, corrected and withdrawn, latest first."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import NamedTuple
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.succession import successor_of
from claimsmap.export.licences import licence_line
from claimsmap.export.metadata import FileNotes, claim_link
from claimsmap.language import gettext as _
from claimsmap.language import language
from claimsmap.model.records import Claim
from claimsmap.text.attribution import attributed, statement_name
from claimsmap.text.date_words import date_text
from claimsmap.text.xml_text import add, document

MOST_ENTRIES = 100
BEFORE_ALL = "1970-01-01T00:00:00Z"
"""The date of a feed without entries, since Atom requires one."""

WHAT = {"added": _("Added"), "corrected": _("Corrected"), "withdrawn": _("Withdrawn")}
"""Prefix of an entry's title for each type of event."""


class Event(NamedTuple):
    """A change to a claim in a recorded version."""

    at: str
    version: str
    what: str
    """added, corrected or withdrawn."""
    claim: str


def claims_feed(corpus: Corpus, chosen: Collection[str], notes: FileNotes, query: str, base: str, address: str) -> str:
    """The feed of changes to the selected claims, and of all withdrawals, which no filter can match any more.

    `query` is the view's query string; it determines the feed's id, which is the same on every host. `base` is the URL
    of the map, `address` the feed's own.
    """
    wanted = [event for event in events(corpus) if event.what == "withdrawn" or event.claim in chosen]
    root = Element("feed", {"xmlns": "http://www.w3.org/2005/Atom", "xml:lang": language()})
    add(root, "title", f"{corpus.about.name}: {notes['title']}")
    add(root, "subtitle", notes["notice"])
    add(root, "id", _urn("feed", query))
    add(root, "updated", wanted[0].at if wanted else BEFORE_ALL)
    add(root, "link", href=notes["link"] or "./", rel="alternate", type="text/html")
    add(root, "link", href=address, rel="self", type="application/atom+xml")
    add(root, "rights", licence_line(notes["licences"]))
    add(add(root, "author"), "name", corpus.about.publisher.name if corpus.about.publisher else corpus.about.name)
    for event in wanted[:MOST_ENTRIES]:
        _entry(root, event, corpus, base)
    return document(root)


def events(corpus: Corpus) -> Iterator[Event]:
    """The recorded changes, latest first."""
    for step in reversed(corpus.history.steps):
        for what, claims in (("withdrawn", step.withdrawn), ("corrected", step.corrected), ("added", step.added)):
            for claim in claims:
                yield Event(step.at, step.version, what, claim)


def _entry(parent: Element, event: Event, corpus: Corpus, base: str) -> None:
    gone = successor_of(corpus, event.claim)
    claim = corpus.claims.get(gone.claims[0] if gone and gone.claims else event.claim)
    said = event.claim
    if claim:
        said = attributed(corpus.speaker_name(claim.said_by), claim.summary).shown
    entry = add(parent, "entry")
    add(entry, "title", f"{WHAT[event.what]}: {said}")
    add(entry, "id", _urn(event.version, event.what, event.claim))
    add(entry, "updated", event.at)
    add(entry, "link", href=claim_link(claim, corpus, base) if claim else base or "./", rel="alternate")
    add(entry, "category", term=event.what)
    lines = [gone.words if gone else "", _content(claim, corpus) if claim else ""]
    told = " ".join(line for line in lines if line) or _("This claim is no longer in the record.")
    add(entry, "content", told, type="text")


def _content(claim: Claim, corpus: Corpus) -> str:
    """The claim as it is now, which may be newer than the event."""
    when = date_text(claim.when or "") or _("no date given")
    statements = [corpus.statements[ident] for ident in dict.fromkeys(mention.statement for mention in claim.mentions)]
    texts = "; ".join(statement_name(each) for each in statements)
    return _("When: {when}. Said in: {texts}.").format(when=when, texts=texts)


def _urn(*parts: str) -> str:
    return uuid5(NAMESPACE_URL, "claims-map/" + "/".join(parts)).urn
