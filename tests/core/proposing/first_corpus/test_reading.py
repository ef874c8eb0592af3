from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from claimsmap.model.vocabulary import StatementKind, Voice
from claimsmap.proposing.dates import dates_in
from claimsmap.proposing.locator import is_locator
from claimsmap.proposing.measures import measure_of, surroundings
from claimsmap.proposing.numbers import numbers_in
from claimsmap.proposing.places import NamesInText
from claimsmap.proposing.proposal import Reading
from claimsmap.proposing.propose import Given, Reader
from claimsmap.proposing.sentences import LONGEST, sentences
from claimsmap.proposing.words.phrasebook import Phrasebook
from tests.builders import ROOT
from tests.data.first_corpus.record import its_about, the_first_corpus

CORPUS = the_first_corpus()
READER = Reader(CORPUS, ROOT / "reading")
PHRASEBOOK = READER.phrasebook
LANGUAGES = PHRASEBOOK.languages
PUBLISHED = date(2022, 11, 24)


def read(text: str, language: str = "en", kind: StatementKind = StatementKind.REPORT) -> Reading:
    speakers = ("mfa-az", "trend") if kind is StatementKind.REPORT else ("mfa-az",)
    return READER.read(Given(text, PUBLISHED, speakers[-1], kind, speakers, language))


def test_sentences_end_neither_at_an_abbreviation_nor_within_a_number() -> None:
    text = "Gen. Volkov met Mr. Aliyev at 10 a.m. on Monday. In all 1.5 million mines! “They lie there.” Then silence"
    assert [text[slice(*span)] for span in sentences(text)] == [
        "Gen. Volkov met Mr. Aliyev at 10 a.m. on Monday.",
        "In all 1.5 million mines!",
        "“They lie there.”",
        "Then silence",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Найдено 5 мин. Двое ранены. Об этом сообщили 3 октября 2022 г. в Баку.", 3),
        ("Zabux kəndində mina tapılıb. İki nəfər yaralanıb.", 2),
        ("Հայտնաբերվել է 5 ական։ Երկու մարդ վիրավորվել է։", 2),
        ("Հայտնաբերվել է 5 ական: Երկու մարդ վիրավորվել է:", 2),
    ],
)
def test_sentences_of_other_languages(text: str, count: int) -> None:
    assert len(sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("more than 1,400 mines were found", [(1400, "more_than", "mines_found")]),
        ("As many as twenty-two mines were found", [(22, "up_to", "mines_found")]),
        ("about 1.5 million mines were laid", [(1_500_000, "about", "mines_laid")]),
        ("Of the 45 dead, 35 are civilians", [(45, "exactly", "killed"), (35, "exactly", "killed_civilians")]),
        (
            "45 people, including three journalists, have died",
            [(45, "exactly", "killed"), (3, "exactly", "killed_journalists")],
        ),
        (
            "61 people (civilian - 48, military - 13) died",
            [(61, "exactly", "killed"), (48, "exactly", "killed_civilians"), (13, "exactly", "killed_military")],
        ),
        ("the reliability of the maps is only 25 percent", [(25, "only", "map_accuracy_pct")]),
        ("under paragraph 4, a 29-year-old man at 04:30", []),
    ],
)  # fmt: skip
def test_numbers_with_qualifier_and_measure(text: str, expected: list[tuple[float, str, str]]) -> None:
    cues = PHRASEBOOK.cues("en")
    numbers = numbers_in(text, 0, len(text), cues)
    measures = [measure_of(surroundings(each, text, 0, len(text), numbers, cues), cues) for each in numbers]
    assert [(each.value, each.qualifier, what) for each, what in zip(numbers, measures, strict=True)] == expected


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "On October 3, in August of this year, since the end of the war", ["2022-10-03", "2022-08", "2020-11"]),
        ("en", "over the past 30 years, from 2016 to 3 May 2021", ["1992~/2022-11-24", "2016", "2021-05-03"]),
        ("en", "it may march on Thursday, on December 30", ["2022-11-24", "2021-12-30"]),
        ("ru", "3 октября, в августе 2022 года, после окончания войны", ["2022-10-03", "2022-08", "2020-11"]),
        ("az", "Oktyabrın 3-də, 2022-ci ilin avqustundan", ["2022-10-03", "2022-08"]),
        ("hy", "2022 թվականի հոկտեմբերի 3-ին", ["2022-10-03"]),
    ],
)
def test_dates_as_edtf(language: str, text: str, expected: list[str]) -> None:
    assert [each.edtf for each in dates_in(text, 0, len(text), PUBLISHED, PHRASEBOOK.cues(language))] == expected


def test_places_in_any_spelling_and_names_that_no_row_has() -> None:
    names = NamesInText(CORPUS.gazetteer, PHRASEBOOK)
    text = "Mines lay in Zabuh and Sus villages of Lachin district, and in the village of Qwertyabad."
    found, _ = names.places(text, 0, len(text), PHRASEBOOK.cues("en"))
    assert set(found) == {"zabukh", "sus"}
    assert names.unknown(text, 0, len(text), PHRASEBOOK.cues("en")) == ["Qwertyabad"]


