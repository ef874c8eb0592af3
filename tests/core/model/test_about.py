"""What a corpus says about itself: what must agree in it, and what follows from it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from claimsmap.model.about import ONLY_COLLECTION
from tests.builders import an_about

COLLECTIONS = [
    {"id": "core", "name": "The core"},
    {"id": "wider", "name": "Further texts", "on_at_first": False},
    {"id": "press", "name": "The press", "on_at_first": False},
]
FIELDS = [
    {"id": "colour", "label": "Colour", "filter": True},
    {"id": "shade", "label": "Shade", "beside": "colour"},
]
ABOUT = an_about(collections=COLLECTIONS, fields=FIELDS, contested=["regime", "so-called"])


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"fields": [{"id": "colour", "label": "C", "kinds": "storm"}]}, 'the field "colour" names no kind'),
        ({"figure_sections": [{"title": "Toll", "kinds": "storm"}]}, 'the section "Toll" names no kind'),
        ({"breakdowns": [{"title": "Who", "kinds": "storm"}]}, 'the breakdown "Who" names no kind'),
        ({"fields": [{"id": "colour", "label": "C", "beside": "shade"}]}, 'stands beside no field "shade"'),
        ({"measures": [{"id": "dead", "many": "dead", "part_of": "storm"}]}, 'the measure "dead" names no measure'),
        (
            {"figure_sections": [{"title": "Toll", "kinds": "visit", "measures": "storm"}]},
            'the section "Toll" names no measure',
        ),
        ({"fields": [FIELDS[0], FIELDS[0]]}, 'the field "colour" 2 times'),
        ({"collections": [COLLECTIONS[0], COLLECTIONS[0]]}, 'the collection "core" 2 times'),
        ({"collections": COLLECTIONS[1:]}, "no collection that is on at first"),
    ],
)
def test_what_a_corpus_names_it_has_and_has_once(changes: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        an_about(**changes)


@pytest.mark.parametrize(("name", "what"), [("kinds", "kind"), ("place_classes", "class"), ("measures", "measure")])
def test_no_two_of_one_sort_have_the_same_id(name: str, what: str) -> None:
    given = an_about().model_dump()[name]
    with pytest.raises(ValidationError, match=f'{name} has the {what} "{given[0]["id"]}" 2 times'):
        an_about(**{name: [*given, given[0]]})


def test_further_fields_differ_after_the_place_but_for_what_stands_beside_another() -> None:
    assert ABOUT.aspects == ("value", "date", "place", "colour", "scope", "wording")


@pytest.mark.parametrize(("text", "found"), [("the Regime's", "Regime"), ("so-called", "so-called"), ("preregime", "")])
def test_a_contested_word_is_found_by_its_beginning_in_any_case(text: str, found: str) -> None:
    assert ABOUT.contested_word is not None
    words = ABOUT.contested_word.search(text)
    assert (words[0] if words else "") == found


def test_a_corpus_that_contests_no_word_looks_for_none() -> None:
    assert an_about(contested=[]).contested_word is None


def test_what_the_corpus_does_not_know_goes_by_its_id() -> None:
    assert (ABOUT.field_label("shade"), ABOUT.field_label("smell")) == ("Shade", "smell")
    assert (ABOUT.collection_name("wider"), ABOUT.collection_name("gone")) == ("Further texts", "gone")
    assert (ABOUT.kind_label("visit"), ABOUT.kind_label("storm")) == (ABOUT.kind_of["visit"].label, "storm")
    assert (ABOUT.nature_of("mine_find"), ABOUT.nature_of("storm")) == ("mines reported found", "storm")
    assert ABOUT.nature_of("incident") == ABOUT.kind_label("incident"), "where nothing is said of its figures"
    assert (ABOUT.unit_of("storm"), ABOUT.wholes_of("storm")) == ("storm", ())


def test_a_measure_counts_its_unit_and_lies_within_the_measures_that_it_is_part_of() -> None:
    measures = [
        {"id": "people", "many": "people", "unit": "heads"},
        {"id": "dead", "many": "dead", "part_of": "people"},
    ]
    about = an_about(measures=measures, figure_sections=[])
    assert [about.unit_of(each) for each in ("people", "dead")] == ["heads", "dead"]
    assert about.wholes_of("dead") == ("people",)


@given(st.lists(st.sampled_from(ABOUT.collection_ids), unique=True).map(tuple))
def test_what_is_on_is_what_was_chosen_and_nothing_chosen_is_the_usual(chosen: tuple[str, ...]) -> None:
    assert ABOUT.on(chosen) == (chosen or ("core",))
    assert ABOUT.on(ABOUT.chosen(chosen)) == (chosen or ("core",))
    assert ABOUT.chosen(("core",)) == ()


def test_a_corpus_without_collections_has_one_that_is_on() -> None:
    alone = an_about(collections=[])
    assert alone.collection_ids == alone.usual_collections == (ONLY_COLLECTION,)
    assert (alone.has_others, ABOUT.has_others) == (False, True)


def test_the_edge_of_the_map_has_the_first_sentence_where_no_shorter_notice_is_written() -> None:
    notice = "Claims of 2.5 km. Not a warning!"
    assert an_about(edge_notice="", notice=notice).at_the_edge == "Claims of 2.5 km."
    assert an_about(edge_notice="", notice="no full stop").at_the_edge == "no full stop"
    assert an_about(edge_notice="In short", notice=notice).at_the_edge == "In short"


def test_a_corpus_without_a_name_is_called_by_its_title() -> None:
    titles = {"fr": "Ce que disent les rapports", "en": "What reports say"}
    assert an_about(name="", title="Floods").name == "Floods"
    assert an_about(name="", title=titles).name == an_about(name="", title=titles).title_shown == "What reports say"
    assert an_about(name="Short", title="Floods").name == "Short"
    assert an_about(description=titles).description_shown == "What reports say"
    assert an_about(title={"fr": titles["fr"]}).title_shown == titles["fr"], "where there is none in English"


@pytest.mark.parametrize("title", [{}, {"en": ""}, {"en": ["Floods"]}, {"en": "Floods", "fr": ""}, ["Floods"]])
def test_a_text_is_one_line_or_one_for_each_language(title: object) -> None:
    with pytest.raises(ValidationError, match="is no text"):
        an_about(title=title)


@pytest.mark.parametrize("language", ["english", "EN", "e", "en_GB", "en-"])
def test_a_language_is_named_by_its_code(language: str) -> None:
    assert an_about(title={"en-GB": "Floods", "fra": "Crues"}).title_shown == "Floods"
    with pytest.raises(ValidationError, match=f'has the language "{language}"'):
        an_about(title={language: "Floods"})


@pytest.mark.parametrize("lat", ["٤٨", "1e1", "48,5", "+48", "north", "91", "-90.5"])
def test_the_first_view_looks_at_degrees_in_plain_digits(lat: str) -> None:
    with pytest.raises(ValidationError, match=r"not a number|90"):
        an_about(view={"lat": lat, "lon": "47", "zoom": "9"})
    assert an_about(view={"lat": "-48.5", "lon": "-0", "zoom": "9"}).view.lat == -48.5


def test_a_type_of_openstreetmap_is_the_narrowest_class_that_names_it() -> None:
    classes = [{"id": ident, "label": ident, "drawn": "area", "osm": ["town", ident]} for ident in ("inner", "outer")]
    assert an_about(place_classes=classes).class_of_type == {"town": "inner", "inner": "inner", "outer": "outer"}
