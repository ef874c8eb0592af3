"""The bundled places and outlines have complete provenance."""

from __future__ import annotations

import csv
import hashlib
import json
import runpy
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml
from shapely.geometry import Point, box, shape

from claimsmap.model.vocabulary import Drawn
from tests.builders import read_gazetteer
from tests.data.first_corpus.record import GEODATA, its_about

GAZETTEER, FAULTS = read_gazetteer(GEODATA, its_about())
FEATURES: list[dict[str, Any]] = json.loads((GEODATA / "outlines.geojson").read_text("utf-8"))["features"]
SOURCES = yaml.safe_load((GEODATA / "sources.yaml").read_text("utf-8"))
DATA_FILES = sorted(path.name for path in GEODATA.iterdir() if path.suffix in (".csv", ".geojson"))
ABOUT_THE_DATA = {"README.md", "sources.yaml", "make_outlines.py", "make_world.py", "make_starting.py"}


def test_the_gazetteer_has_no_fault() -> None:
    assert FAULTS == []


def test_every_file_of_the_folder_is_listed() -> None:
    assert [entry["file"] for entry in SOURCES["files"]] == sorted(DATA_FILES, reverse=True)
    assert {path.name for path in GEODATA.iterdir() if path.is_file()} == ABOUT_THE_DATA | set(DATA_FILES)


@pytest.mark.parametrize("entry", SOURCES["files"], ids=lambda entry: entry["file"])
def test_a_listed_file_is_the_one_that_was_listed(entry: dict[str, str]) -> None:
    assert hashlib.sha256((GEODATA / entry["file"]).read_bytes()).hexdigest() == entry["sha256"]
    assert all(entry[key] for key in ("what", "producer", "made", "precision", "licence", "attribution"))


def test_every_source_and_licence_in_use_is_listed_and_every_listed_one_is_in_use() -> None:
    listed = {(entry["source"], entry["licence_published"]) for entry in SOURCES["sources"]}
    used = {(place.source, place.licence) for place in GAZETTEER.values()}
    used |= {(feature["properties"]["source"], feature["properties"]["licence"]) for feature in FEATURES}
    assert used == listed


def test_a_source_says_under_which_licence_it_came_and_goes() -> None:
    keys = "source producer what address accessed licence_received licence_published attribution"
    for entry in SOURCES["sources"]:
        assert list(entry) == keys.split()
        assert all(entry[key] for key in ("producer", "what", "licence_received", "licence_published"))


def test_a_place_has_names_in_four_languages() -> None:
    languages = {ident: {"en", *(name.language for name in place.alt_names)} for ident, place in GAZETTEER.items()}
    assert {ident: found for ident, found in languages.items() if not found >= {"az", "hy", "ru", "en"}} == {}


@pytest.mark.parametrize(
    ("place", "drawn", "approximate"),
    [
        ("lachin_town", Drawn.POINT, False),
        ("zabukh", Drawn.POINT, False),
        ("sus", Drawn.POINT, False),
        ("kalbajar_district", Drawn.AREA, False),
        ("lachin_district", Drawn.AREA, False),
        ("karabakh_economic_region", Drawn.AREA, False),
        ("saribaba_height", Drawn.CIRCLE, True),
        ("az_am_border_lachin", Drawn.LINE, False),
        ("former_contact_line", Drawn.LINE, False),
        ("lachin_corridor", Drawn.LINE, True),
        ("peacekeeping_zone", Drawn.HATCHED, True),
        ("azerbaijan", Drawn.NONE, False),
        ("armenia", Drawn.NONE, False),
    ],
)
def test_a_place_is_drawn_as_its_class_allows(place: str, drawn: Drawn, approximate: bool) -> None:
    assert (GAZETTEER.drawn(place), GAZETTEER.is_approximate(place)) == (drawn, approximate)


def test_every_place_but_a_country_has_something_drawn() -> None:
    not_drawn = {place for place in GAZETTEER if GAZETTEER.geometry_of(place) is None}
    assert not_drawn == {place.id for place in GAZETTEER.values() if place.place_class == "country"}


def test_every_district_and_region_has_its_outline_but_the_one_made_in_2023() -> None:
    areas = {"district", "economic_region"}
    without = {place.id for place in GAZETTEER.values() if place.place_class in areas} - set(GAZETTEER.outlines)
    assert without == {"aghdara_district"}
    assert GAZETTEER.drawn("aghdara_district") is Drawn.HATCHED


