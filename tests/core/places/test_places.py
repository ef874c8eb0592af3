"""What a place is, how its class may be drawn, and the faults of a gazetteer's rows and outlines."""

from __future__ import annotations

import csv
import json
import os
import sys
from io import StringIO
from pathlib import Path
from time import process_time
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.files.faults import Fault
from claimsmap.files.reading import LARGEST
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.place import Place
from claimsmap.places.places_file import COLUMNS
from tests.builders import an_about, read_gazetteer, the_about

SQUARE = [[[46.0, 39.0], [47.0, 39.0], [47.0, 40.0], [46.0, 40.0], [46.0, 39.0]]]

BOW_TIE = [[[46.0, 39.0], [47.0, 40.0], [47.0, 39.0], [46.0, 40.0], [46.0, 39.0]]]
AWAY = [[[48.0, 39.0], [48.1, 39.0], [48.1, 39.1], [48.0, 39.0]]]


def a_row(**changes: str) -> dict[str, str]:
    row = dict.fromkeys(COLUMNS, "")
    row |= {"id": "zabukh", "name": "Zabukh", "place_class": "village", "lat": "39.5893", "lon": "46.54403"}
    return row | {"uncertainty_m": "300", "source": "GeoNames", "licence": "CC BY 4.0"} | changes


def a_place(**changes: str) -> Place:
    return Place.model_validate(a_row(**changes), context=the_about().class_of)


def an_outline(ident: str = "lachin_district", **changes: Any) -> dict[str, Any]:
    properties = {"id": ident, "name": "Lachin", "role": "place", "source": "drawn", "licence": "CC0 1.0"}
    geometry = changes.pop("geometry", {"type": "Polygon", "coordinates": SQUARE})
    return {"type": "Feature", "properties": properties | changes, "geometry": geometry}


def a_folder(folder: Path, *rows: dict[str, str], outlines: Any = ()) -> Path:
    text = StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n")
    table.writeheader()
    table.writerows(rows or [a_row()])
    (folder / "places.csv").write_text(text.getvalue(), "utf-8")
    features = ",\n".join(json.dumps(feature, ensure_ascii=False) for feature in outlines)
    (folder / "outlines.geojson").write_text(f'{{"type":"FeatureCollection","features":[\n{features}]}}', "utf-8")
    return folder


def the_gazetteer(folder: Path, *rows: dict[str, str], outlines: Any = ()) -> Gazetteer:
    gazetteer, faults = read_gazetteer(a_folder(folder, *rows, outlines=outlines))
    assert faults == []
    return gazetteer


def the_fault(folder: Path, *rows: dict[str, str], outlines: Any = ()) -> Fault:
    _, faults = read_gazetteer(a_folder(folder, *rows, outlines=outlines))
    assert len(faults) == 1, faults
    return faults[0]


DISTRICT = a_row(id="lachin_district", place_class="district", lat="39.5", lon="46.5", uncertainty_m="")


@pytest.mark.parametrize(
    ("place_class", "outline", "drawn"),
    [
        ("town", None, Drawn.POINT),
        ("village", "area", Drawn.POINT),
        ("height", None, Drawn.CIRCLE),
        ("direction", None, Drawn.HATCHED),
        ("direction", "area", Drawn.HATCHED),
        ("district", "area", Drawn.AREA),
        ("economic_region", "area", Drawn.AREA),
        ("corridor", "line", Drawn.LINE),
        ("border_direction", "line", Drawn.LINE),
        ("contact_line", "line", Drawn.LINE),
        ("zone", None, Drawn.HATCHED),
        ("zone", "stand-in", Drawn.HATCHED),
        ("district", None, Drawn.HATCHED),
        ("country", "area", Drawn.NONE),
    ],
)
def test_a_class_is_drawn_as_what_is_known_allows(place_class: str, outline: str | None, drawn: Drawn) -> None:
    assert a_place(place_class=place_class).drawn(outline is not None, outline == "stand-in") is drawn


def test_a_name_is_found_in_the_second_alphabets_of_the_corpus_alone(tmp_path: Path) -> None:
    folder = a_folder(tmp_path, a_row(alt_names="az:Kəlbəcər|hy:Karvačaṙ|tr:Isı"))
    assert "кәлбәҹәр" in read_gazetteer(folder)[0].spellings("zabukh")
    turkish = {"language": "tr", "letters": "ıs", "are": "ыс"}
    spellings = read_gazetteer(folder, an_about(alphabets=[turkish]))[0].spellings("zabukh")
    assert spellings[-1] == "ысы"
    assert "кәлбәҹәр" not in spellings


