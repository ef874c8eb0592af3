"""An editor's decisions: each is saved at once and can be undone, and none is accepted that is impossible."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimsmap.model.subject import OF_EVERY_CLAIM
from desk.decisions.errors import DeskError, Moved
from tests.desk.room import TEXT, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    made = Desk(tmp_path)
    made.begin()
    return made


def on_disk(desk: Desk) -> dict[str, Any]:
    return yaml.safe_load((desk.folder / "drafts" / "trend-2022-11-24.draft.yaml").read_text(encoding="utf-8"))


def test_a_pasted_text_has_a_state_for_every_sentence(desk: Desk) -> None:
    assert [each["state"] for each in desk.shown["sentences"]] == [
        "proposed", "proposed", "proposed", "undecided", "proposed",
    ]  # fmt: skip
    assert desk.shown["undecided"] == 5
    assert TEXT.split()[0] not in str({**on_disk(desk), "statement": ""})  # a draft has quoted words, never the text
    assert (desk.folder / "drafts" / "trend-2022-11-24.txt").read_text(encoding="utf-8") == TEXT


def test_no_further_field_has_the_name_of_another_field_of_a_card(desk: Desk) -> None:
    desk.look("1,400")
    own = {"munition", "made"}  # from corpus.yaml
    assert own < set(desk.card["fields"])
    assert set(desk.card["fields"]) - own <= OF_EVERY_CLAIM


def test_a_decision_is_saved_at_once_and_outlives_the_desk(desk: Desk) -> None:
    desk.look("1,400")
    desk.decide("accept")
    desk.decide(
        "leave_out", item=next(each["key"] for each in desk.shown["items"] if each["key"][0] == "s"), why="weather"
    )
    assert on_disk(desk)["proposals"][0]["state"] == "accepted"
    desk.sit_down()
    shown = desk.ask("open", name="trend-2022-11-24")
    assert [each["state"] for each in shown["sentences"]][::3] == ["coded", "left_out"]
    assert shown["sentences"][3]["why"] == "weather"
    assert shown["undoes"].startswith("leaving out")


def test_any_number_of_steps_is_taken_back_and_done_again_also_after_a_break(desk: Desk) -> None:
    begun = desk.shown["version"]
    desk.look("1,400")
    desk.decide("accept")
    desk.decide("edit", field="kind", value="visit")
    desk.decide("merge", claim="mines-in-lachin")
    at = TEXT.index("the ministry said")
    desk.decide("propose", start=at, end=at + len("the ministry said"))
    final = desk.shown["version"]
    desk.sit_down()
    desk.ask("open", name="trend-2022-11-24")
    for _ in range(4):
        desk.ask("undo")
    assert desk.shown["version"] == begun
    with pytest.raises(DeskError, match="nothing is left to take back"):
        desk.ask("undo")
    for _ in range(4):
        desk.ask("redo")
    assert desk.shown["version"] == final
    desk.ask("undo")
    desk.decide("edit", item="p0", field="summary", value="another way")
    with pytest.raises(DeskError, match="nothing was taken back"):
        desk.ask("redo")


def test_a_page_that_shows_an_older_state_decides_nothing(desk: Desk) -> None:
    older = desk.shown["version"]
    desk.look("1,400")
    desk.decide("accept")
    with pytest.raises(Moved, match="changed elsewhere"):
        desk.decide("leave_out", version=older, why="mistake")
    path = desk.folder / "drafts" / "trend-2022-11-24.draft.yaml"
    path.write_text(path.read_text(encoding="utf-8") + "# by hand\n", encoding="utf-8")
    with pytest.raises(Moved, match="changed elsewhere"):
        desk.decide("accept")


@pytest.mark.parametrize(
    ("field", "value", "told"),
    [
        ("kind", "mine_fnd", 'no kind. Did you mean "mine_find"'),
        ("said_by", "mfa-a", 'no speaker on record. Did you mean "mfa-az"'),
        ("voice", "loud", "no voice"),
        ("places", "zabhukh", 'no place of the gazetteer. Did you mean "zabukh"'),
        ("places", "Atlantis", "no place of the gazetteer. Look it up"),
        ("when", "last summer", "when: "),
        ("when", "2022-13-40", "when: "),
        ("when_basis", "because", "must begin with 'stated' or 'inferred'"),
        ("words", "never said here", "is not in the text"),
        ("words", "Since", "more than once"),
        ("words", " ".join(TEXT.split()[:9]), "9 words, 1 too many"),
        ("summary", " ", "summary is empty"),
        ("summary", "hidden\u202ewords", "nobody sees"),
        ("figures", [{"measure": "mines_fond", "qualifier": "exactly", "value": "5"}], 'Did you mean "mines_found"'),
        ("figures", [{"measure": "mines_found", "qualifier": "many", "value": "5"}], "no qualifier"),
        ("figures", [{"measure": "mines_found", "qualifier": "exactly", "value": "five"}], "not a number"),
        ("figures", [{"measure": "mines_found", "qualifier": "exactly", "value": ""}], "has no value"),
        ("id", "No Id", "is not an id"),
        ("colour", "red", "no field of a claim"),
    ],
)
def test_an_unknown_value_is_refused_by_its_name(desk: Desk, field: str, value: object, told: str) -> None:
    desk.look("1,400")
    before = on_disk(desk)
    with pytest.raises(DeskError, match=re.escape(told)):
        desk.decide("edit", field=field, value=value)
    assert on_disk(desk) == before


def test_a_field_that_fits_is_taken_and_shown_in_words(desk: Desk) -> None:
    desk.look("1,400")
    desk.decide("edit", field="places", value="Zabukh, sus")
    desk.decide("edit", field="when", value="2022-10-03")
    figures = [{"measure": "mines_found", "qualifier": "at_least", "value": "1,500"}]
    desk.decide("edit", field="figures", value=figures)
    assert desk.card["fields"]["places"] == "zabukh, sus"
    assert desk.card["readable"]["when"] == "3 October 2022"
    assert desk.card["fields"]["when_basis"] == "stated"
    assert desk.card["figures"][0]["words"] == "at least 1,500 mines found"


def test_words_are_counted_compared_and_checked_for_locators_that_they_cross(desk: Desk) -> None:
    start = TEXT.index("1,400 mines were")
    found = desk.ask("words", start=start, end=start + len("1,400 mines were found in Lachin"))
    assert (found["count"], found["problem"]) == (6, "")
    assert "1,400 mines" in found["crossed"][0]["words"]
    assert desk.ask("words", start=0, end=start + 60)["problem"].endswith("too many")
    since = TEXT.index("Since the")
    assert "more than once" in desk.ask("words", start=since, end=since + 5)["problem"]


def test_selected_words_become_a_proposal_of_exactly_them(desk: Desk) -> None:
    words = "It was a fine day"
    start = TEXT.index(words)
    desk.decide("propose", item="", start=start, end=start + len(words), kind="context")
    assert (desk.card["fields"]["words"], desk.card["fields"]["kind"]) == (words, "context")
    assert desk.shown["sentences"][3]["state"] == "proposed"
    with pytest.raises(DeskError, match="too many"):
        desk.decide("propose", item="", start=0, end=90)


def test_a_sentence_without_a_proposal_takes_a_kind(desk: Desk) -> None:
    item = next(each["key"] for each in desk.shown["items"] if each["key"].startswith("s"))
    desk.decide("propose", item=item, kind="appraisal")
    assert desk.card["fields"]["kind"] == "appraisal"
    assert desk.card["fields"]["words"] == "It was a fine day"


def test_merging_proposes_how_the_words_differ(desk: Desk) -> None:
    assert desk.look("1,400")["likely"][0]["claim"] == "mines-in-lachin"
    desk.decide("merge", claim="mines-in-lachin")
    assert desk.card["differs"] == {"mines_found": "more than 1,400"}
    desk.decide("differs", field="scope", value="the whole district")
    desk.decide("differs", field="mines_found", value="")
    assert desk.card["differs"] == {"scope": "the whole district"}
    with pytest.raises(DeskError, match='Did you mean "mines-in-lachin"'):
        desk.decide("merge", claim="mines-in-lachn")
    desk.decide("merge", claim="")
    assert desk.card["merged"] is None


def test_what_is_left_out_needs_a_reason_and_can_be_opened_again(desk: Desk) -> None:
    desk.look("1,400")
    with pytest.raises(DeskError, match="needs a reason"):
        desk.decide("leave_out", why=" ")
    desk.decide("leave_out", why="a mistake")
    desk.decide("undecide")
    assert desk.card["state"] == "undecided"
    item = next(each["key"] for each in desk.shown["items"] if each["key"].startswith("s"))
    desk.decide("leave_out", item=item, why="weather")
    desk.decide("undecide", item="l0")
    assert desk.shown["sentences"][3]["state"] == "undecided"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"text": " "}, "paste the statement"),
        ({"text": "a\x00b words"}, "control character"),
        ({"published": "24.11.2022"}, "published"),
        ({"publisher": "trnd"}, 'publisher "trnd" is no speaker of the claims file. Did you mean "trend"'),
        ({"id": "release"}, "a statement on file"),
        ({"id": "../../etc"}, "is not an id"),
        ({"id": "trend-2022-11-24"}, "a draft"),
    ],
)
def test_a_text_that_cannot_be_begun_is_refused(desk: Desk, more: dict[str, str], told: str) -> None:
    desk.shown = {}
    with pytest.raises(DeskError, match=re.escape(told)):
        desk.begin(**{"id": "new-one", **more})


@pytest.mark.parametrize("name", ["../claims", "a/b", "", ".hidden", "none"])
def test_no_other_file_is_opened_as_a_draft(desk: Desk, name: str) -> None:
    with pytest.raises(DeskError, match=r"no draft|cannot be read"):
        desk.ask("open", name=name)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("В августе 2022 года в Лачинском районе обнаружено 5 мин. Двое ранены. Погода хорошая.", "ru"),
        ("2022-ci ilin avqustunda Laçın rayonunda 5 mina aşkar edilib. İki nəfər yaralanıb. Hava yaxşıdır.", "az"),
        ("2022 թվականի օգոստոսին Լաչինի շրջանում հայտնաբերվել է 5 ական։ Երկու մարդ վիրավորվել է։", "hy"),
    ],
)
def test_what_is_weaker_in_a_language_is_said(desk: Desk, text: str, language: str) -> None:
    desk.shown = {}
    shown = desk.begin(text=text, id=f"in-{language}")
    assert shown["statement"]["language"] == language
    assert "fewer cue words" in shown["statement"]["weaker"]
    assert len(shown["sentences"]) >= 2
    desk.ask("look", item="p0")
    assert desk.card["figures"][0]["value"] == 5
    assert desk.card["fields"]["places"] == "lachin_district"
    assert desk.card["fields"]["when"].startswith("2022-08")
