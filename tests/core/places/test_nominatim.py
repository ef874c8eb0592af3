"""The Nominatim client, with a real server on this machine that answers, refuses, stalls or sends nonsense."""

from __future__ import annotations

import json
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from time import monotonic

import pytest

from claimsmap.places.name_languages import NameLanguages
from claimsmap.places.nominatim import OnlineError, OnlineGeocoder
from claimsmap.places.nominatim_rows import as_csv, row_of
from claimsmap.places.place import Place
from tests.builders import the_gazetteer
from tests.nominatim_server import ZABUKH, Answer, Server, says, sends

GAZETTEER = the_gazetteer()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    server = Server()
    yield server
    server.close()


@pytest.fixture
def ask(server: Server, tmp_path: Path) -> OnlineGeocoder:
    return OnlineGeocoder(GAZETTEER, tmp_path / "cache", domain=server.domain, scheme="http", pause=0)


@pytest.fixture
def hasty(server: Server, tmp_path: Path) -> OnlineGeocoder:
    """A client with a short timeout, for servers that never finish. A busy machine is no such server."""
    return OnlineGeocoder(GAZETTEER, tmp_path / "cache", domain=server.domain, scheme="http", seconds=0.4, pause=0)


def test_an_answer_becomes_a_row_to_review(ask: OnlineGeocoder) -> None:
    (row,) = ask.candidates("Zabux")
    assert {key: value for key, value in row.items() if value} == {
        "id": "zabukh_village", "name": "Zabukh", "place_class": "village", "lat": "39.58930", "lon": "46.54403",
        "alt_names": "az:Zabux|ru:Забух", "wikidata_id": "Q4182133", "source": "OpenStreetMap via Nominatim",
        "licence": "ODbL 1.0", "note": "REVIEW: class guessed from village/village; add uncertainty_m and parent",
    }  # fmt: skip
    assert Place.model_validate(row).lat == 39.5893


def test_what_only_an_editor_can_judge_stays_empty(ask: OnlineGeocoder, server: Server) -> None:
    server.answer = says([{"lat": "39.6", "lon": "46.5", "display_name": "Բերձոր", "type": "quarry"}])
    (row,) = ask.candidates("Բերձոր")
    assert (row["name"], row["place_class"], row["uncertainty_m"], row["parent"]) == ("Բերձոր", "", "", "")


@pytest.mark.parametrize(
    ("native", "kept"),
    [
        ("Gülablı", "az:Gülablı"),
        ("Աբդալ", "hy:Աբդալ"),
        ("Гюлаблы", "ru:Гюлаблы"),
        ("Abdal", "und:Abdal"),
        ("კარაჯა", "und:კარაჯა"),
        ("Gulably", ""),
        ("", ""),
    ],
)
def test_a_native_name_without_a_language_is_kept(native: str, kept: str) -> None:
    details = {"name": native, "name:en": "Gulably"}
    answer = {"lat": "39.9", "lon": "47.0", "display_name": "Gulably", "type": "village", "namedetails": details}
    row = row_of(answer, GAZETTEER.class_of_type, NameLanguages(GAZETTEER.values()))
    assert row["alt_names"] == kept
    assert Place.model_validate(row | {"uncertainty_m": "1000"}).names[0] == "Gulably"


def test_foreign_text_cannot_leave_its_cell(ask: OnlineGeocoder, server: Server) -> None:
    nasty = 'Za"bux|en:x\x1b[2J\n'
    server.answer = says([ZABUKH | {"namedetails": {"name:en": nasty}, "extratags": {"wikidata": "Q1\nrow"}}])
    line = as_csv(ask.candidates("Zabux"))
    assert line.count("\n") == 1
    assert "\x1b" not in line
    assert ',"Za""bux en:x [2J",' in line


def test_it_says_who_asks_and_asks_for_few(ask: OnlineGeocoder, server: Server) -> None:
    ask.candidates("Zabux")
    assert str(server.agents[0]).startswith("claims-map ")
    assert (server.questions[0]["q"], server.questions[0]["limit"]) == (["Zabux"], ["5"])