@given(st.sampled_from(list(the_about().class_of)), st.booleans(), st.booleans())
def test_only_a_settlement_is_ever_a_bare_point(place_class: str, outlined: bool, approximate: bool) -> None:
    is_point = a_place(place_class=place_class).drawn(outlined, approximate) is Drawn.POINT
    assert is_point == (place_class in ("town", "village"))


@given(st.booleans(), st.booleans(), st.sampled_from(["", "circle", "hatched", "none"]))
def test_a_country_is_never_a_mark(outlined: bool, approximate: bool, drawn_as: str) -> None:
    assert a_place(place_class="country", drawn_as=drawn_as).drawn(outlined, approximate) is Drawn.NONE


def test_an_area_without_outline_or_uncertainty_is_not_drawn() -> None:
    assert a_place(place_class="zone", uncertainty_m="").drawn(has_outline=False) is Drawn.NONE


def test_a_row_may_be_drawn_as_less_than_its_class() -> None:
    assert a_place(place_class="village", drawn_as="circle").drawn(has_outline=False) is Drawn.CIRCLE
    assert a_place(place_class="height", drawn_as="none", uncertainty_m="").drawn(has_outline=False) is Drawn.NONE


def test_every_name_of_a_place_counts_once_the_english_first() -> None:
    place = a_place(alt_names="az:Zabux|hy:Աղավնո|ru:Забух|en:Zabux|en:Zabukh")
    assert place.names == ("Zabukh", "Zabux", "Աղավնո", "Забух")
    assert place.alt_names[1].language == "hy"


def test_places_come_in_the_order_of_the_file(tmp_path: Path) -> None:
    gazetteer = the_gazetteer(tmp_path, a_row(id="sus"), a_row(id="armenia", place_class="country"), a_row())
    assert list(gazetteer) == ["sus", "armenia", "zabukh"]
    assert len(gazetteer) == 3
    assert "nowhere" not in gazetteer


def test_membership_follows_the_parents(tmp_path: Path) -> None:
    country = a_row(id="azerbaijan", place_class="country")
    rows = (country, DISTRICT | {"parent": "azerbaijan"}, a_row(parent="lachin_district"))
    gazetteer = the_gazetteer(tmp_path, *rows)
    assert gazetteer.ancestors("zabukh") == ("lachin_district", "azerbaijan")
    assert gazetteer.places_within("lachin_district") == {"lachin_district", "zabukh"}
    assert gazetteer.places_within("azerbaijan") == set(gazetteer)


def test_each_place_has_the_geometry_of_its_drawing(tmp_path: Path) -> None:
    height, country = a_row(id="saribaba_height", place_class="height"), a_row(id="iran", place_class="country")
    gazetteer = the_gazetteer(tmp_path, DISTRICT, a_row(), height, country, outlines=[an_outline()])
    assert gazetteer.geometry_of("zabukh") == {"type": "Point", "coordinates": [46.54403, 39.5893]}
    assert gazetteer.geometry_of("lachin_district") == {"type": "Polygon", "coordinates": SQUARE}
    circle = gazetteer.geometry_of("saribaba_height")
    assert circle is not None
    assert len(circle["coordinates"][0]) == 65
    assert gazetteer.geometry_of("iran") is None
    assert gazetteer.label_of("iran") is None
    assert gazetteer.label_of("lachin_district") == [46.5, 39.5]
    assert gazetteer.label_spot("iran") is gazetteer.label_spot("zabukh") is None
    spots = [gazetteer.label_spot(place) for place in ("lachin_district", "saribaba_height")]
    assert [spot and spot.room_m for spot in spots] == [pytest.approx(42_900, rel=0.02), 300]


def test_only_what_is_sure_is_not_approximate(tmp_path: Path) -> None:
    line = {"type": "LineString", "coordinates": [[46.5, 39.5], [46.7, 39.8]]}
    rows = (DISTRICT, a_row(), a_row(id="peak", place_class="height"), a_row(id="road", place_class="corridor"))
    outlines = [an_outline(), an_outline("road", geometry=line, approximate=True)]
    gazetteer = the_gazetteer(tmp_path, *rows, outlines=outlines)
    assert {place for place in gazetteer if gazetteer.is_approximate(place)} == {"peak", "road"}
    assert gazetteer.geometry_of("road") == line


