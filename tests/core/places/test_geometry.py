"""From latitude and longitude to GeoJSON."""

from __future__ import annotations

from typing import Any

import pytest
from geopy.distance import geodesic
from hypothesis import given, settings
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from claimsmap.places.geometry import SIDES, bounds, circle, collection, label_spot, point, position

LATITUDES = st.floats(-80, 80)
LONGITUDES = st.floats(-179, 179)
L_SHAPE = [[0, 0], [10, 0], [10, 1], [1, 1], [1, 10], [0, 10], [0, 0]]
RING_WITH_HOLE = [[[0, 0], [9, 0], [9, 9], [0, 9], [0, 0]], [[1, 1], [1, 8], [8, 8], [8, 1], [1, 1]]]


@given(LATITUDES, LONGITUDES)
def test_longitude_comes_first_in_geojson(lat: float, lon: float) -> None:
    assert position(lat, lon) == pytest.approx([lon, lat], abs=1e-6)
    assert point(lat, lon) == {"type": "Point", "coordinates": position(lat, lon)}


@settings(max_examples=25, deadline=None)
@given(LATITUDES, LONGITUDES, st.floats(100, 150_000))
def test_every_point_of_a_circle_is_at_its_radius_on_the_ground(lat: float, lon: float, radius: float) -> None:
    drawn = circle(lat, lon, radius)
    if drawn["type"] == "MultiPolygon":  # cut at the date line, whose points are nearer
        return
    for east, north in drawn["coordinates"][0][::7]:
        assert geodesic((lat, lon), (north, (east + 180) % 360 - 180)).meters == pytest.approx(radius, rel=0.005)


@given(LATITUDES, LONGITUDES, st.floats(100, 150_000))
def test_a_circle_is_closed_rings_that_run_counter_clockwise_around_its_place(
    lat: float, lon: float, radius: float
) -> None:
    drawn = shape(circle(lat, lon, radius))
    parts = list(getattr(drawn, "geoms", [drawn]))
    assert drawn.is_valid
    assert all(part.exterior.is_ccw for part in parts)
    assert drawn.distance(Point(lon, lat)) == 0
    assert len(parts) == 2 or len(parts[0].exterior.coords) == SIDES + 1


def test_a_circle_across_the_date_line_is_cut_there() -> None:
    assert bounds(circle(60, 179.99, 50_000))[::2] == (-180, 180)


def test_one_geometry_stays_itself_and_none_is_none() -> None:
    one, other = point(39.6, 46.5), point(40.1, 46.0)
    assert collection([]) is None
    assert collection([one]) == one
    assert collection([one, other]) == {"type": "GeometryCollection", "geometries": [one, other]}


def test_bounds_hold_every_position() -> None:
    both = collection([point(39.6, 46.5), {"type": "Polygon", "coordinates": [L_SHAPE]}])
    assert both is not None
    assert bounds(both) == (0, 0, 46.5, 39.6)


@pytest.mark.parametrize(
    "geometry",
    [
        point(39.6, 46.5),
        {"type": "Polygon", "coordinates": [L_SHAPE]},
        {"type": "Polygon", "coordinates": RING_WITH_HOLE},
        {"type": "MultiPolygon", "coordinates": [[[[20, 0], [21, 0], [21, 1], [20, 0]]], [L_SHAPE]]},
        {"type": "LineString", "coordinates": [[0, 0], [1, 1], [2, 0]]},
        {"type": "MultiLineString", "coordinates": [[[5, 5], [6, 6]], [[0, 0], [1, 1], [2, 0]]]},
        {"type": "GeometryCollection", "geometries": [{"type": "Polygon", "coordinates": [L_SHAPE]}, point(1, 1)]},
    ],
)
def test_a_label_stands_on_what_it_names(geometry: dict[str, Any]) -> None:
    assert shape(geometry).intersects(Point(label_spot(geometry).at))


@given(LATITUDES, LONGITUDES, st.floats(100, 150_000))
def test_the_label_of_a_circle_is_near_its_centre(lat: float, lon: float, radius: float) -> None:
    label = label_spot(circle(lat, lon, radius)).at
    assert geodesic((lat, lon), tuple(reversed(label))).meters < radius / 5


def test_the_room_of_a_label_is_the_largest_circle_inside() -> None:
    square = {"type": "Polygon", "coordinates": [[[46, 39.5], [47, 39.5], [47, 40.5], [46, 40.5], [46, 39.5]]]}
    spot = label_spot(square)
    assert spot.at == pytest.approx([46.5, 40], abs=0.5)
    assert spot.room_m == pytest.approx(0.5 * 85_000, rel=0.02)  # half a degree of longitude at 40° north
    assert label_spot({"type": "Polygon", "coordinates": [L_SHAPE]}).at == pytest.approx([0.6, 0.6], abs=0.2)
    assert label_spot(point(39.6, 46.5)).room_m == 0
