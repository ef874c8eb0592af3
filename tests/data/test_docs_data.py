"""docs/data.md is true: its examples run, and its tables are complete."""

from __future__ import annotations

import gzip
import re
import shlex
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import geopandas
import pytest

from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.export.formats.csv_json import columns_of
from claimsmap.loading.store import Snapshot, Store
from claimsmap.query.selection import names_of
from pages.parts.share.downloads import IN_GEOPANDAS, IN_PANDAS
from tests.builders import CLAIMS_FILE, GEODATA, ROOT, the_about

PAGE = (ROOT / "docs" / "data.md").read_text("utf-8")
EXAMPLES = re.findall(r"```python\n(.*?)```", PAGE, re.DOTALL)
ADDRESSES = re.findall(r"http://localhost:8501(/data/[^\s\"`]+)", PAGE)


@pytest.fixture(scope="module")
def snapshot() -> Snapshot:
    return Store(CLAIMS_FILE, GEODATA).current()


@pytest.fixture(scope="module")
def server(snapshot: Snapshot) -> Iterator[str]:
    """The responses of /data, over HTTP and without the pages."""

    class Data(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            address = urlsplit(self.path)
            found = answer(address.path.removeprefix("/data/"), parse_qsl(address.query), snapshot)
            self.send_response(found.status)
            self.send_header("Content-Type", found.media_type)
            self.end_headers()
            self.wfile.write(gzip.decompress(found.packed))

        def log_message(self, *_: Any) -> None:
            """Log nothing: a failing test says what failed."""

    with ThreadingHTTPServer(("127.0.0.1", 0), Data) as serving:
        Thread(target=serving.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{serving.server_port}"
        serving.shutdown()


def run(example: str, server: str) -> dict[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(example.replace("http://localhost:8501", server), "docs/data.md", "exec"), names)
    return names


def test_the_first_example_gives_the_finds_with_real_dates(server: str, snapshot: Snapshot) -> None:
    claims = run(EXAMPLES[0], server)["claims"]
    _, frame = snapshot.part_in(("core",))
    assert len(claims) == len(frame.rows["kind"]["mine_find"])
    assert claims["from"].dtype.kind == claims["to"].dtype.kind == "M"
    dated = claims.dropna(subset=["from", "to"])
    assert (dated["from"] <= dated["to"]).all()


def test_the_second_example_keeps_each_value_beside_its_qualifier(server: str) -> None:
    names = run(EXAMPLES[1], server)
    assert len(names["figures"]) == sum(len(claim["figures"]) for claim in names["claims"])
    assert names["figures"]["qualifier"].notna().all()


def test_the_third_example_saves_every_mapped_claim_taken_apart_into_its_places(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    names = run(EXAMPLES[2], server)
    saved = geopandas.read_file(tmp_path / "claims.gpkg")
    assert names["claims"].geometry.notna().all()
    assert "GeometryCollection" not in set(saved.geom_type)
    assert set(saved["id"]) == set(names["claims"]["id"])


def test_there_is_no_example_without_a_test() -> None:
    assert len(EXAMPLES) == 3


@pytest.mark.parametrize("address", ADDRESSES)
def test_every_address_on_the_page_answers(address: str, snapshot: Snapshot) -> None:
    path = urlsplit(address)
    assert answer(path.path.removeprefix("/data/"), parse_qsl(path.query), snapshot).status == 200


def test_the_example_of_the_command_line_answers(snapshot: Snapshot) -> None:
    command = next(line for line in PAGE.splitlines() if line.startswith("    curl"))
    words = shlex.split(command)
    parameter = words[words.index("--data-urlencode") + 1]
    found = answer("claims.csv", [tuple(parameter.split("=", 1))], snapshot)
    assert found.status == 200
    assert len(gzip.decompress(found.packed).splitlines()) > 1


def names_in(heading: str, column: str = r"^\| (`[^|]+) \|") -> list[str]:
    """The names in the first column of the table under a heading."""
    section = PAGE.split(f"## {heading}\n")[1].split("\n## ")[0]
    return re.findall(r"`([^`]+)`", " ".join(re.findall(column, section, re.MULTILINE)))


def test_every_column_is_explained_in_its_order() -> None:
    assert names_in("Columns of the CSV") == list(columns_of(the_about()))


def test_every_parameter_is_explained() -> None:
    assert set(names_in("Parameters")) == {*names_of(the_about()), "limit", "offset", "mapped", "geometry", "version"}


def test_every_address_is_named() -> None:
    assert {f"/data/{name}" for name in MAKERS} == set(re.findall(r"`(/data/[\w.]+)`", PAGE))


def test_a_parameter_that_is_not_understood_is_answered_as_the_page_says(snapshot: Snapshot) -> None:
    found = answer("claims.csv", [("from", "yesterday")], snapshot)
    assert found.status == 400
    assert b'"parameter":"from"' in gzip.decompress(found.packed)


def test_the_examples_on_the_page_table_run_as_well(
    server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert len(run(IN_PANDAS.format(address=f"{server}/data/claims.json?kind=casualty_toll"), server)["figures"])
    assert run(IN_PANDAS.format(address=f"{server}/data/claims.json?q=none-has-this-word"), server)["figures"].empty
    run(IN_GEOPANDAS.format(address=f"{server}/data/claims.geojson?kind=mine_find"), server)
    assert (tmp_path / "claims.gpkg").exists()