def test_the_server_can_be_named_in_the_environment(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOMINATIM_DOMAIN", server.domain)
    monkeypatch.setenv("NOMINATIM_SCHEME", "http")
    assert OnlineGeocoder(GAZETTEER, tmp_path).candidates("Zabux")[0]["name"] == "Zabukh"


def test_a_scheme_that_is_none_is_a_clear_error() -> None:
    with pytest.raises(OnlineError, match="Set NOMINATIM_SCHEME to http or https"):
        OnlineGeocoder(GAZETTEER, scheme="gopher")


def test_the_same_name_is_never_asked_twice(ask: OnlineGeocoder, server: Server, tmp_path: Path) -> None:
    first = ask.candidates("Zabux")
    again = OnlineGeocoder(GAZETTEER, tmp_path / "cache", domain=server.domain, scheme="http")
    assert again.candidates("Zabux") == first
    assert len(server.questions) == 1


def test_another_server_is_asked_anew(ask: OnlineGeocoder, server: Server, tmp_path: Path) -> None:
    ask.candidates("Zabux")
    other = Server()
    OnlineGeocoder(GAZETTEER, tmp_path / "cache", domain=other.domain, scheme="http").candidates("Zabux")
    other.close()
    assert len(other.questions) == 1


def test_two_questions_are_a_pause_apart(server: Server, tmp_path: Path) -> None:
    ask = OnlineGeocoder(GAZETTEER, tmp_path, domain=server.domain, scheme="http", pause=0.3)
    begun = monotonic()
    ask.candidates("Zabux")
    ask.candidates("Sus")
    assert monotonic() - begun >= 0.3


@pytest.mark.parametrize("spoilt", [b"", b"{", b"\xff", b"[7]", b'[{"lat": "x"}]', b"[" * 100_000])
def test_a_spoilt_cache_is_asked_past(ask: OnlineGeocoder, server: Server, tmp_path: Path, spoilt: bytes) -> None:
    first = ask.candidates("Zabux")
    (kept,) = (tmp_path / "cache").iterdir()
    kept.write_bytes(spoilt)
    assert ask.candidates("Zabux") == first
    assert len(server.questions) == 2
    assert json.loads(kept.read_text()) == [ZABUKH]


def test_a_cache_that_cannot_be_written_costs_only_a_question(server: Server, tmp_path: Path) -> None:
    in_the_way = tmp_path / "cache"
    in_the_way.write_text("a file where a folder should be")
    ask = OnlineGeocoder(GAZETTEER, in_the_way, domain=server.domain, scheme="http", pause=0)
    assert ask.candidates("Zabux") == ask.candidates("Zabux")
    assert len(server.questions) == 2


def test_a_full_disk_costs_only_a_question(server: Server) -> None:
    ask = OnlineGeocoder(GAZETTEER, Path("/dev/full"), domain=server.domain, scheme="http", pause=0)
    assert ask.candidates("Zabux")[0]["name"] == "Zabukh"


def test_a_user_without_a_home_has_no_cache(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_home() -> Path:
        raise RuntimeError

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    assert OnlineGeocoder(GAZETTEER, domain=server.domain, scheme="http").candidates("Zabux")[0]["name"] == "Zabukh"


def test_a_name_it_does_not_know_is_said_and_not_kept(ask: OnlineGeocoder, server: Server, tmp_path: Path) -> None:
    server.answer = says([])
    with pytest.raises(OnlineError, match='knows no place called "Zabuhk"'):
        ask.candidates("Zabuhk")
    assert not (tmp_path / "cache").exists()


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (says([], 429), "asks for a pause. Wait a minute"),
        (says([], 403), "refuses to answer"),
        (says([], 500), "answered with an error"),
        (says([], 404), "answered with an error"),
        (sends(b"<html>maintenance</html>"), "no list of places"),
        (sends(b""), "no list of places"),
        (sends(b"\xff\xfe\xfd"), "no list of places"),
        (sends(b"[" * 100_000), "no list of places"),
        (says(7), "no list of places"),
        (says("Zabukh"), "no list of places"),
        (says({"error": "bad"}), "answered with an error"),
        (says({"places": []}), "no list of places"),
        (says([7]), "no list of places"),
        (says([{"lat": "x", "lon": "46.5", "display_name": "Zabukh"}]), "no list of places"),
        (says([{"lat": "1e999", "lon": "46.5", "display_name": "Zabukh"}]), "no list of places"),
        (says([ZABUKH | {"lat": None}]), "no list of places"),
        (says([ZABUKH | {"namedetails": [7]}]), "no list of places"),
        (says([ZABUKH | {"display_name": None}]), "no list of places"),
        (sends(b"[]", 302, Location="/elsewhere"), "answered with an error"),
    ],
)
def test_an_answer_that_cannot_be_used_is_one_clear_error(
    ask: OnlineGeocoder, server: Server, answer: Answer, message: str
) -> None:
    server.answer = answer
    with pytest.raises(OnlineError, match=message) as caught:
        ask.candidates("Zabux")
    assert str(caught.value).startswith(server.domain)


def test_a_server_that_says_nothing_is_left_in_time(hasty: OnlineGeocoder, server: Server) -> None:
    server.answer = lambda _: server.closing.wait(30) and None
    begun = monotonic()
    with pytest.raises(OnlineError, match="did not answer in time"):
        hasty.candidates("Zabux")
    assert monotonic() - begun < 5


def test_a_server_that_trickles_is_left_in_time(hasty: OnlineGeocoder, server: Server) -> None:
    def trickle(request: BaseHTTPRequestHandler) -> None:
        request.send_response(200)
        request.end_headers()
        while not server.closing.wait(0.05):
            request.wfile.write(b" ")

    server.answer = trickle
    begun = monotonic()
    with pytest.raises(OnlineError, match="did not answer in time"):
        hasty.candidates("Zabux")
    assert monotonic() - begun < 5


def test_a_server_that_is_not_there_is_a_clear_error(server: Server, tmp_path: Path) -> None:
    server.close()
    ask = OnlineGeocoder(GAZETTEER, tmp_path, domain=server.domain, scheme="http", seconds=1)
    with pytest.raises(OnlineError, match="cannot be reached"):
        ask.candidates("Zabux")