def test_the_background_is_no_claims_place(tmp_path: Path) -> None:
    gazetteer = the_gazetteer(tmp_path, outlines=[an_outline("caspian_sea", role="background", kind="sea")])
    assert [feature["properties"]["kind"] for feature in gazetteer.background] == ["sea"]
    assert gazetteer.outlines == {}


def test_a_mistyped_id_finds_its_neighbour(tmp_path: Path) -> None:
    assert the_gazetteer(tmp_path, DISTRICT, a_row()).nearest_ids("lachin_distict") == ["lachin_district"]


@pytest.mark.parametrize(
    ("changes", "where", "problem", "cure"),
    [
        ({"parent": "lachin"}, "zabukh.parent", 'no place "lachin"', 'Did you mean "lachin_district"?'),
        ({"parent": "goris"}, "zabukh.parent", 'no place "goris"', "Write the id of a row of this file"),
        ({"parent": "zabuhk"}, "zabukh.parent", 'no place "zabuhk"', 'Did you mean "zabukh"?'),
        ({"parent": "zabukh"}, "zabukh.parent", "leads back to the place itself", "Name what it belongs to"),
        ({"place_class": "vilage"}, "zabukh.place_class", '"vilage" is none of town', 'Did you mean "village"?'),
        ({"place_class": ""}, "zabukh.place_class", "is empty", "Write the place_class"),
        ({"place_class": "height", "uncertainty_m": ""}, "zabukh", "has no uncertainty_m", "Write the metres"),
        ({"place_class": "direction", "uncertainty_m": ""}, "zabukh", "has no uncertainty_m", "Write the metres"),
        ({"lat": "139.5"}, "zabukh.lat", "139.5 is outside the world", "Write degrees from -90 to 90"),
        ({"lon": "-181"}, "zabukh.lon", "-181 is outside the world", "Write degrees from -180 to 180"),
        ({"lat": "39,5"}, "zabukh.lat", '"39,5" is not a number', "Write digits with a decimal point"),
        ({"lat": "nan"}, "zabukh.lat", '"nan" is not a number', "Write digits"),
        ({"uncertainty_m": "inf"}, "zabukh.uncertainty_m", '"inf" is not a number', "Write digits"),
        ({"uncertainty_m": "0"}, "zabukh.uncertainty_m", "0 is no uncertainty", "Write metres"),
        ({"lon": ""}, "zabukh", "has only one of lat and lon", "Write both or neither"),
        ({"lat": "", "lon": ""}, "zabukh", "has no lat and lon", "Write both"),
        ({"drawn_as": "point"}, "zabukh.drawn_as", '"point" may be more than the class allows', "Write circle"),
        ({"alt_names": "Zabux"}, "zabukh.alt_names", '"Zabux" is not language:name', "Write names like az:Zabux"),
        ({"name": "Zab\u202eukh"}, "zabukh.name", "a character that cannot be printed", "Type it again"),
        ({"id": "Zabukh village"}, "Zabukh village.id", "is not an id", "Use lower-case letters"),
        ({"licence": ""}, "zabukh.licence", "is empty", "Write the licence"),
    ],
)
def test_a_fault_of_a_row_names_line_field_and_cure(
    tmp_path: Path, changes: dict[str, str], where: str, problem: str, cure: str
) -> None:
    fault = the_fault(tmp_path, DISTRICT, a_row(**changes))
    assert (fault.file, fault.line, fault.where) == (str(tmp_path / "places.csv"), 3, where)
    assert problem in fault.problem
    assert cure in fault.cure


def test_a_repeated_id_names_both_lines(tmp_path: Path) -> None:
    fault = the_fault(tmp_path, a_row(), a_row(name="Zabux"))
    assert str(fault).endswith("places.csv:3: zabukh.id: is used twice, first on line 2. Give each place its own id.")


def test_parents_that_go_round_are_named_each(tmp_path: Path) -> None:
    rows = (a_row(id="a", parent="b"), a_row(id="b", parent="c"), a_row(id="c", parent="b"))
    gazetteer, faults = read_gazetteer(a_folder(tmp_path, *rows))
    assert [fault.where for fault in faults] == ["b.parent", "c.parent"]
    assert gazetteer.ancestors("a") == ("b", "c")


def test_a_place_far_outside_its_parent_is_a_fault_and_one_near_its_edge_is_not(tmp_path: Path) -> None:
    near, far = a_row(id="near", parent="lachin_district", lat="40.08"), a_row(parent="lachin_district", lat="40.2")
    fault = the_fault(tmp_path, DISTRICT, near, far, outlines=[an_outline()])
    assert fault.where == "zabukh.lat"
    assert "more than 10 km outside lachin_district" in fault.problem