def test_one_sentence_with_a_find_has_all_its_fields() -> None:
    reading = read(
        "Since August 2022, more than 1,400 PMN-E mines produced in Armenia in 2021 were found in Lachin district."
    )
    [find] = [each for each in reading.proposals if each.kind == "mine_find"]
    assert (find.places, find.when, find.further) == (
        ("lachin_district",), "2022-08/2022-11-24", {"munition": "PMN-E", "made": "Armenia, 2021"},
    )  # fmt: skip
    assert (find.said_by, find.voice) == ("mfa-az", Voice.REPORTED)
    assert find.likely[0].claim == "lachin-district-mines-found-2022-10"
    assert len(find.likely) <= 5


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("ru", "С августа 2022 года в Лачинском районе обнаружено более 1 400 мин."),
        ("az", "2022-ci ilin avqustundan Laçın rayonunda 1 400-dən çox mina aşkar edilib."),
        ("hy", "2022 թվականի օգոստոսից Լաչինի շրջանում հայտնաբերվել է ավելի քան 1400 ական։"),
    ],
)
def test_a_find_in_another_language(language: str, text: str) -> None:
    assert PHRASEBOOK.language_of(text) == language
    [find] = read(text, language).proposals
    [figure] = find.figures
    assert (find.kind, find.places) == ("mine_find", ("lachin_district",))
    assert (figure.measure, figure.value, figure.qualifier) == ("mines_found", 1400, "more_than")
    assert find.when == "2022-08/2022-11-24"


def test_a_primary_statement_speaks_for_itself_and_quotation_marks_are_heard() -> None:
    text = "The ministry said: “More than 1,400 mines were found in Lachin district in August 2022.”"
    assert {each.voice for each in read(text).proposals} == {Voice.QUOTED}
    own = read(text, kind=StatementKind.PRIMARY).proposals
    assert {(each.voice, each.said_by) for each in own} == {(Voice.OWN, "mfa-az")}


def test_every_proposal_leads_back_and_every_other_sentence_is_undecided() -> None:
    text = "Two mines were found in Sus. Two mines were found in Sus. The weather was fine. ‮mines‬ laid"
    reading = read(text)
    assert all(is_locator(text, *each.at) and text[slice(*each.at)] == each.words for each in reading.proposals)
    spans = {each.sentence for each in reading.proposals} | set(reading.undecided)
    assert spans == {tuple(span) for span in sentences(text)}


@pytest.mark.parametrize("language", ["en", "hy"])
@pytest.mark.parametrize(
    "text", ["mines " * 5_000, "1 " * 10_000, "(" * 25_000 + "5 mines", "“" * 9_000, "a" * 100_000]
)
def test_a_hostile_text_is_read_in_no_time_to_speak_of(text: str, language: str) -> None:
    assert max((span.end - span.start for span in sentences(text)), default=0) <= LONGEST
    read(text, language)


def test_without_words_for_its_subject_a_text_is_only_parted_into_sentences() -> None:
    text = "More than 1,400 mines were found in Lachin district. Two people were injured."
    bare = Reader(CORPUS)
    given = Given(text, PUBLISHED, "mfa-az", StatementKind.PRIMARY, ("mfa-az",))
    assert bare.read(given).undecided == tuple(tuple(span) for span in sentences(text))
    own = bare.propose(given, 0, 20)
    assert (own.kind, own.places, own.further) == (CORPUS.about.kinds[0].id, ("lachin_district",), {})
    assert "no cue words for its kinds" in bare.phrasebook.weaker("en")


def test_a_corpus_goes_on_with_the_words_of_a_language_or_brings_its_own(tmp_path: Path) -> None:
    (tmp_path / "en.yaml").write_text("words:\n  says: '|quoth'\nkinds:\n- {kind: flood, sentence: flooded}\n")
    (tmp_path / "qq.yaml").write_text("letters: '[ሀ-ፐ]'\nkinds:\n- {kind: flood, sentence: ጎርፍ}\n", "utf-8")
    words = Phrasebook(tmp_path)
    assert words.languages == ("en", "qq", "ru")
    assert words.language_of("ጎርፍ በ ከተማ") == "qq"
    assert words.cues("en").has("{says}", "quoth he")
    assert words.cues("en").has("{says}", "he said")
    assert not Phrasebook().cues("en").has("{says}", "quoth he")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_cue_is_a_pattern_and_every_rule_names_a_kind(language: str) -> None:
    cues = PHRASEBOOK.cues(language)
    for rules in ("kinds", "second_kinds", "measures", "thing_measures"):
        for rule in cues.rules(rules):
            assert "kind" not in rule or rule["kind"] in its_about().kind_of
            for key in ("sentence", "and", "without", "right", "left", "next", "right_without"):
                cues.has(str(rule.get(key, "")), "")
    for name in ("place_like", "no_count_after", "no_count_before", "cut_where"):
        cues.pattern(name)
