"""Each format, with the project's own record, opened with a tool made for it."""

import csv
import gzip
import io
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import fastkml
import feedparser
import pandas as pd
import pytest
from frictionless import Package, system
from geojson_pydantic import FeatureCollection
from lxml import etree
from openapi_spec_validator import validate as validate_openapi
from pyld import jsonld

from claimsmap.export.api import answer
from claimsmap.export.formats.csv_json import columns_of
from claimsmap.loading.store import Snapshot, Store
from claimsmap.places.geometry import circle
from tests.builders import ROOT, SAMPLE, a_corpus, the_corpus, the_index
from tests.core.export.test_formats import recorded
from tests.tested_corpus import is_first

BOTH = (("collection", "core"), ("collection", "wider"))
BASE = "https://claims.example/"
ATOM_SCHEMA = Path(__file__).with_name("atom.rng")
KML_SCHEMA = Path(fastkml.__file__).parent / "schema" / "ogckml22.xsd"


@pytest.fixture(autouse=True)
def the_limit_of_csv() -> Iterator[None]:
    """Frictionless removes this limit for the whole process."""
    limit = csv.field_size_limit()
    yield
    csv.field_size_limit(limit)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "record" in metafunc.fixturenames:
        folders = [SAMPLE, *([ROOT] if is_first(metafunc.config) else [])]
        metafunc.parametrize("record", folders, ids=lambda folder: folder.name, indirect=True, scope="module")


@pytest.fixture(scope="module")
def record(request: pytest.FixtureRequest) -> Snapshot:
    """The sample with a history in which an earlier version had another claim, and the first corpus if present."""
    if request.param == SAMPLE:
        return Snapshot(recorded(a_corpus(version="1" * 12), the_corpus()), the_index())
    return Store(request.param / "claims.yaml", request.param / "geodata").current()


def get(name: str, record: Snapshot, *pairs: tuple[str, str], base: str = BASE) -> str:
    found = answer(name, pairs or BOTH, record, base=base)
    assert found.status == 200
    return gzip.decompress(found.packed).decode()


@pytest.mark.parametrize("base", [BASE, ""])
def test_the_data_package_and_its_table_are_valid(record: Snapshot, tmp_path: Path, base: str) -> None:
    package = json.loads(get("datapackage.json", record, base=base))
    for resource in package["resources"]:
        resource["path"] = f"claims.{resource['format']}"
        (tmp_path / resource["path"]).write_text(get(resource["path"], record, base=base), "utf-8", newline="")
    (tmp_path / "datapackage.json").write_text(json.dumps(package), "utf-8")
    with system.use_context(trusted=True):
        report = Package(str(tmp_path / "datapackage.json")).validate()
    assert report.valid, report.flatten(["type", "message"])


def test_every_cell_of_the_csv_comes_back_in_pandas(record: Snapshot) -> None:
    table = pd.read_csv(io.StringIO(get("claims.csv", record).removeprefix("\ufeff")), comment=None, dtype=str)
    assert record.corpus is not None
    assert list(table.columns) == list(columns_of(record.corpus.about))
    assert set(table["id"]) == set(record.corpus.claims)


@pytest.mark.parametrize("pairs", [BOTH, (("kind", "visit"),), (("q", "no such word"),)])
@pytest.mark.parametrize("base", [BASE, ""])
def test_the_feed_is_atom(record: Snapshot, pairs: tuple[tuple[str, str], ...], base: str) -> None:
    text = get("feed.atom", record, *pairs, base=base)
    schema = etree.RelaxNG(etree.parse(str(ATOM_SCHEMA)))
    schema.assertValid(etree.fromstring(text.encode()))
    feed = feedparser.parse(text)
    assert not feed.bozo
    assert len({entry.id for entry in feed.entries}) == len(feed.entries) > 0


def feed_of(record: Snapshot, *pairs: tuple[str, str], base: str = BASE) -> Any:
    return feedparser.parse(get("feed.atom", record, *pairs, base=base)).feed


def test_the_id_of_a_feed_is_its_filter_s_and_not_its_host_s(record: Snapshot) -> None:
    one, other, elsewhere = (
        feed_of(record, ("kind", "visit")),
        feed_of(record, ("kind", "denial")),
        feed_of(record, ("kind", "visit"), base="http://127.0.0.1:8501/"),
    )
    assert one.id != other.id
    assert one.id == elsewhere.id


def test_a_feed_names_its_own_address(record: Snapshot) -> None:
    links = {link.rel: link.href for link in feed_of(record, ("kind", "visit")).links}
    assert links["self"] == f"{BASE}data/feed.atom?kind=visit"
    assert links["alternate"].startswith(f"{BASE}?kind=visit&")


def test_kml_fits_its_schema(record: Snapshot) -> None:
    schema = etree.XMLSchema(etree.parse(str(KML_SCHEMA)))
    schema.assertValid(etree.fromstring(get("claims.kml", record).encode()))


@pytest.mark.parametrize("name", ["claims.geojson", "places.geojson", "outlines.geojson"])
@pytest.mark.filterwarnings("ignore:GeometryCollection should not be used")
def test_geojson_is_geojson(record: Snapshot, name: str) -> None:
    found = FeatureCollection[Any].model_validate_json(get(name, record))
    assert found.features


@pytest.mark.parametrize(("lat", "lon"), [(0, 180), (0, -180), (51.9, 179.95), (-16.8, -179.99), (70, 179)])
def test_a_circle_across_the_date_line_is_cut_there(lat: float, lon: float) -> None:
    drawn = circle(lat, lon, 60_000)
    assert drawn["type"] == "MultiPolygon"
    longitudes = [east for polygon in drawn["coordinates"] for ring in polygon for east, _ in ring]
    assert all(-180 <= east <= 180 for east in longitudes)
    assert {-180, 180} <= {round(east) for east in longitudes}
    for polygon in drawn["coordinates"]:
        assert polygon[0][0] == polygon[0][-1]
        # the right-hand rule: the outer ring runs counter-clockwise
        assert sum((a[0] - b[0]) * (a[1] + b[1]) for a, b in zip(polygon[0], polygon[0][1:], strict=False)) > 0


def test_the_description_of_the_api_is_openapi(record: Snapshot) -> None:
    validate_openapi(json.loads(get("openapi.json", record)))


def test_json_ld_expands_without_losing_a_property(record: Snapshot) -> None:
    document = json.loads(get("claims.jsonld", record))
    options = {"documentLoader": lambda *_: {
        "contextUrl": None, "documentUrl": "https://schema.org",
        "document": {"@context": {"@vocab": "https://schema.org/"}},
    }}  # fmt: skip
    expanded = jsonld.expand(document, options)
    assert names(document["@graph"]) == {name.rpartition("/")[2] for name in names(expanded)}


def names(value: Any) -> set[str]:
    """Every property of a document except JSON-LD's own keywords."""
    if isinstance(value, list):
        return set().union(*map(names, value)) if value else set()
    if not isinstance(value, dict):
        return set()
    return {name for name in value if not name.startswith("@")} | names(list(value.values()))
