"""What a sentence leaves open and others supply: days, periods, places, speakers. Every sentence here is invented."""

from __future__ import annotations

from datetime import date

import pytest

from claimsmap.model.vocabulary import StatementKind, Voice
from claimsmap.proposing.dates import dates_in
from claimsmap.proposing.proposal import Proposal, Reading
from claimsmap.proposing.propose import Given
from tests.core.proposing.first_corpus.test_reading import CORPUS, PHRASEBOOK, READER

PUBLISHED = date(2022, 11, 24)


def read(text: str, language: str = "en", dated: str = "", kind: StatementKind = StatementKind.REPORT) -> Reading:
    speakers = ("mfa-az", "trend")
    return READER.read(Given(text, PUBLISHED, speakers[-1], kind, speakers, language, dated=dated))


def of_kind(kind: str, text: str, **more: str) -> Proposal:
    return next(each for each in read(text, **more).proposals if each.kind == kind)


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        ("en", "on June 12, July 3 and November 29, 2021", ["2021-06-12", "2021-07-03", "2021-11-29"]),
        ("en", "from December 30 to January 5, 2022", ["2021-12-30", "2022-01-05"]),
        ("en", "from January to August 2021", ["2021-01", "2021-08"]),
        ("en", "On Feb. 12, on the 3rd of October and October 4th, 2021", ["2022-02-12", "2021-10-03", "2021-10-04"]),
        ("en", "three days ago, a week ago, this morning", ["2022-11-21", "2022-11-17", "2022-11-24"]),
        ("en", "over the past two months, for the last ten days", ["2022-09~/2022-11-24", "2022-11-14~/2022-11-24"]),
        ("en", "They may have 15 Maybachs", []),
        ("ru", "с 3 по 5 октября 2021 года, вчера, за последние 30 лет",
         ["2021-10-03/2021-10-05", "2022-11-23", "1992~/2022-11-24"]),
        ("az", "Oktyabrın 3-də, dünən, son 30 ildə", ["2022-10-03", "2022-11-23", "1992~/2022-11-24"]),
        ("hy", "երեկ, հոկտեմբերի 3-ին, վերջին 30 տարում", ["2022-11-23", "2022-10-03", "1992~/2022-11-24"]),
    ],
)  # fmt: skip
def test_dates_in_a_row_counted_back_and_in_short(language: str, text: str, expected: list[str]) -> None:
    assert [each.edtf for each in dates_in(text, 0, len(text), PUBLISHED, PHRASEBOOK.cues(language))] == expected


@pytest.mark.parametrize(
    ("kind", "text", "when"),
    [
        # of several dates in a row, the first and the last
        ("map_records", "Maps of 97,000 mines were handed over on June 12, July 3 and October 19, 2021.",
         "2021-06-12/2021-10-19"),
        # what was laid was laid before it was found, and before it went off
        ("mine_laying", "On October 3 two mines laid by the army were found in Sus village.", "../2022-10-03"),
        ("casualty_toll", "Since the war ended on November 10, 2020, 268 people became mine victims.",
         "2020-11-10/2022-11-24"),
        ("casualty_toll", "So far in 2022, 30 people became mine victims.", "2022-01/2022-11-24"),
        # never more exact than the words
        ("casualty_toll", "The number of mine victims is 271.", "../2022-11-24"),
        # said on a day before the statement: what is open ends there, also in the sentences that follow
        ("mine_find", "On November 22, he said that it was late. In Sus 5 mines were found.", "../2022-11-22"),
        ("incident", "A shepherd came to Sus on November 3. The next day he was killed by a mine.", "2022-11-04"),
        ("mine_estimate", "The number of mines that still remain is 1.5 million.", "2022-11-24"),
    ],
)  # fmt: skip
def test_a_date_is_as_exact_as_the_words_and_those_before_them(kind: str, text: str, when: str) -> None:
    assert of_kind(kind, text).when == when


def test_a_statement_of_a_month_has_no_day() -> None:
    assert of_kind("mine_find", "In Sus 5 mines were found.", dated="2022-11").when == "../2022-11"
    assert of_kind("mine_find", "In Sus 5 mines were found today.", dated="2022-11").when == "2022-11"


@pytest.mark.parametrize(
    ("kind", "text", "places"),
    [
        # in the same place, or where the text continues
        ("incident", "The road to Zabukh is closed. A driver was killed by a mine on this road.", ["zabukh"]),
        ("mine_find", "Sappers found 5 mines. They work in Sus village.", ["sus"]),
        # a capital that speaks is no place, and neither is a region whose people are mentioned
        ("mine_find", "Baku said that 5 mines were found in Lachin district.", ["lachin_district"]),
        ("mine_find", "Servicemen of Nagorno-Karabakh found 5 mines in Sus village.", ["sus"]),
        ("mine_find", "In Baku 5 mines were found.", ["baku"]),
        # the direction of a village is a different place from the village
        ("incident", "A mine exploded in the direction of Tapgaragoyunlu village.", ["tapgaragoyunlu_direction"]),
        # hyphenated names
        ("mine_find", "5 mines were found at the Zabukh-Sus bridge.", ["sus", "zabukh"]),
    ],
)  # fmt: skip
def test_a_place_is_where_it_was_and_not_who_spoke(kind: str, text: str, places: list[str]) -> None:
    assert sorted(of_kind(kind, text).places) == places


