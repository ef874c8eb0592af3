"""What `python -m claimsmap geocode` prints, and its exit codes."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from claimsmap.cli.geocode import add_arguments, run
from tests.builders import GEODATA
from tests.nominatim_server import Server, says


def geocode(*arguments: str) -> int:
    parser = argparse.ArgumentParser()
    add_arguments(parser)
    return run(parser.parse_args(["--geodata", str(GEODATA), *arguments]))


def test_it_prints_what_a_name_resolved_to(capsys: pytest.CaptureFixture[str]) -> None:
    assert geocode("Забух") == 0
    printed = capsys.readouterr()
    assert printed.err == ""
    lines = [line.split(maxsplit=1) for line in printed.out.splitlines()[1:]]
    assert printed.out.startswith("Zabukh / Aghavno\n")
    assert dict(lines[:3]) == {
        "id": "zabukh",
        "class": "village, drawn as point",
        "within": "Lachin district, East Zangezur economic region, Azerbaijan",
    }
    assert "  coordinates  39.5893, 46.54403 (latitude, longitude)\n" in printed.out
    assert "  uncertainty  300 m\n" in printed.out
    assert "  source       GeoNames (Who's On First); CC BY 4.0\n" in printed.out


def test_the_words_of_a_name_need_no_quotation_marks(capsys: pytest.CaptureFixture[str]) -> None:
    assert geocode("Saribaba", "height") == 0
    assert "height, drawn as circle, approximate" in capsys.readouterr().out


def test_the_class_can_be_an_option(capsys: pytest.CaptureFixture[str]) -> None:
    assert geocode("Lachin", "--class", "corridor") == 0
    assert "corridor, drawn as line, approximate" in capsys.readouterr().out


def test_a_class_that_the_corpus_has_not_is_told_with_the_nearest(capsys: pytest.CaptureFixture[str]) -> None:
    assert geocode("Lachin", "--class", "corridors") == 2
    printed = capsys.readouterr()
    assert printed == ("", '--class: no class "corridors" in corpus.yaml. Did you mean "corridor"?\n')


def test_a_country_is_said_not_to_be_drawn(capsys: pytest.CaptureFixture[str]) -> None:
    assert geocode("Armenia") == 0
    assert "country, not drawn" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("name", "said"), [("Lachin", "fits 2 places"), ("Zabhuk", "Did you mean"), ("\udcff", "no place")]
)
def test_a_name_that_means_no_one_place_is_an_error_on_stderr(
    name: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert geocode(name) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert printed.err.count("\n") == 1


def test_a_gazetteer_that_is_not_there_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert geocode("Zabukh", "--geodata", str(tmp_path)) == 1
    assert f"{tmp_path}/places.csv:1: file: cannot be read" in capsys.readouterr().err


@pytest.fixture
def online(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("NOMINATIM_SCHEME", "http")
    return ["--online", "--cache", str(tmp_path)]


def test_online_prints_rows_of_the_gazetteer_to_review(
    online: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server()
    monkeypatch.setenv("NOMINATIM_DOMAIN", server.domain)
    assert geocode("Zabux", *online) == 0
    server.close()
    printed = capsys.readouterr()
    assert printed.out.startswith("zabukh_village,Zabukh,village,39.58930,46.54403,,,,az:Zabux|ru:Забух,")
    assert printed.out.count("\n") == 1
    assert "1 to review" in printed.err


def test_online_prefers_the_class_that_was_asked_for(
    online: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server()
    lachin = {"lat": "39.7", "lon": "46.4", "display_name": "Lachin"}
    server.answer = says([lachin | {"type": "county"}, lachin | {"type": "town"}])
    monkeypatch.setenv("NOMINATIM_DOMAIN", server.domain)
    assert geocode("Lachin", "--class", "town", *online) == 0
    server.close()
    assert capsys.readouterr().out.startswith("lachin_town,Lachin,town,")


def test_online_without_a_server_is_an_error_on_stderr(
    online: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    server = Server()
    server.close()
    monkeypatch.setenv("NOMINATIM_DOMAIN", server.domain)
    assert geocode("Zabux", *online) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == f"{server.domain} cannot be reached. Check the network, or NOMINATIM_DOMAIN\n"
