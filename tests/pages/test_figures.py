import re
from datetime import date
from functools import partial

import pytest

from pages.parts.figures.chart_labels import label_sides
from pages.parts.figures.chart_scale import day_scale, value_scale
from tests.pages.running import html_of, run

run_page = partial(run, "figures")


@pytest.fixture(scope="module")
def everything() -> str:
    return html_of(run_page())


def test_every_series_has_a_chart_a_table_and_an_address(everything: str):
    assert everything.count('class="figures-chart"') == everything.count('class="figures-ledger"') == 5
    assert everything.count(": the same claim by claim</caption>") == 5
    assert 'href="./figures?series=victims-since-november-2020"' in everything


def test_steps_between_claims_are_marked_as_ours(everything: str):
    assert '<strong class="figures-ours">+74</strong> between the two claims, our arithmetic' in everything


def test_every_point_opens_its_words_and_leads_to_its_claim(everything: str):
    opened = everything.split('class="figures-opened"')[1:]
    assert len(opened) == everything.count('class="figures-point') == 18
    assert all('href="./?claim=' in part for part in opened)


def test_a_number_keeps_the_words_before_it(everything: str):
    for text in ("more than 1,400", "about 55%", "more than 55%", "more than 500,000", "more than 1,000,000"):
        assert text in everything
    assert ">1,400<" not in everything


def test_the_only_sums_are_those_of_checks_and_ours(everything: str):
    assert "Our arithmetic: 50 + 15 = 65, which agrees with 65." in everything
    assert everything.count("2,728") == everything.count("Our arithmetic: 1,119 + 1,609 = 2,728") == 1


def test_figures_that_cannot_be_added_say_why(everything: str):
    for reason in (
        "another area",
        "another period",
        "lies within it",
        "an allegation of laying and what maps are said",
    ):
        assert reason in everything


def test_a_find_set_within_two_totals_is_to_be_counted_once(everything: str):
    assert everything.count("to be counted in one of the two at most") == 2


def test_a_country_is_not_on_the_map(everything: str):
    assert "the territories of Azerbaijan<br><small>not on the map</small>" in everything


def test_one_series_stands_alone_under_its_address():
    shown = html_of(run_page(series="deaths-since-november-2020"))
    assert shown.count('class="figures-chart"') == 1
    assert "Mines reported found" not in shown


def test_what_one_text_says_otherwise_is_drawn_apart():
    shown = html_of(run_page(series="deaths-since-november-2020"))
    assert shown.count("figures-point is-apart") == 1
    assert shown.count("figures-run") == 3
    assert "said otherwise in one text: no step of the series" in shown
    assert "Ministry of Foreign Affairs of Azerbaijan said, according to Trend News Agency" in shown


def test_shares_over_other_periods_are_not_joined():
    shown = html_of(run_page(series="share-outside-maps"))
    assert "figures-run" not in shown
    assert "a share is no running total; another period" in shown


def test_an_unknown_series_gives_a_notice():
    assert "There is no series “gone”" in html_of(run_page(series="gone"))


def test_a_series_is_chosen_from_the_list():
    app = run_page()
    app.selectbox[0].select("share-outside-maps").run()
    assert html_of(app).count('class="figures-chart"') == 1


def test_filters_narrow_the_series_and_say_so():
    shown = html_of(run_page(statement="mfa-az-2024-04-04", series="victims-since-november-2020"))
    assert "3 of its 4 claims are outside what is chosen" in shown
    assert shown.count('class="figures-point') == 1


def test_a_choice_without_figures_says_so_and_offers_the_way_back():
    app = run_page(q="nothing has these words")
    assert "No figures match" in app.info[0].value
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert html_of(app).count('class="figures-chart"') == 5


def test_days_that_narrow_the_figures_stand_in_fields_and_can_be_taken_back():
    app = run_page(**{"from": "2024-01-01", "to": "2024-12-31", "dates": "said"})
    assert [str(field.value) for field in app.date_input] == ["2024-01-01", "2024-12-31"]
    narrowed = html_of(app).count('class="figures-point')
    app.date_input[0].set_value(None).run()
    assert html_of(app).count('class="figures-point') > narrowed


def test_each_section_is_one_link_from_the_top(everything: str):
    jumps = everything[everything.index('<nav class="claims-jumps"') : everything.index("</nav>")]
    anchors = re.findall(r'href="#([\w-]+)"', jumps)
    assert len(anchors) == everything.count("<h2 id=") == 6
    assert all(f'<h2 id="{anchor}">' in everything for anchor in anchors)


@pytest.mark.parametrize(
    ("values", "per_cent", "ticks"),
    [
        ([266, 350], False, (0, 100, 200, 300, 400)),
        ([45, 65], False, (0, 20, 40, 60, 80)),
        ([3, 3], False, (0, 1, 2, 3, 4)),
        ([0], False, (0, 1, 2)),
        ([55], True, (0, 25, 50, 75, 100)),
    ],
)
def test_a_value_scale_has_round_steps_and_room_above(values: list[float], per_cent: bool, ticks: tuple[float, ...]):
    assert value_scale(values, per_cent).ticks == ticks


def test_a_day_scale_holds_its_days_and_few_round_months():
    scale = day_scale([date(2022, 10, 25), date(2024, 4, 4)])
    assert 0 < scale.at(date(2022, 10, 25)) < scale.at(date(2024, 4, 4)) < 1
    assert [name for _, name in scale.ticks] == ["Jan 2023", "Jul 2023", "Jan 2024"]


def test_a_day_scale_of_many_years_names_years():
    assert all(name.isdigit() for _, name in day_scale([date(1992, 1, 1), date(2024, 4, 4)]).ticks)


def test_a_single_day_has_room_around_it():
    assert day_scale([date(2022, 10, 25)]).at(date(2022, 10, 25)) == pytest.approx(0.5)


def test_a_lone_label_stands_above():
    assert label_sides([(0.5, 0.5, "266")]) == ["above"]


def test_labels_of_near_points_make_room_for_one_another():
    near = [(0.3, 0.66, "266"), (0.36, 0.67, "268")]
    assert label_sides(near)[0] != label_sides(near)[1]


def test_a_long_label_at_the_edge_turns_inward():
    (side,) = label_sides([(0.95, 0.5, "more than 55%")])
    assert side.endswith("left")