def test_a_paragraph_that_closes_a_quotation_was_one_from_its_beginning() -> None:
    text = "More than 1,400 mines were found in Lachin district,” the ministry said.\n\nIn Sus 5 mines were found.\n"
    assert [each.voice for each in read(text).proposals] == [Voice.QUOTED, Voice.REPORTED]


def test_a_total_for_which_nobody_is_named_is_the_outlets_own() -> None:
    text = "The ministry said two mines were found in Sus.\n\nOverall, 3,400 people became mine victims since 1991."
    find, toll = read(text).proposals
    assert (find.said_by, toll.said_by, toll.voice) == ("mfa-az", "trend", Voice.OWN)


def test_a_primary_statement_retells_whom_it_names() -> None:
    text = "The Foreign Ministry reported 351 mine victims since 1995."
    [retold] = read(text, kind=StatementKind.PRIMARY).proposals
    assert (retold.said_by, retold.voice) == ("mfa-az", Voice.REPORTED)


def test_numbers_of_a_claim_on_record_bring_the_time_and_the_place_that_the_words_leave_open() -> None:
    known = CORPUS.claims["lachin-district-mines-found-2022-10"]
    again = of_kind("mine_find", "The ministry recalled that more than 1,400 mines had been found.")
    assert (again.when, again.places) == (known.when, known.places)
    assert again.when_basis == again.place_basis == f"inferred: as in {known.id}, whose numbers it repeats"
    own = of_kind("mine_find", "On October 3 more than 1,400 mines were found in Sus village.")
    assert (own.when, own.places) == ("2022-10-03", ("sus",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7 civilians and 14 soldiers were injured", [(7, "injured_civilians"), (14, "injured_military")]),
        ("1,119 mines were found in Sus and 1,609 in Zabukh", [(1119, "mines_found"), (1609, "mines_found")]),
        ("there were 351 mine/ERW casualties", [(351, "victims")]),
        ("312 people suffered serious injuries", [(312, "injured")]),
        ("just under 40 mines were found", [(40, "mines_found")]),
        ("one hundred and fifty mines were found", [(150, "mines_found")]),
        ("two dozen mines were found", [(24, "mines_found")]),
        ("half a million mines were laid", [(500_000, "mines_laid")]),
    ],
)
def test_what_a_number_counts_stands_once_for_several(text: str, expected: list[tuple[float, str]]) -> None:
    figures = [figure for each in read(f"{text}.").proposals for figure in each.figures]
    assert sorted({(each.value or 0, each.measure) for each in figures}) == expected


@pytest.mark.parametrize(
    "text",
    [
        "An anti-tank mine exploded near Sus village.",
        "The incident occurred in a tunnel near Sus.",
        "A 29-year-old man born in 1993 was injured by a mine in Sus.",
        "On Monday two soldiers, one of whom is 20 years old, were wounded by a mine.",
        "His car hit an old mine.",
    ],
)
def test_one_blast_is_an_incident_with_or_without_victims(text: str) -> None:
    assert [each.kind for each in read(text).proposals][:1] == ["incident"]


def test_a_statement_that_is_made_is_no_mine_that_was() -> None:
    said = of_kind("mine_find", "In a statement made in connection with this, 5 mines were found in Sus village.")
    assert said.further.get("made") is None
    assert of_kind("mine_find", "5 mines made in Armenia were found in Sus.").further["made"] == "Armenia"


def test_the_next_sentence_goes_on_telling_of_a_blast() -> None:
    told = read("An anti-tank mine exploded near Sus village. The driver died on the spot. It was Monday.")
    assert [each.kind for each in told.proposals] == ["incident", "incident"]
    assert [each.places for each in told.proposals] == [("sus",), ("sus",)]


@pytest.mark.parametrize(
    ("language", "text", "figure", "when", "places"),
    [
        ("ru", "3 октября в селе Забух обнаружено около 40 мин. Их обезвредили.", 40, "2022-10-03", ("zabukh",)),
        ("az", "Oktyabrın 3-də Zabux kəndində 40 mina aşkar edilib. Onlar zərərsizləşdirilib.", 40, "2022-10-03",
         ("zabukh",)),
        ("hy", "Հոկտեմբերի 3-ին Լաչինի շրջանում հայտնաբերվել է 40 ական։ Դրանք վնասազերծվել են։", 40, "2022-10-03",
         ("lachin_district",)),
    ],
)  # fmt: skip
def test_other_languages_give_sentences_figures_places_and_dates(
    language: str, text: str, figure: int, when: str, places: tuple[str, ...]
) -> None:
    reading = read(text, language=language)
    assert len({each.sentence for each in reading.proposals} | set(reading.undecided)) == 2
    find = reading.proposals[0]
    assert ([each.value for each in find.figures], find.when, find.places) == ([figure], when, places)
    assert PHRASEBOOK.weaker(language)
