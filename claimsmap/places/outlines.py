"""Outlines of places and background features, read from GeoJSON and validated as far as drawing needs."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from math import isfinite
from pathlib import Path
from typing import Any, NamedTuple

from shapely.geometry import shape
from shapely.validation import explain_validity

from claimsmap.files.faults import Fault
from claimsmap.files.reading import Digest, read_text
from claimsmap.places.geometry import Geometry

FILE = "outlines.geojson"
DEPTH = {"LineString": 1, "MultiLineString": 2, "Polygon": 2, "MultiPolygon": 3}
"""Allowed geometry types, with the nesting depth of their positions."""
ROLES = ("place", "background")
PROPERTIES = ("id", "name", "role", "kind", "source", "licence", "note")
"""Text properties that are read; any others are ignored."""

_CROSSING = re.compile(r"(?:Ring )?Self-intersection\[(.*)\]")
DRAW_AGAIN = "Draw it again or take the last good copy"


class Outline(NamedTuple):
    """A feature of the outlines file."""

    properties: dict[str, Any]
    """At least id, name, role, source and licence; `approximate` is true for a stand-in outline."""
    geometry: Geometry
    """LineString, MultiLineString, Polygon or MultiPolygon, longitude first."""
    line: int
    """1-based line in the file."""

    @property
    def id(self) -> str:
        """The place's id, or that of the background feature."""
        return str(self.properties["id"])

    @property
    def is_background(self) -> bool:
        """Whether it is drawn beneath all claims and belongs to no place."""
        return bool(self.properties["role"] == "background")

    @property
    def is_approximate(self) -> bool:
        """Whether it stands in for an outline that is not available."""
        return bool(self.properties.get("approximate"))

    @property
    def is_area(self) -> bool:
        """Whether it is polygonal rather than a line."""
        return str(self.geometry["type"]).endswith("Polygon")

    @property
    def feature(self) -> dict[str, Any]:
        """As a GeoJSON feature."""
        return {"type": "Feature", "id": self.id, "properties": self.properties, "geometry": self.geometry}


def read_outlines(path: Path, digest: Digest | None = None) -> tuple[list[Outline], list[Fault]]:
    """The valid outlines of a file, in file order, and the faults of the others."""
    name = str(path)
    text, faults = read_text(path, name, digest)
    if faults:
        return [], faults
    try:
        document = json.loads(text)
        features = document["features"]
        if not isinstance(features, list):
            raise TypeError
    except json.JSONDecodeError as error:
        return [], [Fault(name, error.lineno, "file", f"is not JSON ({error.msg})", DRAW_AGAIN)]
    except (ValueError, RecursionError, KeyError, TypeError):
        return [], [Fault(name, 1, "file", "is not a GeoJSON FeatureCollection", 'Give it a list of "features"')]
    outlines: list[Outline] = []
    seen: set[str] = set()
    at, line = 0, 1
    for feature in features:
        where, problems = _problems(feature)
        found = text.find(json.dumps(where, ensure_ascii=False), at) if where else -1
        if found >= 0:
            at, line = found + 1, line + text.count("\n", at, found)
        if where and where in seen:
            problems.append(("is outlined twice", "Keep one feature for each id"))
        seen.add(where)
        faults += [Fault(name, line, where or "a feature without id", problem, cure) for problem, cure in problems]
        if not problems:
            outlines.append(Outline(_known_properties(feature["properties"]), feature["geometry"], line))
    return outlines, faults


def _known_properties(properties: dict[str, Any]) -> dict[str, Any]:
    told = {key: properties[key] for key in PROPERTIES if properties.get(key)}
    return told | ({"approximate": True} if properties.get("approximate") is True else {})


def _problems(feature: Any) -> tuple[str, list[tuple[str, str]]]:
    """The feature's id, if it has a usable one, and its problems."""
    properties = feature.get("properties") if isinstance(feature, dict) else None
    if not isinstance(properties, dict):
        return "", [("has no properties", "Give it id, name, role, source and licence")]
    ident = properties.get("id")
    shown = ident[:80] if isinstance(ident, str) and ident.isprintable() else ""
    problems = []
    for key in ("id", "name", "role", "source", "licence"):
        if not isinstance(properties.get(key), str) or not properties[key]:
            problems.append((f"has no {key}", f"Give it a {key}"))
    texts = [properties.get(key) or "" for key in PROPERTIES]
    if not all(isinstance(text, str) and text.isprintable() for text in texts):
        problems.append(("has a property that is not plain text", "Type it again, on one line"))
    if properties.get("role") not in ROLES:
        problems.append(("has no known role", f"Write one of {', '.join(ROLES)}"))
    problems += [(problem, DRAW_AGAIN) for problem in _bad_shape(feature.get("geometry"))]
    return shown, problems


def _bad_shape(geometry: Any) -> Iterator[str]:
    """Why a geometry cannot be drawn: at most one reason."""
    if not isinstance(geometry, dict) or geometry.get("type") not in list(DEPTH):
        yield f"is no outline: only {', '.join(DEPTH)} can be drawn"
        return
    kind = geometry["type"]
    paths: list[Any] = [geometry.get("coordinates")]
    for _ in range(DEPTH[kind] - 1):
        if not all(isinstance(part, list) and part for part in paths):
            yield "has an empty part"
            return
        paths = [part for parts in paths for part in parts]
    for path in paths:
        if not isinstance(path, list) or not all(_in_the_world(position) for position in path):
            yield "has a position that is not [longitude, latitude] within the world"
            return
        if kind.endswith("Polygon") and (len(path) < 4 or path[0] != path[-1] or _is_flat(path)):
            yield "has a ring that does not close or holds nothing"
            return
        if len(path) < 2:
            yield "has a line of fewer than two positions"
            return
    wrong = explain_validity(shape(geometry))
    if crossing := _CROSSING.fullmatch(wrong):
        yield f"crosses itself at [{', '.join(crossing[1].split())}]"
    elif wrong != "Valid Geometry":
        yield f"is not sound: {wrong}"


def _in_the_world(position: Any) -> bool:
    return (
        isinstance(position, list)
        and len(position) == 2
        and all(type(number) in (int, float) and isfinite(number) for number in position)
        and abs(position[0]) <= 180
        and abs(position[1]) <= 90
    )


def _is_flat(ring: list[list[float]]) -> bool:
    return any(len({position[axis] for position in ring}) == 1 for axis in (0, 1))