def test_latitude_and_longitude_the_wrong_way_round_are_noticed(tmp_path: Path) -> None:
    turned = a_row(parent="lachin_district", lat="46.54403", lon="39.5893")
    assert "lat comes first" in the_fault(tmp_path, DISTRICT, turned, outlines=[an_outline()]).cure


@pytest.mark.parametrize(
    ("outline", "problem"),
    [
        (an_outline("lachin_distict"), 'no place "lachin_distict" in places.csv'),
        (an_outline("zabukh"), "a village is not drawn by an outline"),
        (an_outline(geometry={"type": "LineString", "coordinates": [[46, 39], [47, 40]]}), "where a district needs"),
        (an_outline(role="guess"), "has no known role"),
        (an_outline(licence=""), "has no licence"),
        (an_outline(name="Lachin\n"), "not plain text"),
        (an_outline(geometry=None), "is no outline"),
        (an_outline(geometry={"type": "Point", "coordinates": [46, 39]}), "is no outline"),
        (an_outline(geometry={"type": ["Polygon"], "coordinates": SQUARE}), "is no outline"),
        (an_outline(geometry={"type": "Polygon", "coordinates": []}), "has an empty part"),
        (an_outline(geometry={"type": "Polygon", "coordinates": 7}), "has an empty part"),
        (an_outline(geometry={"type": "Polygon", "coordinates": [SQUARE[0][:-1]]}), "does not close"),
        (an_outline(geometry={"type": "Polygon", "coordinates": [[[46, 39]] * 5]}), "holds nothing"),
        (an_outline(geometry={"type": "Polygon", "coordinates": [[[39, 146]] * 4]}), "within the world"),
        (an_outline(geometry={"type": "Polygon", "coordinates": [[["46", "39"]] * 4]}), "within the world"),
        (an_outline(geometry={"type": "Polygon", "coordinates": [[[46, float("nan")]] * 4]}), "within the world"),
        (an_outline(geometry={"type": "LineString", "coordinates": [[46, 39]]}), "fewer than two"),
        (an_outline(geometry={"type": "Polygon", "coordinates": BOW_TIE}), "crosses itself at [46.5, 39.5]"),
        (an_outline(geometry={"type": "Polygon", "coordinates": [*SQUARE, *AWAY]}), "Hole lies outside shell"),
        (an_outline(geometry={"type": "MultiPolygon", "coordinates": [SQUARE, SQUARE]}), "crosses itself"),
    ],
)
def test_a_fault_of_an_outline_names_its_line(tmp_path: Path, outline: dict[str, Any], problem: str) -> None:
    fault = the_fault(tmp_path, DISTRICT, a_row(), outlines=[outline])
    assert fault.line == 2
    assert problem in fault.problem


def test_an_id_outlined_twice_is_a_fault(tmp_path: Path) -> None:
    fault = the_fault(tmp_path, DISTRICT, outlines=[an_outline(), an_outline()])
    assert (fault.line, fault.problem) == (3, "is outlined twice")


@pytest.mark.parametrize("text", ["[]", "7", "null", '{"features": 1}', '{"features": [7, null, []]}', "[" * 100_000])
def test_json_that_is_no_feature_collection_is_a_fault(tmp_path: Path, text: str) -> None:
    a_folder(tmp_path)
    (tmp_path / "outlines.geojson").write_text(text)
    _, faults = read_gazetteer(tmp_path)
    assert faults
    assert {fault.file for fault in faults} == {str(tmp_path / "outlines.geojson")}


def test_broken_json_is_a_fault_with_its_line(tmp_path: Path) -> None:
    a_folder(tmp_path)
    (tmp_path / "outlines.geojson").write_text('{"features":\n[}')
    _, faults = read_gazetteer(tmp_path)
    assert (faults[0].line, faults[0].problem) == (2, "is not JSON (Expecting value)")


