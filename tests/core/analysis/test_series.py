from datetime import date
from typing import Any

from claimsmap.analysis.series import Ledger, ledger_of
from claimsmap.model.records import Claim
from claimsmap.model.series_and_checks import Series
from tests.builders import a_claim, a_corpus, a_mention, a_statement

FIRST = a_statement()
REPORT = a_statement(id="report", publisher="Outlet", kind="report", reports=FIRST.id, speakers=["ministry", "outlet"])
LATER = a_statement(id="later", published="2022-11-24", speakers=["ministry", "outlet"])
UNDATED = a_statement(id="undated", published=None, published_basis="inferred: no date is known")
STATEMENTS = (FIRST, REPORT, LATER, UNDATED)


def a_total(ident: str, value: int, *mentions: dict[str, Any], **changes: Any) -> Claim:
    figure = {"measure": "killed", "value": value, **changes.pop("figure", {})}
    kept = {"id": ident, "when": "2020-11/2022-10-25", "figures": [figure], "mentions": list(mentions)}
    return a_claim(**{**kept, **changes})


def read(*claims: Claim, measure: str = "killed", matching: set[str] | None = None) -> Ledger:
    series = Series(id="series", title="Dead", measure=measure, since="2020-11", claims=[claim.id for claim in claims])
    return ledger_of(series, a_corpus(*claims, statements=STATEMENTS), matching)


AT_FIRST = a_total("at-first", 45, a_mention())
LATER_ON = a_total("later-on", 65, a_mention(statement="later"))


def test_points_stand_in_the_order_of_their_days():
    points = read(LATER_ON, AT_FIRST).points
    assert [(point.text, point.day) for point in points] == [("45", date(2022, 10, 25)), ("65", date(2022, 11, 24))]


def test_mentions_of_one_day_that_agree_are_one_point():
    claim = a_total("twice", 45, a_mention(), a_mention(statement="report", words="45 are dead"))
    (point,) = read(claim).points
    assert [mention.statement for mention in point.mentions] == [FIRST.id, "report"]


def test_a_claim_repeated_later_is_a_point_of_that_day_too():
    days = [point.day for point in read(a_total("again", 45, a_mention(), a_mention(statement="later"))).points]
    assert days == [date(2022, 10, 25), date(2022, 11, 24)]


def test_what_one_text_says_otherwise_stands_apart_and_makes_no_step():
    told = a_mention(statement="report", words="48 died", differs={"killed": "48"})
    ledger = read(a_total("at-first", 45, a_mention(), told), LATER_ON)
    assert [point.text for point in ledger.otherwise] == ["48"]
    assert [(step.before.text, step.after.text) for step in ledger.steps] == [("45", "65")]


def test_a_step_between_exact_totals_over_one_period_has_a_difference():
    (step,) = read(AT_FIRST, LATER_ON).steps
    assert (step.change, step.reasons, step.changes_speaker) == (20, (), False)


def test_a_step_says_when_somebody_else_speaks():
    other = a_total("other", 65, a_mention(statement="later"), said_by="outlet")
    assert read(AT_FIRST, other).steps[0].changes_speaker


def test_no_difference_is_reckoned_with_a_number_that_has_words_before_it():
    more = a_total("more", 65, a_mention(statement="later"), figure={"qualifier": "more_than"})
    (step,) = read(AT_FIRST, more).steps
    assert step.change is None
    assert step.reasons == ("“more than 65” is no exact number",)


def test_no_difference_is_reckoned_over_periods_that_begin_on_different_days():
    recent = a_total("recent", 65, a_mention(statement="later"), when="../2022-11-24")
    (step,) = read(AT_FIRST, recent).steps
    assert step.change is None
    assert step.reasons == ("another period: November 2020 to 25 October 2022 / until 24 November 2022",)


def test_shares_are_never_subtracted():
    share = {"measure": "share_off_map_pct"}
    claims = (
        a_total("a", 55, a_mention(), figure=share),
        a_total("b", 60, a_mention(statement="later"), figure=share),
    )
    (step,) = read(*claims, measure="share_off_map_pct").steps
    assert (step.change, step.reasons) == (None, ("a share is no running total",))


def test_a_point_without_a_day_comes_last():
    points = read(a_total("undated", 50, a_mention(statement="undated")), AT_FIRST).points
    assert [point.day for point in points] == [date(2022, 10, 25), None]


def test_claims_that_do_not_match_are_left_out_and_counted():
    ledger = read(AT_FIRST, LATER_ON, matching={"later-on"})
    assert ([point.text for point in ledger.points], ledger.left_out) == (["65"], 1)


def test_what_texts_say_otherwise_stands_in_the_order_of_their_days():
    late = a_total("late", 65, a_mention(statement="later"), a_mention(statement="later", differs={"killed": "66"}))
    early = a_total("early", 45, a_mention(), a_mention(words="48 died", differs={"killed": "48"}))
    ledger = read(late, early)
    assert ledger.series.id == "series"
    assert [(point.text, point.day) for point in ledger.otherwise] == [
        ("48", date(2022, 10, 25)),
        ("66", date(2022, 11, 24)),
    ]


def test_a_step_from_a_total_without_a_period_says_so():
    (step,) = read(a_total("at-first", 45, a_mention(), when=None), LATER_ON).steps
    assert step.reasons == ("another period: no period / November 2020 to 25 October 2022",)
