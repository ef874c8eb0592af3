from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.query.selection import DatesMeant, Match, Selection, changed, names_of
from claimsmap.query.view_parameters import BadParameter
from tests.builders import an_about, parse, parse_leniently, the_about

TEXTS = st.text(st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffd"), min_size=1, max_size=40)
IDS = st.lists(TEXTS, max_size=3, unique=True).map(tuple)


@st.composite
def selections(draw: Any) -> Selection:
    days = sorted(draw(st.lists(st.dates(date(1900, 1, 1), date(2100, 1, 1)), min_size=2, max_size=2)))
    place = draw(st.booleans())
    coordinate = lambda reach: round(draw(st.floats(-reach, reach)), 5) + 0.0  # noqa: E731
    return Selection(
        first=draw(st.sampled_from([None, days[0]])),
        last=draw(st.sampled_from([None, days[1]])),
        dates=draw(st.sampled_from(DatesMeant)),
        match=draw(st.sampled_from(Match)),
        collection=draw(st.sampled_from([(), ("wider",), ("core", "wider")])),
        kind=tuple(draw(st.lists(st.sampled_from(list(the_about().kind_of)), max_size=3, unique=True))),
        statement=draw(IDS),
        place=draw(IDS),
        speaker=draw(IDS),
        party=draw(IDS),
        q=draw(st.one_of(st.just(""), TEXTS)),
        claim=draw(st.one_of(st.just(""), TEXTS)),
        lat=coordinate(90) if place else None,
        lon=coordinate(180) if place else None,
        zoom=round(draw(st.floats(0, 22)), 2) if place else None,
        further=(("munition", munition),) if (munition := draw(IDS)) else (),
    )


@given(selections())
def test_a_view_survives_its_own_link(selection: Selection) -> None:
    assert parse(selection.pairs()) == selection


@given(selections())
def test_the_parameters_of_a_view_stand_in_one_order(selection: Selection) -> None:
    order = [names_of(the_about()).index(name) for name, _ in selection.pairs()]
    assert order == sorted(order)


def test_further_fields_stand_behind_the_place() -> None:
    names = names_of(an_about(fields=[{"id": ident, "label": ident, "filter": True} for ident in ("size", "hue")]))
    assert names[names.index("place") :][:4] == ("place", "size", "hue", "speaker")


@pytest.mark.parametrize(("text", "number"), [("0.015625", 0.01563), ("-0.015625", -0.01563), ("1.000004", 1.0)])
def test_half_a_step_of_a_coordinate_is_rounded_as_browsers_do(text: str, number: float) -> None:
    selection = parse([("lat", text), ("lon", text)])
    assert (selection.lat, selection.lon) == (number, number)


@pytest.mark.parametrize("name", ["q", "statement", "claim"])
def test_a_value_may_have_two_hundred_characters(name: str) -> None:
    parse([(name, "x" * 200)])
    with pytest.raises(BadParameter, match="has 201 characters"):
        parse([(name, "x" * 201)])


@pytest.mark.parametrize("value", [*DatesMeant, *Match])
def test_a_value_of_a_closed_list_is_read_as_a_member_of_it(value: DatesMeant | Match) -> None:
    """Not as an equal string: the selection compares enum members by identity."""
    name = "dates" if isinstance(value, DatesMeant) else "match"
    assert getattr(parse([(name, str(value))]), name) is value


def test_only_collections_that_are_usual_are_left_out_of_a_view() -> None:
    usual = the_about().usual_collections
    pairs = [(name, value) for name in ("collection", "statement", "place") for value in usual]
    assert parse(pairs) == Selection(statement=usual, place=usual)


def test_the_default_view_has_no_parameters() -> None:
    assert Selection().query() == ""


def test_lists_repeat_their_name() -> None:
    selection = parse([("kind", "visit"), ("kind", "denial")])
    assert selection.kind == ("visit", "denial")
    assert selection.query() == "kind=visit&kind=denial"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("from", "2022-13-01"), ("from", "2022"), ("to", ""), ("dates", "guessed"), ("kind", "mine"),
        ("collection", ""), ("collection", "other"), ("statement", ""), ("lat", "٤٨"),
        ("lat", "north"), ("lat", "91"), ("zoom", "-1"), ("lon", "1e2"), ("lat", "nan"),
        ("place", "a\x00b"), ("q", "x" * 201), ("q", "\ufffd"), ("claim", "a\nb"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named(name: str, value: str) -> None:
    with pytest.raises(BadParameter) as caught:
        parse([(name, value)])
    assert caught.value.parameter in (name, "lon")


def test_a_single_value_may_not_stand_twice() -> None:
    with pytest.raises(BadParameter, match="stands 2 times"):
        parse([("from", "2022-01-01"), ("from", "2022-02-01")])


def test_a_range_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(BadParameter, match="is before"):
        parse([("from", "2022-02-01"), ("to", "2022-01-01")])


def test_leniently_the_rest_of_the_view_is_kept() -> None:
    selection, problems = parse_leniently([("kind", "visit"), ("from", "soon"), ("lat", "40"), ("nonsense", "1")])
    assert selection == Selection(kind=("visit",))
    assert [problem.parameter for problem in problems] == ["from", "nonsense", "lon"]


@given(st.lists(st.tuples(st.text(max_size=12), st.text(max_size=60)), max_size=6))
def test_any_address_gives_a_view_and_names_the_rest(pairs: list[tuple[str, str]]) -> None:
    selection, problems = parse_leniently(pairs)
    assert parse(selection.pairs()) == selection
    assert bool(problems) == any(_refused(pairs, name) for name, _ in pairs)


def _refused(pairs: list[tuple[str, str]], name: str) -> bool:
    try:
        parse([pair for pair in pairs if pair[0] == name])
    except BadParameter:
        return True
    return False


@pytest.mark.parametrize(
    "name", ["utm_source", "UTM_Campaign", "fbclid", "gclid", "mc_eid", "_ga", "msclkid", "igshid"]
)
def test_what_other_sites_put_onto_a_link_is_ignored_in_silence(name: str) -> None:
    pairs = [(name, "x" * 9000), (name, "\x00"), ("kind", "visit")]
    assert parse_leniently(pairs) == (Selection(kind=("visit",)), [])


@pytest.mark.parametrize("name", ["utm", "gclidx", "claims", "myfbclid", "from_"])
def test_a_slip_in_a_name_is_still_told(name: str) -> None:
    assert [problem.parameter for problem in parse_leniently([(name, "x")])[1]] == [name]


def test_without_time_nothing_of_the_range_is_left_and_everything_else_stays() -> None:
    days = {"first": date(2022, 1, 1), "last": date(2022, 2, 1), "dates": DatesMeant.SAID, "match": Match.WITHIN}
    choice = Selection(kind=("visit",), q="mine", further=(("munition", ("PMN",)),))
    assert replace(choice, **days).without_time() == choice
    assert replace(choice, **days, claim="one", lat=40.0, lon=47.0, zoom=9.0).without_time() == choice


def test_what_chooses_claims_is_all_but_the_opened_claim_and_the_place_looked_at() -> None:
    choice = Selection(first=date(2022, 1, 1), match=Match.WITHIN, place=("sus",))
    assert replace(choice, claim="one", lat=40.0, lon=47.0, zoom=9.0).choice() == choice


@pytest.mark.parametrize("code", [0x00, 0x1F, 0xD800, 0xDFFF, 0xFFFD])
def test_what_is_no_text_is_refused_and_what_lies_beside_it_is_text(code: int) -> None:
    with pytest.raises(BadParameter, match="no text"):
        parse([("q", f"a{chr(code)}b")])
    assert parse([("q", " \ud7ff\ue000")]).q == " \ud7ff\ue000"


def test_a_changed_view_has_the_new_values_and_no_further_field_without_one() -> None:
    view = Selection(kind=("visit",), q="mine", further=(("munition", ("PMN",)), ("made", ("2021",))))
    found = changed(view, {"kind": ("denial",), "munition": ["OZM", "PMN"], "made": []})
    assert found == Selection(kind=("denial",), q="mine", further=(("munition", ("OZM", "PMN")),))
    assert changed(view, {}) == view
