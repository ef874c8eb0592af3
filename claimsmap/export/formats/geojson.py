"""Claims and places as plain GeoJSON (RFC 7946: [longitude, latitude], WGS 84)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.relations import replies_of
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim, Mention
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.geometry import collection
from claimsmap.places.place import Place
from claimsmap.text.attribution import admission_text, basis_text, our_reading_of, published_text
from claimsmap.text.date_words import date_text
from claimsmap.text.quotation import NO_QUOTATION, UNREVIEWED
from claimsmap.text.source_links import address_at_words
from claimsmap.text.wording import figure_in_words, figure_text, measure_text

Json = dict[str, Any]


def claim_features(corpus: Corpus, claims: Iterable[Claim], with_geometry: bool = True) -> list[Json]:
    """One feature per claim, with its place's drawn geometry, a GeometryCollection for several places, or null."""
    return [
        {
            "type": "Feature",
            "id": claim.id,
            "geometry": collection(_forms(claim, corpus)) if with_geometry else None,
            "properties": claim_properties(claim, corpus) | (_exactness(claim, corpus) if with_geometry else {}),
        }
        for claim in claims
    ]


def _exactness(claim: Claim, corpus: Corpus) -> Json:
    """How precise the geometry drawn for a claim is."""
    gazetteer = corpus.gazetteer
    metres = [off for place in claim.places if (off := gazetteer[place].uncertainty_m) is not None]
    return {
        "drawn": [str(gazetteer.drawn(place)) for place in claim.places],
        "approximate": any(gazetteer.is_approximate(place) for place in claim.places),
        "uncertainty_m": max(metres, default=None),
    }


def _forms(claim: Claim, corpus: Corpus) -> list[Json]:
    forms = (corpus.gazetteer.geometry_of(place) for place in claim.places)
    return [form for form in forms if form is not None]


def claim_properties(claim: Claim, corpus: Corpus) -> Json:
    """A claim as plain values: its own, and those derived from its mentions and places."""
    span = claim.span
    main = claim.figures[0] if claim.figures else None
    return {
        "id": claim.id,
        "kind": str(claim.kind),
        "said_by": claim.said_by,
        "said_by_name": corpus.speaker_name(claim.said_by),
        "said_by_basis": claim.said_by_basis,
        "party": corpus.party_of(claim.said_by),
        "summary": claim.summary,
        "places": list(claim.places),
        "place_names": [corpus.gazetteer[place].name for place in claim.places],
        "place_class": place_class_of(claim, corpus),
        "place_as_written": list(claim.place_as_written),
        "place_basis": claim.place_basis,
        "when": claim.when or "",
        "when_text": date_text(claim.when or "") or _("no date given"),
        "when_basis": claim.when_basis,
        "our_reading": our_reading_of(claim),
        "from": span.first.isoformat() if span.first else None,
        "to": span.last.isoformat() if span.last else None,
        "said": [day.isoformat() for day in corpus.said_on(claim)],
        **{field: claim.further(field) for field in corpus.about.field_of},
        "admission": admission_text(claim, corpus.about),
        "label": figure_text(main) if main else "",
        "value": main.value if main else None,
        "figures": [
            {
                "measure": figure.measure,
                "measure_label": measure_text(figure.measure, corpus.about),
                "value": figure.value,
                "low": figure.low,
                "high": figure.high,
                "qualifier": str(figure.qualifier),
                "counted": figure.counted,
                "text": figure_text(figure),
                "in_words": figure_in_words(figure, corpus.about),
            }
            for figure in claim.figures
        ],
        "mentions": [mention_values(mention, corpus) for mention in claim.mentions],
        "relates": [
            {
                "to": relation.to,
                "how": str(relation.how),
                "basis": relation.basis,
                "basis_text": basis_text(relation.basis),
                "note": relation.note,
                "summary": corpus.whole.claims[relation.to].summary,
            }
            for relation in claim.relates
        ],
        "replies": reply_values(claim, corpus),
        "unreviewed": UNREVIEWED if claim.unreviewed else "",
        "note": claim.note,
        "was": list(claim.was),
        "collections": [str(each) for each in corpus.collections_of(claim)],
        "excerpt_only": all(corpus.statements[mention.statement].excerpt_only for mention in claim.mentions),
    }


def reply_values(claim: Claim, corpus: Corpus) -> list[Json]:
    """The claims that answer or contradict the claim, or that it does, in any collection, so that replies are always
    shown."""
    whole = corpus.whole
    return [
        {
            "claim": reply.claim,
            "how": str(reply.how),
            "is_by_other": reply.is_by_other,
            "basis": reply.basis,
            "basis_text": basis_text(reply.basis),
            "said_by_name": whole.speaker_name(whole.claims[reply.claim].said_by),
            "summary": whole.claims[reply.claim].summary,
            "collections": [str(each) for each in whole.collections_of(whole.claims[reply.claim])],
        }
        for reply in replies_of(whole, claim.id)
    ]


def mention_values(mention: Mention, corpus: Corpus) -> Json:
    """A mention as plain values, with a link to its words."""
    statement = corpus.statements[mention.statement]
    return {
        "statement": statement.id,
        "publisher": statement.publisher,
        "published": statement.published or "",
        "published_text": published_text(statement),
        "words": mention.words,
        **({"no_quotation": NO_QUOTATION, "row": mention.row} if mention.is_coded else {}),
        "voice": str(mention.voice),
        "address": statement.address,
        "link": address_at_words(statement, mention),
        "differs": dict(mention.differs),
        "note": mention.note,
    }


def place_class_of(claim: Claim, corpus: Corpus) -> str | None:
    """The class of the claim's places; the coarsest where they differ, None without places."""
    classes = {corpus.gazetteer[place].place_class for place in claim.places}
    return next((str(each) for each in reversed(corpus.about.class_of) if each in classes), None)


def place_features(corpus: Corpus, with_geometry: bool = True) -> list[Json]:
    """One feature per place in the gazetteer, with its drawn geometry; null for a country."""
    return [_place_feature(place, corpus.gazetteer, with_geometry) for place in corpus.gazetteer.values()]


def _place_feature(place: Place, gazetteer: Gazetteer, with_geometry: bool) -> Json:
    spot = gazetteer.label_spot(place.id)
    return {
        "type": "Feature",
        "id": place.id,
        "geometry": gazetteer.geometry_of(place.id) if with_geometry else None,
        "properties": {
            "id": place.id,
            "name": place.name,
            "place_class": str(place.place_class),
            "drawn": str(gazetteer.drawn(place.id)),
            "approximate": gazetteer.is_approximate(place.id),
            "uncertainty_m": place.uncertainty_m,
            "anchor": gazetteer.label_of(place.id),
            "label": spot.at if spot else None,
            "label_room_m": spot.room_m if spot else None,
            "parent": place.parent,
            "source": place.source,
            "licence": place.licence,
            "note": place.note,
        },
    }
