"""Claims in the schema.org vocabulary, as JSON-LD: who claims what, and where it appeared."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.export.metadata import FileNotes, claim_link
from claimsmap.model.records import Claim, Mention
from claimsmap.model.vocabulary import Drawn, StatementKind

Json = dict[str, Any]


def claims_jsonld(corpus: Corpus, claims: Sequence[Claim], notes: FileNotes, base: str) -> Json:
    """A graph of the data set and a schema.org Claim for each claim."""
    dataset = {
        "@type": "Dataset",
        "@id": base or "./",
        "name": f"{corpus.about.name}: {notes['title']}",
        "description": notes["notice"],
        "version": notes["version"],
        "license": corpus.about.licence.path or corpus.about.licence.name,
        "url": notes["link"],
    }
    graph = [dataset, *(_claim(claim, corpus, base) for claim in claims)]
    return {"@context": "https://schema.org", "@graph": graph}


def _claim(claim: Claim, corpus: Corpus, base: str) -> Json:
    speaker = corpus.speaker_name(claim.said_by)
    first = min(claim.mentions, key=lambda mention: corpus.statements[mention.statement].published or "9")
    return {
        "@type": "Claim",
        "@id": claim_link(claim, corpus, base),
        "identifier": claim.id,
        "name": f"{speaker} said: {claim.summary}",
        "author": {"@type": "Organization", "name": speaker},
        "isPartOf": {"@id": base or "./"},
        **({"temporalCoverage": claim.when} if claim.when else {}),
        **({"spatialCoverage": [_place(place, corpus) for place in claim.places]} if claim.places else {}),
        "firstAppearance": _appearance(first, corpus),
        "appearance": [_appearance(mention, corpus) for mention in claim.mentions],
    }


def _appearance(mention: Mention, corpus: Corpus) -> Json:
    statement = corpus.statements[mention.statement]
    return {
        "@type": "NewsArticle" if statement.kind is StatementKind.REPORT else "CreativeWork",
        "identifier": statement.id,
        "publisher": {"@type": "Organization", "name": statement.publisher},
        **({"name": statement.title} if statement.title else {}),
        **({"datePublished": statement.published} if statement.published else {}),
        **({"url": statement.address} if statement.address else {}),
        "inLanguage": statement.language,
    }


def _place(ident: str, corpus: Corpus) -> Json:
    """A place by name; with coordinates only if it is drawn as a point, so that no area is reduced to one."""
    place = corpus.gazetteer[ident]
    at = corpus.gazetteer.label_of(ident) if corpus.gazetteer.drawn(ident) is Drawn.POINT else None
    point = {"geo": {"@type": "GeoCoordinates", "latitude": at[1], "longitude": at[0]}} if at else {}
    return {"@type": "Place", "identifier": ident, "name": place.name, **point}
