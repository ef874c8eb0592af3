"""Names in, places out: the geocoder with the bundled gazetteer."""

from __future__ import annotations

import subprocess
import sys

import pytest
from geopy.exc import GeocoderQueryError
from geopy.geocoders.base import Geocoder
from geopy.location import Location
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.loading.about_file import read_about
from claimsmap.places.geocoder import AmbiguousName, GazetteerGeocoder, UnknownName
from claimsmap.places.names import fold_name
from tests.builders import GEODATA, ROOT, read_gazetteer

GAZETTEER, _ = read_gazetteer(GEODATA)
FLOODS = ROOT / "examples" / "floods"
GEOCODER = GazetteerGeocoder(GAZETTEER)


def meant(name: str, place_class: str | None = None) -> str:
    return str(GEOCODER.geocode(name, place_class=place_class).raw["id"])


def could_mean(name: str) -> list[str]:
    return [location.raw["id"] for location in GEOCODER.geocode(name, exactly_one=False)]


@pytest.mark.parametrize(
    ("place", "names"),
    [
        (
            "lachin_district",
            "Laçın rayonu, Լաչինի շրջան, Лачинский район, район Лачин, Laçın r-nu, р-н Лачин, Лачинского района, "
            "Lachin district, Lachin rayon, Lachin region, Bezirk Lachin",
        ),
        (
            "lachin_town",
            "Laçın şəhəri, Բերձոր, Լաչին քաղաք, Լաչինի քաղաք, город Лачин, Lachin town, Lachin city, Berdzor",
        ),
        (
            "zabukh",
            "Zabux, Zabux kəndi, Զաբուխ, Աղավնո, Забух, село Забух, Zabukh, Zabuh, Aghavno, village of Zabukh",
        ),
        (
            "sus",
            "Sus, Sus kəndi, Սուս, Сус, село Сус, Sus village",
        ),
        (
            "nerkin_sus",
            "Aşağı Sus, Ներքին Սուս, Нижний Сус, Nerkin Sus, Ashaghy Sus",
        ),
        (
            "kalbajar_town",
            "Kəlbəcər şəhəri, Քարվաճառ քաղաք, город Кельбаджар, Kalbajar town, Kelbajar city",
        ),
        (
            "kalbajar_district",
            "Kəlbəcər rayonu, Քարվաճառի շրջան, Кельбаджарский район, Kalbajar district, Kelbajar region",
        ),
        (
            "saribaba_height",
            "Sarıbaba yüksəkliyi, Sarıbaba dağı, Սարիբաբա լեռ, Սարիբաբա բարձունք, высота Сарыбаба, "
            "гора Сарыбаба, Saribaba height, Sarybaba Height, Mount Saribaba",
        ),
        (
            "saribaba_village",
            "Sarıbaba kəndi, Եղցահող, Ехцаог, село Сарыбаба, Saribaba village, Yeghtsahogh",
        ),
        (
            "lachin_corridor",
            "Laçın yolu, Laçın dəhlizi, Բերձորի միջանցք, Лачинский коридор, Lachin road, the road of Lachin",
        ),
        (
            "az_am_border_kalbajar",
            "Kəlbəcər istiqaməti, Քարվաճառի ուղղություն, Kalbajar direction of the border",
        ),
        (
            "former_contact_line",
            "keçmiş təmas xətti, շփման գիծ, бывшая линия соприкосновения, Line of Contact",
        ),
    ],
)
def test_a_place_is_found_by_its_names_in_every_language(place: str, names: str) -> None:
    assert {name: meant(name) for name in names.split(", ")} == dict.fromkeys(names.split(", "), place)


@pytest.mark.parametrize("place_class", ["town", "district"])
@pytest.mark.parametrize("name", ["Lachin", "Laçın", "Լաչին", "Лачин"])
def test_the_class_can_be_said_apart_from_the_name(name: str, place_class: str) -> None:
    assert meant(name, place_class) == f"lachin_{place_class}"


@pytest.mark.parametrize("name", ["Kalbajar", "Kəlbəcər", "Քարվաճառ", "Кельбаджар", "Kelbajar", "Karvachar"])
def test_kalbajar_is_a_town_and_a_district(name: str) -> None:
    assert could_mean(name) == ["kalbajar_town", "kalbajar_district"]
    assert meant(name, "town") == "kalbajar_town"


def test_a_name_that_fits_two_places_lists_both() -> None:
    with pytest.raises(
        AmbiguousName, match=r"Lachin / Berdzor \(town.*lachin_town.*Lachin district.*lachin_district"
    ) as caught:
        GEOCODER.geocode("Lachin")
    assert [place.id for place in caught.value.places] == ["lachin_town", "lachin_district"]


def test_a_bare_name_never_means_a_road_a_border_or_a_region() -> None:
    assert "lachin_corridor" not in could_mean("Lachin")
    assert "lachindag" not in could_mean("Lachin")
    assert meant("Karabakh") == "karabakh"
    with pytest.raises(UnknownName, match='Did you mean "Karabakh economic region"'):
        GEOCODER.geocode("Karabakh ekonomic region")


def test_saribaba_alone_may_be_the_height_or_the_village() -> None:
    assert could_mean("Saribaba") == ["saribaba_village", "saribaba_height"]