@pytest.mark.parametrize(
    ("text", "line", "problem"),
    [
        ("", 1, "lacks id, name"),
        ("id;name\n", 1, "lacks id, name"),
        (",".join(COLUMNS[:-1]) + "\n", 1, "lacks note"),
        (",".join((*COLUMNS, "extra")) + "\n", 1, "has unknown columns: extra"),
        (",".join((*COLUMNS, "note")) + "\n", 1, "has a column twice"),
        (",".join(COLUMNS) + "\nzabukh,Zabukh\n", 2, "has 2 cells where the first line has 14"),
        (",".join(COLUMNS) + '\nzabukh,"Zabukh\n', 2, "is not CSV"),
        (",".join(COLUMNS) + "\n" + "x" * 200_000, 2, "is not CSV"),
    ],
)
def test_a_table_out_of_shape_is_a_fault(tmp_path: Path, text: str, line: int, problem: str) -> None:
    a_folder(tmp_path)
    (tmp_path / "places.csv").write_text(text)
    _, faults = read_gazetteer(tmp_path)
    assert (len(faults), faults[0].line) == (1, line)
    assert problem in faults[0].problem


def test_a_row_over_several_lines_is_named_by_its_first(tmp_path: Path) -> None:
    fault = the_fault(tmp_path, a_row(id="sus", note="two\nlines"), a_row())
    assert (fault.line, fault.where) == (2, "sus.note")


def test_a_message_never_repeats_what_steers_a_terminal(tmp_path: Path) -> None:
    fault = the_fault(tmp_path, a_row(lat="\x1b[2J"))
    assert str(fault).isprintable()


def test_a_file_saved_by_a_spreadsheet_reads_the_same(tmp_path: Path) -> None:
    a_folder(tmp_path)
    table = tmp_path / "places.csv"
    table.write_bytes(b"\xef\xbb\xbf" + table.read_bytes().replace(b"\n", b"\r\n"))
    gazetteer, faults = read_gazetteer(tmp_path)
    assert (list(gazetteer), faults) == (["zabukh"], [])


@pytest.mark.parametrize("file", ["places.csv", "outlines.geojson"])
def test_a_file_that_cannot_be_read_is_one_fault(tmp_path: Path, file: str) -> None:
    a_folder(tmp_path)
    path = tmp_path / file
    for spoil in (path.unlink, path.mkdir):
        spoil()
        _, faults = read_gazetteer(tmp_path)
        assert [fault.file for fault in faults] == [str(path)]


@pytest.mark.parametrize("file", ["places.csv", "outlines.geojson"])
def test_a_file_that_is_not_utf8_names_the_line(tmp_path: Path, file: str) -> None:
    a_folder(tmp_path)
    (tmp_path / file).write_bytes(b"good\n\xff\xfe")
    _, faults = read_gazetteer(tmp_path)
    assert (faults[0].line, len(faults)) == (2, 1)
    assert "is not UTF-8" in faults[0].problem


def test_a_file_too_large_is_a_fault_and_is_not_read(tmp_path: Path) -> None:
    a_folder(tmp_path)
    os.truncate(tmp_path / "outlines.geojson", LARGEST + 1)
    _, faults = read_gazetteer(tmp_path)
    assert "more than" in faults[0].problem


@given(st.binary(max_size=300))
def test_no_bytes_make_a_traceback(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    folder = tmp_path_factory.mktemp("geodata")
    (folder / "places.csv").write_bytes(",".join(COLUMNS).encode() + b"\n" + raw)
    (folder / "outlines.geojson").write_bytes(raw)
    _, faults = read_gazetteer(folder)
    assert all(str(fault).isprintable() for fault in faults)


def test_five_thousand_places_are_read_in_half_a_second(tmp_path: Path) -> None:
    row = a_row(parent="lachin_district", alt_names="az:Zabux|ru:Забух")
    rows = [row | {"id": f"place_{number}"} for number in range(5000)]
    a_folder(tmp_path, DISTRICT, *rows, outlines=[an_outline()])
    measures_coverage = sys.gettrace()
    sys.settrace(None)  # it would be measured too, and takes twice as long as the reading
    try:
        spent = []
        for _ in range(3):  # other processes slow some readings down, never all alike
            begun = process_time()
            gazetteer, faults = read_gazetteer(tmp_path)
            spent.append(process_time() - begun)
    finally:
        sys.settrace(measures_coverage)
    assert (len(gazetteer), faults) == (5001, [])
    assert min(spent) < 0.5


def test_a_thousand_slips_are_named_in_seconds(tmp_path: Path) -> None:
    rows = [a_row(id=f"place_{number}", parent=f"plaec_{number}") for number in range(1000)]
    a_folder(tmp_path, *rows)
    begun = process_time()
    _, faults = read_gazetteer(tmp_path)
    assert len(faults) == 1000
    assert process_time() - begun < 5
