"""Whatever the files contain: a corpus or faults with lines, never an exception, and never both."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.files.faults import Fault
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.store import Snapshot
from claimsmap.model.records import Claim
from claimsmap.places.outlines import FILE as OUTLINES
from claimsmap.places.outlines import read_outlines
from claimsmap.places.places_file import FILE as PLACES
from claimsmap.query.claim_index import make_index
from tests.builders import GEODATA, read_places
from tests.core.loading.test_consistency import SOUND
from tests.fuzz.mutations import mutated, values

FUZZ = settings.get_profile("fuzz")
MORE = """\
speakers: [{id: ministry, name: Ministry, party: government}]
series: [{id: total, title: Total, measure: mines_found, since: "2020", claims: [lachin-find]}]
checks:
  - id: same
    title: the same
    how: equal
    parts: [{claim: lachin-find, measure: mines_found}, {claim: lachin-find, measure: mines_found}]
    expected: holds
"""
PLACE_ROWS = [
    *(GEODATA / PLACES).read_text().splitlines()[:12],
    "lachin_district,Lachin,district,39.6,46.5,,,,,,,s,l,n",
]
SQUARE = [[46.0, 39.0], [47.0, 39.0], [47.0, 40.0], [46.0, 39.0]]
FEATURE: dict[str, Any] = {
    "type": "Feature",
    "properties": {"id": "a", "name": "A", "role": "place", "source": "s", "licence": "l", "note": "n"},
    "geometry": {"type": "Polygon", "coordinates": [SQUARE]},
}


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file to be rewritten for each case, beside a small gazetteer."""
    (tmp_path / PLACES).write_text("\n".join(PLACE_ROWS))
    (tmp_path / OUTLINES).write_text('{"type": "FeatureCollection", "features": []}')
    return tmp_path / "file"


def are_sound(faults: list[Fault]) -> bool:
    return all(fault.line >= 1 and fault.problem and fault.cure and "\n" not in str(fault) for fault in faults)


def read(file: Path, text: str) -> None:
    """A corpus answers every query; anything else is reported."""
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    corpus, faults = read_corpus(file, file.parent)
    assert (corpus is None) == bool(faults)
    assert are_sound(faults)
    if corpus:
        snapshot = Snapshot(corpus, make_index(corpus))
        assert {answer(name, [], snapshot).status for name in MAKERS} == {200}


@settings(FUZZ)
@given(text=mutated(SOUND + MORE))
def test_a_claims_file_that_is_nearly_right(file: Path, text: str) -> None:
    read(file, text)


@settings(FUZZ)
@given(section=st.sampled_from(["speakers", "statements", "claims", "series", "checks"]), value=values())
def test_any_value_for_a_section(file: Path, section: str, value: Any) -> None:
    read(file, json.dumps({"statements": [], "claims": [], section: value}))


CLAIM_FIELDS = sorted(Claim.model_fields)


@settings(FUZZ)
@given(field=st.sampled_from(CLAIM_FIELDS), value=values())
def test_any_value_for_a_field_of_a_claim(file: Path, field: str, value: Any) -> None:
    sound = {
        "id": "a", "kind": "visit", "said_by": "m", "summary": "s",
        "mentions": [{"statement": "s", "words": "w", "voice": "own"}],
    }  # fmt: skip
    statement = {"id": "s", "publisher": "P", "kind": "primary", "published_basis": "stated", "speakers": ["m"]}
    read(file, json.dumps({"statements": [statement], "claims": [{**sound, field: value}]}))


@settings(FUZZ)
@given(text=mutated("\n".join(PLACE_ROWS)))
def test_a_gazetteer_that_is_nearly_right(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert are_sound(read_places(file)[1])


@settings(FUZZ)
@given(text=mutated(json.dumps({"type": "FeatureCollection", "features": [FEATURE, FEATURE]}, indent=1)))
def test_outlines_that_are_nearly_right(file: Path, text: str) -> None:
    file.write_bytes(text.encode("utf-8", "surrogatepass"))
    assert are_sound(read_outlines(file)[1])


@settings(FUZZ)
@given(part=st.sampled_from(["properties", "geometry", "type"]), value=values())
def test_any_value_for_a_part_of_an_outline(file: Path, part: str, value: Any) -> None:
    file.write_text(json.dumps({"type": "FeatureCollection", "features": [FEATURE | {part: value}]}))
    assert are_sound(read_outlines(file)[1])


@settings(FUZZ)
@given(kind=st.sampled_from(["Polygon", "MultiPolygon", "LineString", "MultiLineString", "Point"]), value=values())
def test_any_value_for_coordinates(file: Path, kind: str, value: Any) -> None:
    feature = FEATURE | {"geometry": {"type": kind, "coordinates": value}}
    file.write_text(json.dumps({"features": [feature, feature]}))
    assert are_sound(read_outlines(file)[1])


@settings(FUZZ)
@given(raw=st.binary(max_size=300))
def test_any_bytes(file: Path, raw: bytes) -> None:
    file.write_bytes(raw)
    corpus, faults = read_corpus(file, file.parent)
    assert corpus is None
    assert faults
    assert are_sound([*faults, *read_outlines(file)[1], *read_places(file)[1]])