@pytest.mark.parametrize(
    "query",
    [
        "Zabukh, Lachin district", "Zabukh (Lachin district)", "Zabukh in Lachin", "Lachin district, Zabukh",
        "Zabux kəndi Laçın rayonu", "с. Забух", "село Забух Лачинского района", "Лачинский р-н, с. Забух",
        "village of Zabukh, Lachin district, Azerbaijan", "Azerbaijan’s Zabukh", "Զաբուխ, Լաչինի շրջան",
        "Забух кәнди", "Zabu\u00adkh", "ZABUKH",
    ],
)  # fmt: skip
def test_what_it_lies_in_is_understood(query: str) -> None:
    assert meant(query) == "zabukh"


@pytest.mark.parametrize("name", ["Kəlbəcər", "Kǝlbǝcǝr", "Кəлбәҹəр", "KELBECER", "Kalbacar", "Кельбаджар", "Քարվաճառ"])
def test_every_way_to_type_a_name_finds_the_same(name: str) -> None:
    assert could_mean(name) == ["kalbajar_town", "kalbajar_district"]


@pytest.mark.parametrize("place", GAZETTEER)
def test_the_address_of_a_location_finds_its_place(place: str) -> None:
    location = next(
        each for each in GEOCODER.geocode(GAZETTEER[place].name, exactly_one=False) if each.raw["id"] == place
    )
    assert meant(location.address) == place


def test_a_name_in_the_wrong_area_says_where_it_lies() -> None:
    with pytest.raises(UnknownName, match='Did you mean "Zabukh / Aghavno, Lachin district'):
        GEOCODER.geocode("Тертерский район, село Забух")
    with pytest.raises(UnknownName, match='Did you mean "Zabukh / Aghavno, Lachin district'):
        GEOCODER.geocode("Zabukh, Nowhere")


def test_a_name_that_fits_none_suggests_the_nearest() -> None:
    with pytest.raises(UnknownName, match=r'"Zabhuk".*Did you mean.*"Zabukh"'):
        GEOCODER.geocode("Zabhuk")


def test_a_name_without_a_place_of_that_class_offers_its_namesakes() -> None:
    with pytest.raises(UnknownName, match=r'that is a village is called.*"Lachin district"'):
        GEOCODER.geocode("Lachin village")
    with pytest.raises(UnknownName, match="that is a country"):
        GEOCODER.geocode("Sus", place_class="country")


@pytest.mark.parametrize("name", ["", "   ", "?!", "xyzzy", "x" * 10_000, "\0", "\ud800"])
def test_nothing_is_found_for_nothing(name: str) -> None:
    with pytest.raises(UnknownName, match="no place is called"):
        GEOCODER.geocode(name)


def test_a_class_that_does_not_exist_is_refused() -> None:
    with pytest.raises(ValueError, match="rayon"):
        GEOCODER.geocode("Lachin", place_class="rayon")


def test_another_corpus_has_words_for_classes_of_its_own() -> None:
    about, _ = read_about(FLOODS / "corpus.yaml")
    assert about
    geocoder = GazetteerGeocoder(read_gazetteer(FLOODS / "geodata", about)[0])
    for name in ("Kherson", "місто Херсон", "the city of Kherson", "Kherson, Ukraine"):
        assert geocoder.geocode(name).raw["id"] == "kherson"
    with pytest.raises(UnknownName, match="that is a river reach"):
        geocoder.geocode("the river of Kherson")
    with pytest.raises(UnknownName):
        geocoder.geocode("Kherson rayon")
    with pytest.raises(ValueError, match="The classes are town, river_reach, country"):
        geocoder.geocode("Kherson", place_class="district")


@given(st.sampled_from([(place.id, name) for place in GAZETTEER.values() for name in place.names]))
def test_every_name_in_the_gazetteer_finds_its_place_whatever_its_case(named: tuple[str, str]) -> None:
    place, name = named
    for spelt in (name, name.upper(), f"  «{name.lower()}», "):
        assert place in could_mean(spelt)


@pytest.mark.parametrize(
    ("written", "otherwise"),
    [("Kəlbəcər", "kelbecer"), ("LAÇIN", "laçın"), ("İcevan", "icevan"), ("Кельбаджар", "Келбаджар"),
     ("Kel’badzhar", "Kelbadzhar"), ("Lachin–Khankendi", "lachin khankendi"), ("Արեւելյան", "Արևելյան")],
)  # fmt: skip
def test_accents_case_and_punctuation_do_not_matter(written: str, otherwise: str) -> None:
    assert fold_name(written) == fold_name(otherwise)


def test_it_is_a_geopy_geocoder_that_returns_locations() -> None:
    assert isinstance(GEOCODER, Geocoder)
    location = GEOCODER.geocode("Zabukh", timeout=1)
    assert isinstance(location, Location)
    assert location.address == "Zabukh / Aghavno, Lachin district, East Zangezur economic region, Azerbaijan"
    assert (location.latitude, location.longitude) == (39.5893, 46.54403)
    told = [location.raw[key] for key in ("id", "place_class", "uncertainty_m", "licence", "drawn")]
    assert told == ["zabukh", "village", 300, "CC BY 4.0", "point"]


def test_its_errors_are_geopys() -> None:
    assert issubclass(AmbiguousName, GeocoderQueryError)
    assert issubclass(UnknownName, GeocoderQueryError)


def test_it_does_not_name_points() -> None:
    with pytest.raises(NotImplementedError, match="use geocode"):
        GEOCODER.reverse((39.6, 46.5))


def test_a_reader_of_the_map_never_waits_for_geopy() -> None:
    code = "import sys, claimsmap.places.gazetteer, claimsmap.cli.geocode; sys.exit('geopy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