def test_an_approximate_outline_says_what_it_lacks() -> None:
    told = (feature["properties"] for feature in FEATURES)
    stand_ins = {properties["id"]: properties for properties in told if properties.get("approximate")}
    assert set(stand_ins) == {"lachin_corridor", "peacekeeping_zone", "karabakh", "kashatagh_province"}
    for ident, told in (
        ("peacekeeping_zone", "Lachin corridor, which is not inside"),
        ("karabakh", "mean neither exactly"),
        ("kashatagh_province", "had other edges"),
    ):
        assert told in stand_ins[ident]["note"]


def test_the_peacekeeping_zone_holds_what_it_held_and_nothing_that_azerbaijan_did() -> None:
    zone = shape(GAZETTEER.outlines["peacekeeping_zone"])
    inside = {place.id for place in GAZETTEER.values() if place.lat and zone.contains(Point(place.lon, place.lat))}
    assert inside.isdisjoint({"shusha_town", "hadrut", "talish", "sugovushan", "bulutan", "fuzuli_town"})
    assert {"khankendi_city", "aghdara_town", "khojavend_town", "askeran", "taghavard", "farrukh"} <= inside


def test_the_name_of_an_area_has_room_inside_it() -> None:
    for place, geometry in GAZETTEER.outlines.items():
        area, spot = shape(geometry), GAZETTEER.label_spot(place)
        if area.geom_type.endswith("Polygon") and GAZETTEER.geometry_of(place) is not None:
            assert spot is not None, place
            assert area.contains(Point(spot.at)), place
            assert spot.room_m > 5000, place
        else:
            assert spot is None, place


def test_an_outline_is_valid_and_turns_as_geojson_asks() -> None:
    for feature in FEATURES:
        outline, ident = shape(feature["geometry"]), feature["properties"]["id"]
        assert outline.is_valid, ident
        assert outline.within(box(43, 37, 52, 43)), ident
        for part in getattr(outline, "geoms", [outline]):
            if part.geom_type == "Polygon":
                assert part.exterior.is_ccw, ident
                assert not any(hole.is_ccw for hole in part.interiors), ident


def test_settlements_lie_in_the_outline_of_their_parent() -> None:
    for place in GAZETTEER.values():
        if place.form is Drawn.POINT and place.parent:
            assert shape(GAZETTEER.outlines[place.parent]).contains(Point(place.lon, place.lat)), place.id


@pytest.mark.parametrize(
    ("lat", "lon"),
    [
        pytest.param(39.54763, 46.53046, id="Kornidzor"),
        pytest.param(39.04131, 46.51623, id="Nerkin Hand"),
        pytest.param(39.60553, 46.39172, id="Khnatsakh"),
    ],
)
def test_a_village_of_armenia_lies_in_armenia_alone(lat: float, lon: float) -> None:
    outlines = {feature["properties"]["id"]: shape(feature["geometry"]) for feature in FEATURES}
    holding = {ident for ident, outline in outlines.items() if outline.contains(Point(lon, lat))}
    assert holding == {"armenia", "syunik_region"}


def test_the_background_draws_the_neighbours_and_the_water() -> None:
    kinds = {feature["properties"]["id"]: feature["properties"]["kind"] for feature in GAZETTEER.background}
    assert {"azerbaijan", "armenia", "georgia", "iran", "turkey", "russia"} == {
        outline for outline, kind in kinds.items() if kind == "country"
    }
    assert kinds["caspian_sea"] == "sea"
    assert kinds["lake_sevan"] == "lake"


def test_the_outlines_stay_small() -> None:
    assert (GEODATA / "outlines.geojson").stat().st_size < 150_000


def test_drawing_the_outlines_anew_changes_nothing(tmp_path: Path) -> None:
    for name in (*DATA_FILES, "make_outlines.py"):
        shutil.copy(GEODATA / name, tmp_path)
    runpy.run_path(str(tmp_path / "make_outlines.py"), run_name="__main__")
    for name in DATA_FILES:
        assert (tmp_path / name).read_bytes() == (GEODATA / name).read_bytes()


def test_the_corridor_runs_through_the_settlements_it_is_drawn_by() -> None:
    line = shape(GAZETTEER.outlines["lachin_corridor"])
    for place in ("zabukh", "lachin_town", "turshsu", "shusha_town", "khankendi_city"):
        assert line.distance(Point(GAZETTEER[place].lon, GAZETTEER[place].lat)) < 1e-4


def test_the_table_is_in_the_form_that_diffs_well() -> None:
    text = (GEODATA / "places.csv").read_bytes()
    assert b"\r" not in text
    assert text.endswith(b"\n")
    ids = [row["id"] for row in csv.DictReader(text.decode("utf-8").splitlines())]
    assert len(ids) == len(set(ids)) == len(GAZETTEER)
