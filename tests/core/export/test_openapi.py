"""The OpenAPI description agrees with what /data does."""

import gzip
import json
from typing import Any

import pytest

from claimsmap.export.api import answer
from claimsmap.export.api_query import PICKED
from claimsmap.export.catalogue import MAKERS
from claimsmap.export.openapi import OF_DATA
from claimsmap.export.titles import OPENED
from claimsmap.loading.store import Snapshot
from claimsmap.query.claim_index import make_index
from claimsmap.query.selection import LISTS, names_of
from tests.builders import a_corpus, the_about

BASE = "https://claims.example/"


def snapshot() -> Snapshot:
    corpus = a_corpus()
    return Snapshot(corpus, make_index(corpus))


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    found = answer("openapi.json", [], snapshot(), base=BASE)
    return dict(json.loads(gzip.decompress(found.packed)))


def test_every_name_and_every_parameter_is_described(described: dict[str, Any]) -> None:
    assert set(described["paths"]) == {f"/data/{name}" for name in MAKERS}
    assert set(described["components"]["parameters"]) == {*names_of(the_about()), *OF_DATA, *OPENED, PICKED}
    assert described["servers"] == [{"url": BASE}]


def test_every_reference_leads_somewhere(described: dict[str, Any]) -> None:
    text = json.dumps(described)
    for part in ("parameters", "responses"):
        for name in described["components"][part]:
            assert f"#/components/{part}/{name}" in text
    for operation in described["paths"].values():
        for each in operation["get"]["parameters"]:
            assert each["$ref"].rpartition("/")[2] in described["components"]["parameters"]


def test_the_described_media_type_is_what_is_answered(described: dict[str, Any]) -> None:
    for name in MAKERS:
        (media_type,) = described["paths"][f"/data/{name}"]["get"]["responses"]["200"]["content"]
        assert answer(name, [], snapshot()).media_type.startswith(media_type)


def test_closed_lists_are_the_ones_that_are_read(described: dict[str, Any]) -> None:
    parameters = described["components"]["parameters"]
    assert parameters["kind"]["schema"]["items"]["enum"] == [str(kind) for kind in the_about().kind_of]
    lists = {name for name, each in parameters.items() if each["schema"].get("type") == "array"}
    assert lists == {*LISTS, *the_about().filters, PICKED}


@pytest.mark.parametrize(("name", "value"), [("dates", "guessed"), ("limit", "-1"), ("mapped", "maybe"), ("lat", "91")])
def test_what_the_description_refuses_is_refused(described: dict[str, Any], name: str, value: str) -> None:
    schema = described["components"]["parameters"][name]["schema"]
    assert value not in schema.get("enum", [])
    found = answer("claims.json", [(name, value)], snapshot())
    assert found.status == 400
    error = json.loads(gzip.decompress(found.packed))
    required = described["components"]["responses"]["bad"]["content"]["application/json"]["schema"]["required"]
    assert set(required) <= set(error)


def test_only_the_citation_knows_an_opened_record(described: dict[str, Any]) -> None:
    for path, operation in described["paths"].items():
        named = {each["$ref"].rpartition("/")[2] for each in operation["get"]["parameters"]}
        assert named.issuperset(OPENED) == (path == "/data/citation.json")
        status = answer(path.removeprefix("/data/"), [("series", "s")], snapshot()).status
        assert status == (200 if named.issuperset(OPENED) else 400)
