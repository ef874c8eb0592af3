"""A report beside its statement, two coders side by side, and unknown names."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.decisions.errors import DeskError
from tests.desk.room import TEXT, Desk
from tests.nominatim_server import Server


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.begin()
    return made


def finish(desk: Desk) -> None:
    """Decide everything undecided: accept proposals, leave out sentences."""
    while waiting := [each["key"] for each in desk.shown["items"] if each["state"] == "undecided"]:
        if waiting[0].startswith("s"):
            desk.decide("leave_out", item=waiting[0], why="weather")
        else:
            desk.decide("accept", item=waiting[0])


def test_a_report_shows_what_it_kept_changed_and_left_out(desk: Desk) -> None:
    with pytest.raises(DeskError, match="choose first which statement"):
        desk.ask("beside")
    with pytest.raises(DeskError, match='Did you mean "release"'):
        desk.decide("statement", field="reports", value="relase")
    desk.decide("statement", field="reports", value="release")
    rows = {row["claim"]: row for row in desk.ask("beside")["rows"]}
    assert rows["mines-in-lachin"]["state"] == "changed"
    assert rows["mines-in-lachin"]["differs"] == {"mines_found": "more than 1,400"}
    assert not rows["mines-in-lachin"]["is_merged"]
    assert rows["maps-asked-for"]["state"] == "left_out"
    desk.look("1,400")
    desk.decide("merge", claim="mines-in-lachin")
    desk.decide("differs", field="mines_found", value="")
    rows = {row["claim"]: row for row in desk.ask("beside")["rows"]}
    assert (rows["mines-in-lachin"]["state"], rows["mines-in-lachin"]["is_merged"]) == ("kept", True)


def test_a_second_coder_codes_blind_and_both_are_compared_when_both_are_done(desk: Desk) -> None:
    desk.look("1,400")
    desk.decide("edit", field="kind", value="mine_laying")
    desk.ask("begin-second", coder="ann")
    assert desk.shown["coder"] == "ann"
    assert desk.look("1,400")["fields"]["kind"] == "mine_find"  # nothing of the first
    second = desk.shown["name"]
    finish(desk)
    desk.ask("open", name="trend-2022-11-24")
    with pytest.raises(DeskError, match="the first coder has"):
        desk.ask("compare", second=second)
    finish(desk)
    desk.look("Zabukh")
    desk.decide("leave_out", why="a mistake")
    found = desk.ask("compare", second=second)
    assert found["agreement"]["when"] == 100
    assert found["agreement"]["kind"] < 100
    assert found["agreement"]["state"] < 100
    assert 0 < found["kappa"] < 1
    row = next(each for each in found["rows"] if each["differ"] == ["kind"])
    assert (row["first"]["kind"], row["second"]["kind"]) == ("mine_laying", "mine_find")
    settled = desk.ask("settle", second=second, pair=row["pair"], field="kind")
    assert settled["agreement"]["kind"] == 100
    desk.ask("open", name="trend-2022-11-24")
    assert desk.look("1,400")["fields"]["kind"] == "mine_find"
    assert desk.shown["undoes"] == "taking the second coder's kind"


def test_a_claim_of_the_second_coder_alone_can_be_taken(desk: Desk) -> None:
    desk.ask("begin-second", coder="ann")
    start = TEXT.index("It was a fine day")
    desk.decide("propose", item="", start=start, end=start + len("It was a fine day"))
    finish(desk)
    second = desk.shown["name"]
    desk.ask("open", name="trend-2022-11-24")
    finish(desk)
    row = next(each for each in desk.ask("compare", second=second)["rows"] if each["pair"][0] == -1)
    found = desk.ask("settle", second=second, pair=row["pair"], field="all")
    assert all(not each["differ"] for each in found["rows"])


def test_an_unknown_name_is_flagged_and_looked_up_by_likeness(desk: Desk) -> None:
    assert desk.look("blast")["unknown_places"] == ["Qirmizibulaq"]
    assert desk.ask("alike", name="Zaboukh")["places"][0]["id"] == "zabukh"
    assert desk.ask("alike", name="Xyzzy")["places"] == []


def test_a_row_found_online_is_judged_before_it_is_added(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    server = Server()
    monkeypatch.setenv("NOMINATIM_DOMAIN", server.domain)
    monkeypatch.setenv("NOMINATIM_SCHEME", "http")
    monkeypatch.setenv("XDG_CACHE_HOME", str(desk.folder / "cache"))
    row = desk.ask("online", name="Zabux")["rows"][0]
    server.close()
    assert row["place_class"] == "village"
    with pytest.raises(DeskError, match="judge class and uncertainty"):
        desk.ask("add-place", row={**row, "id": "qirmizibulaq"})
    with pytest.raises(DeskError, match="already"):
        desk.ask("add-place", row={**row, "id": "zabukh", "note": ""})
    before = (desk.folder / "geodata" / "places.csv").read_bytes()
    with pytest.raises(DeskError, match="place_class"):
        desk.ask("add-place", row={**row, "id": "qirmizibulaq", "note": "", "place_class": "hamlet"})
    assert (desk.folder / "geodata" / "places.csv").read_bytes() == before
    judged = {**row, "id": "qirmizibulaq", "name": "Qirmizibulaq", "note": "", "uncertainty_m": "1100", "alt_names": ""}
    assert desk.ask("add-place", row=judged)["id"] == "qirmizibulaq"
    after = (desk.folder / "geodata" / "places.csv").read_bytes()
    assert after.startswith(before)
    desk.look("blast")
    desk.decide("edit", field="places", value="qirmizibulaq")
    assert desk.card["unknown_places"] == []
    [found, *_] = desk.ask("alike", name="Qirmizibulaq")["places"]
    assert (found["id"], found["uncertainty"]) == ("qirmizibulaq", "within about 1.1 km"), "in the words of the map"


def test_a_server_that_cannot_be_reached_is_told_politely(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NOMINATIM_DOMAIN", "127.0.0.1:9")
    monkeypatch.setenv("NOMINATIM_SCHEME", "http")
    monkeypatch.setenv("XDG_CACHE_HOME", str(desk.folder / "cache"))
    with pytest.raises(DeskError, match="cannot be reached"):
        desk.ask("online", name="Zabux")
