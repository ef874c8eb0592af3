"""Claims as KML 2.2, for virtual globes and programs that cannot read GeoJSON. Longitude first, WGS 84."""

from __future__ import annotations

import html
from collections.abc import Iterable, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from claimsmap.corpus.corpus import Corpus
from claimsmap.export.formats.geojson import claim_features
from claimsmap.export.licences import licence_line
from claimsmap.export.metadata import FileNotes, claim_link
from claimsmap.model.records import Claim
from claimsmap.places.geometry import Geometry
from claimsmap.text.xml_text import add, document

FIELDS = (
    "id",
    "kind",
    "said_by_name",
    "party",
    "summary",
    "when_text",
    "when_basis",
    "place_class",
    "drawn",
    "approximate",
    "uncertainty_m",
    "admission",
    "unreviewed",
    "note",
    "collections",
)


def claims_kml(corpus: Corpus, claims: Sequence[Claim], notes: FileNotes, base: str) -> str:
    """One placemark per claim, with its places' drawn geometry; a claim without a mapped place has no geometry."""
    root = Element("kml", {"xmlns": "http://www.opengis.net/kml/2.2"})
    made = add(root, "Document")
    add(made, "name", notes["title"])
    lines = [notes["notice"], notes["days"], f"Version {notes['version']}", licence_line(notes["licences"])]
    add(made, "description", "<br/>".join(html.escape(line) for line in [*lines, notes["link"]] if line))
    features = claim_features(corpus, claims)
    for claim, feature in zip(claims, features, strict=True):
        _placemark(made, feature, claim_link(claim, corpus, base), notes["notice"], tuple(corpus.about.field_of))
    return document(root)


def _placemark(parent: Element, feature: dict[str, Any], link: str, notice: str, further: tuple[str, ...]) -> None:
    values = feature["properties"]
    mark = add(parent, "Placemark", id=f"claim-{values['id']}")
    add(mark, "name", f"{values['said_by_name']} said: {values['summary']}")
    add(mark, "description", _described(values, link, notice))
    if values["from"] or values["to"]:
        span = add(mark, "TimeSpan")
        for tag, day in (("begin", values["from"]), ("end", values["to"])):
            if day:
                add(span, tag, day)
    extended = add(mark, "ExtendedData")
    for name in (*(each for each in FIELDS if each in values), *further):
        add(add(extended, "Data", name=name), "value", _plain(values[name]))
    add(add(extended, "Data", name="figures"), "value", " | ".join(_figure(each) for each in values["figures"]))
    add(add(extended, "Data", name="link"), "value", link)
    if feature["geometry"]:
        _geometry(mark, feature["geometry"])


def _described(values: dict[str, Any], link: str, notice: str) -> str:
    """HTML, which viewers render, so foreign text is escaped here and again by the XML writer."""
    words = [_words(each) for each in values["mentions"]]
    lines = [
        values["unreviewed"],
        values["when_text"],
        *(_figure(each) for each in values["figures"]),
        *words,
        link,
        notice,
    ]
    return "<br/>".join(html.escape(line) for line in lines if line)


def _words(mention: dict[str, Any]) -> str:
    words = f"“{mention['words']}”" if mention["words"] else mention["no_quotation"]
    return f"{words} ({mention['publisher']}, {mention['published_text']})"


def _figure(figure: dict[str, Any]) -> str:
    return str(figure["in_words"])


def _plain(value: Any) -> str:
    if isinstance(value, list):
        return " | ".join(str(each) for each in value)
    return "" if value is None else str(value)


def _geometry(parent: Element, geometry: Geometry) -> None:
    kind = geometry["type"]
    if kind == "GeometryCollection":
        several = add(parent, "MultiGeometry")
        for part in geometry["geometries"]:
            _geometry(several, part)
    elif kind.startswith("Multi"):
        several = add(parent, "MultiGeometry")
        for coordinates in geometry["coordinates"]:
            _geometry(several, {"type": kind.removeprefix("Multi"), "coordinates": coordinates})
    elif kind == "Polygon":
        area = add(parent, "Polygon")
        for index, ring in enumerate(geometry["coordinates"]):
            side = add(area, "innerBoundaryIs" if index else "outerBoundaryIs")
            add(add(side, "LinearRing"), "coordinates", _coordinates(ring))
    else:
        positions = [geometry["coordinates"]] if kind == "Point" else geometry["coordinates"]
        add(add(parent, kind), "coordinates", _coordinates(positions))


def _coordinates(positions: Iterable[Sequence[float]]) -> str:
    return " ".join(f"{longitude},{latitude}" for longitude, latitude in positions)
