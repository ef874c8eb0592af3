"""Names as the texts and both sides write them, in four languages and several alphabets, and the places they mean."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from claimsmap.places.geocoder import AmbiguousName, GazetteerGeocoder, UnknownName
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.view_parameters import parse
from tests.builders import read_gazetteer
from tests.data.first_corpus.record import GEODATA, its_about, the_first_index

GAZETTEER, _ = read_gazetteer(GEODATA, its_about())
GEOCODER = GazetteerGeocoder(GAZETTEER)
with Path(__file__).with_name("names_as_written.tsv").open(encoding="utf-8", newline="") as table:
    NAMES = {name: places.split() for name, places in csv.reader(table, delimiter="\t")}
"""A name → the ids of every place it may mean, settlements first."""


def test_a_name_finds_every_place_that_it_may_mean() -> None:
    found = {name: [each.raw["id"] for each in GEOCODER.geocode(name, exactly_one=False)] for name in NAMES}
    assert found == NAMES


def test_an_ambiguous_name_is_never_decided_silently() -> None:
    for name, places in NAMES.items():
        if len(places) > 1:
            with pytest.raises(AmbiguousName) as caught:
                GEOCODER.geocode(name)
            assert [place.id for place in caught.value.places] == places
            assert all(f"id {place}" in str(caught.value) for place in places)


@pytest.mark.parametrize("district", ["aghdam", "fuzuli", "tartar", "zangilan", "jabrayil", "khojavend", "gazakh"])
def test_the_bare_name_of_a_district_may_be_its_town(district: str) -> None:
    bare = GAZETTEER[f"{district}_district"].name.removesuffix(" district")
    found = [location.raw["id"] for location in GEOCODER.geocode(bare, exactly_one=False)]
    assert found == [f"{district}_town", f"{district}_district"]


@pytest.mark.parametrize(
    ("name", "absurd"), [("Kornizor", "Berdzor"), ("Talis", "Tavush"), ("Tawush", "Talish"), ("Gorus dağı", "Turshsu")]
)
def test_no_suggestion_is_absurd(name: str, absurd: str) -> None:
    try:
        said = GEOCODER.geocode(name, exactly_one=False)[0].address
    except UnknownName as error:
        said = str(error)
    assert absurd not in said


def test_karabakh_alone_is_never_the_economic_region() -> None:
    for name in ("Karabakh", "Karabakh region", "Garabagh region", "Qarabağ", "Карабах", "Ղարաբաղ"):
        assert GEOCODER.geocode(name).raw["id"] == "karabakh"


def test_a_direction_is_drawn_around_its_place_and_never_as_it() -> None:
    directions = [place for place in GAZETTEER if place.endswith("_direction")]
    assert directions
    for place in directions:
        assert GAZETTEER[place].place_class == "direction"
        assert (GAZETTEER.drawn(place), GAZETTEER.is_approximate(place)) == ("hatched", True)
        assert GAZETTEER[place].name.lower().startswith(("direction of", "northern direction of"))


def test_a_direction_is_found_by_every_name_of_its_place() -> None:
    for name in (
        "Suqovuşan istiqaməti",
        "направление Мадагиза",
        "Մատաղիսի ուղղություն",
        "in the direction of Sugovushan",
    ):
        assert GEOCODER.geocode(name).raw["id"] == "sugovushan_direction"


@pytest.fixture(scope="module")
def index() -> ClaimIndex:
    return the_first_index()


@pytest.mark.parametrize(
    "names",
    [
        "Şuşa, Shusha, Shushi, Շուշի, Шуша, Шуши, ШУША, шуша",
        "Kəlbəcər, Kǝlbǝcǝr, Кəлбəҹəр, Кәлбәҹәр, Kelbecer, Kalbacar, Kalbajar, Кельбаджар, Քարվաճառ, Karvachar",
        "Xankəndi, Khankendi, Stepanakert, Ստեփանակերտ, Степанакерт, Khan\u00adkendi",
        "Zabux, Zabukh, Աղավնո, Забух, Aghavno, Агавно",
        "Ağdam, Aghdam, Agdam, Աղդամ, Агдам, Akna",
        "Füzuli, Fuzuli, Fizuli, Ֆիզուլի, Физули, Varanda",
        "Sugovushan, Suqovuşan, Madagiz, Մատաղիս, Суговушан",
        "Nagorno-Karabakh, Nagorno\u2011Karabakh, Dağlıq Qarabağ, Нагорный Карабах, Լեռնային Ղարաբաղ",
    ],
)
def test_a_search_for_any_name_of_a_place_finds_the_same_claims(index: ClaimIndex, names: str) -> None:
    both = [("collection", "core"), ("collection", "wider")]
    found = {
        name: index.table["id"][index.chosen(parse([("q", name), *both], its_about()))].tolist()
        for name in names.split(", ")
    }
    first = next(iter(found.values()))
    assert first
    assert {name: ids for name, ids in found.items() if ids != first} == {}
