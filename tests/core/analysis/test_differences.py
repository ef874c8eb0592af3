from typing import Any

import pytest

from claimsmap.analysis.difference_register import (
    Difference,
    Where,
    checked,
    concerning,
    difference_of,
    differences_of,
    former_ids,
)
from claimsmap.analysis.find_differences import field_name
from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim
from claimsmap.model.series_and_checks import Check, Series
from claimsmap.model.vocabulary import Aspect, Outcome
from claimsmap.text.wording import measure_text
from tests.builders import a_claim, a_corpus, a_mention, a_statement, the_about

RELEASE = a_statement()
REPORT = a_statement(
    id="report", publisher="Outlet", kind="report", reports=RELEASE.id, speakers=["ministry", "outlet"]
)
LATER = a_statement(id="later", published="2022-11-24")
STATEMENTS = (RELEASE, REPORT, LATER)


def a_toll(*mentions: dict[str, Any], **changes: Any) -> Claim:
    kept = {"id": "toll", "figures": [{"measure": "killed", "value": 45}], "mentions": list(mentions) or [a_mention()]}
    return a_claim(**{**kept, **changes})


def reported(**differs: str) -> dict[str, Any]:
    return a_mention(statement="report", words="mines have been found", voice="quoted", differs=differs)


def a_check(*parts: dict[str, Any], **changes: Any) -> Check:
    kept = {"id": "check", "title": "A check", "how": "equal", "parts": list(parts), "expected": "fails"}
    return Check.model_validate({**kept, **changes})


def a_record(*claims: Claim, checks: tuple[Check, ...] = (), series: tuple[Series, ...] = ()) -> Corpus:
    return a_corpus(
        *claims,
        statements=STATEMENTS,
        checks={check.id: check for check in checks},
        series={each.id: each for each in series},
    )


def only(corpus: Corpus) -> Difference:
    (entry,) = differences_of(corpus)
    return entry


@pytest.mark.parametrize(
    ("field", "value", "aspect"),
    [
        ("killed", "48", Aspect.VALUE),
        ("qualifier", "about", Aspect.VALUE),
        ("when", "2022-08", Aspect.DATE),
        ("place", "near Sus", Aspect.PLACE),
        ("munition", "PMN-E", "munition"),
        ("made", "Armenia", "munition"),
        ("who", "citizens", Aspect.SCOPE),
        ("scope", "in part", Aspect.SCOPE),
        ("wording", "reporters", Aspect.WORDING),
    ],
)
def test_what_a_mention_says_otherwise_is_an_entry_under_its_aspect(field: str, value: str, aspect: str):
    entry = only(a_record(a_toll(a_mention(), reported(**{field: value}))))
    assert (entry.id, entry.aspects) == (f"toll--report--{field}", (aspect,))


def test_both_wordings_stand_beside_one_another_with_the_plain_one_first():
    entry = only(a_record(a_toll(a_mention(), reported(killed="48"))))
    assert [(side.text, side.mention.statement) for side in entry.sides] == [("45", RELEASE.id), ("48", "report")]
    assert entry.what == "45 / 48"


def test_a_report_is_held_against_the_source_that_it_reports():
    entry = only(a_record(a_toll(a_mention(statement="later"), a_mention(), reported(place="near Sus"))))
    assert [side.mention.statement for side in entry.sides] == [RELEASE.id, "report"]
    assert entry.where is Where.REPORT


def test_a_report_that_differs_as_its_source_does_not_differ_from_it():
    plain, source = a_mention(statement="later"), a_mention(differs={"place": "near Sus"})
    entry = only(a_record(a_toll(plain, source, reported(place="near Sus"))))
    assert entry.id == f"toll--{RELEASE.id}--place"


def test_two_mentions_of_one_text_that_differ_in_one_field_are_one_entry():
    again = {**reported(place="near Zabukh"), "words": "elsewhere"}
    entry = only(a_record(a_toll(a_mention(), reported(place="near Sus"), again)))
    assert [side.text for side in entry.sides] == ["Zabukh / Aghavno", "near Sus", "near Zabukh"]


def test_the_title_of_an_entry_says_who_makes_the_claim():
    assert only(a_record(a_toll(a_mention(), reported(place="near Sus")))).title == (
        "Place. ministry said: mines found at Zabukh"
    )


@pytest.mark.parametrize(
    ("first", "second", "where"),
    [
        (RELEASE.id, RELEASE.id, Where.ONE_TEXT),
        (RELEASE.id, "report", Where.REPORT),
        (RELEASE.id, "later", Where.ONE_SPEAKER),
    ],
)
def test_where_a_difference_lies_follows_from_its_texts(first: str, second: str, where: Where):
    mentions = a_mention(statement=first), a_mention(statement=second, words="otherwise", differs={"place": "near Sus"})
    assert only(a_record(a_toll(*mentions))).where is where


def test_claims_of_several_speakers_differ_between_speakers():
    other = a_toll(a_mention(statement="later"), id="other", said_by="outlet")
    check = a_check({"claim": "toll", "field": "place"}, {"claim": "other", "field": "place"}, differs_in=["place"])
    assert only(a_record(a_toll(), other, checks=(check,))).where is Where.SPEAKERS


FIRST_AND_REPORT = (
    {"claim": "toll", "measure": "killed", "statement": RELEASE.id},
    {"claim": "toll", "measure": "killed", "statement": "report"},
)


def test_a_check_that_watches_a_difference_takes_its_place_and_its_address():
    check = a_check(*FIRST_AND_REPORT, differs_in=["value"], note="as printed")
    corpus = a_record(a_toll(a_mention(), reported(killed="48")), checks=(check,))
    entry = only(corpus)
    assert (entry.id, entry.outcome, entry.what) == ("check", Outcome.FAILS, "45 / 48, 3 apart")
    assert entry.notes == ("as printed",)
    assert difference_of(corpus, "toll--report--killed") == difference_of(corpus, "check") == entry


def test_a_check_on_another_field_leaves_the_difference_standing():
    check = a_check(*FIRST_AND_REPORT, differs_in=["value"])
    corpus = a_record(a_toll(a_mention(), reported(killed="48", place="near Sus")), checks=(check,))
    assert [entry.id for entry in differences_of(corpus)] == ["check", "toll--report--place"]


def test_a_check_that_only_confirms_is_no_difference_but_has_an_address():
    corpus = a_record(a_toll(a_mention(), reported()), checks=(a_check(*FIRST_AND_REPORT, expected="holds"),))
    assert differences_of(corpus) == ()
    assert [entry.outcome for entry in checked(corpus)] == [Outcome.HOLDS]
    assert difference_of(corpus, "check") == checked(corpus)[0]


OTHER = a_toll(a_mention(statement="later"), id="other", relates=[{"to": "toll", "how": "contradicts", "note": "set"}])


def test_claims_set_against_one_another_are_an_entry():
    entry = only(a_record(a_toll(), OTHER))
    assert (entry.id, entry.aspects, entry.notes) == (
        "other--contradicts--toll",
        (Aspect.VALUE,),
        ("our reading; set",),
    )
    assert entry.claims == ("toll", "other")


def test_a_check_of_the_two_claims_takes_the_place_of_the_relation():
    check = a_check({"claim": "toll", "field": "when"}, {"claim": "other", "field": "when"}, differs_in=["date"])
    assert only(a_record(a_toll(), OTHER, checks=(check,))).replaces == ("other--contradicts--toll",)


def totals(*values: int, **last: Any) -> Corpus:
    claims = [
        a_toll(id=f"total-{value}", figures=[{"measure": "killed", "value": value}], when="2020-11/2022-10-25")
        for value in values
    ]
    claims[-1] = claims[-1].model_copy(update=last)
    ids = [claim.id for claim in claims]
    series = Series(id="deaths", title="Deaths", measure="killed", since="2020-11", claims=ids)
    return a_record(*claims, series=(series,))


def test_a_running_total_that_rises_is_no_difference():
    assert differences_of(totals(45, 65)) == ()


def test_a_running_total_that_falls_is_an_entry():
    entry = only(totals(45, 65, 60))
    assert (entry.id, entry.what) == ("deaths--total-60", "65 / 60")


def test_points_of_a_series_that_cover_other_periods_are_an_entry():
    entry = only(totals(45, 65, when="../2022-10-25"))
    assert (entry.id, entry.aspects) == ("deaths--period", (Aspect.SCOPE,))
    assert entry.what == "November 2020 to 25 October 2022 / until 25 October 2022"


def test_the_most_consequential_come_first_and_then_the_order_of_the_file():
    first = a_toll(a_mention(), reported(wording="reporters", munition="PMN-E", killed="48"))
    second = a_toll(a_mention(), reported(when="2022-08", killed="46"), id="second")
    assert [entry.id for entry in differences_of(a_record(first, second))] == [
        "toll--report--killed",
        "second--report--killed",
        "second--report--when",
        "toll--report--munition",
        "toll--report--wording",
    ]


def test_a_claim_knows_the_differences_that_concern_it():
    corpus = a_record(a_toll(), OTHER, a_claim(id="untouched"))
    assert concerning(corpus, "toll") == concerning(corpus, "other") == differences_of(corpus)
    assert concerning(corpus, "untouched") == ()


def test_an_unknown_address_leads_to_nothing():
    assert difference_of(a_record(a_toll()), "gone") is None


def test_the_register_is_made_once_for_each_corpus():
    corpus, other = a_record(a_toll(), OTHER), a_record(a_toll())
    assert differences_of(corpus) is differences_of(corpus)
    assert differences_of(other) == ()


def test_an_entry_of_a_check_has_its_title_and_the_check_itself():
    check = a_check(*FIRST_AND_REPORT, differs_in=["wording", "value"])
    entry = only(a_record(a_toll(a_mention(), reported(killed="48")), checks=(check,)))
    assert (entry.title, entry.check, entry.notes) == ("A check", check, ())
    assert entry.aspects == (Aspect.VALUE, Aspect.WORDING), "the most consequential first"


def test_where_every_text_says_otherwise_each_is_held_against_another():
    corpus = a_record(a_toll(a_mention(differs={"place": "near Sus"}), reported(place="near Zabukh")))
    texts = {entry.id: [side.text for side in entry.sides] for entry in differences_of(corpus)}
    assert texts == {
        f"toll--{RELEASE.id}--place": ["near Zabukh", "near Sus"],
        "toll--report--place": ["near Sus", "near Zabukh"],
    }


def test_words_before_the_number_are_shown_with_the_number():
    assert only(a_record(a_toll(a_mention(), reported(qualifier="about")))).what == "45 / about 45"


def test_claims_without_figures_are_set_against_one_another_by_their_words():
    denial = a_claim(id="denial", summary="no mines", relates=[{"to": "zabukh-find", "how": "contradicts"}])
    entry = only(a_record(a_claim(), denial))
    assert (entry.aspects, [side.claim.id for side in entry.sides]) == ((Aspect.WORDING,), ["zabukh-find", "denial"])
    assert entry.title == "ministry said: mines found at Zabukh / ministry said: no mines"


def test_an_address_from_before_a_claim_was_merged_goes_on_working():
    corpus = a_record(a_toll(a_mention(), reported(killed="48"), was=["deaths"]))
    assert former_ids(corpus) == {"deaths--report--killed": "toll--report--killed"}
    assert difference_of(corpus, "deaths--report--killed") == only(corpus)


def test_a_check_of_one_measure_leaves_another_standing():
    figures = [{"measure": "killed", "value": 45}, {"measure": "injured", "value": 9}]
    check = a_check(*FIRST_AND_REPORT, differs_in=["value"])
    toll = a_toll(a_mention(), reported(killed="48", injured="8"), figures=figures)
    assert [entry.id for entry in differences_of(a_record(toll, checks=(check,)))] == ["check", "toll--report--injured"]


def test_a_check_of_more_claims_covers_what_it_compares_and_nothing_of_another_kind():
    third = a_toll(id="third")
    parts = [{"claim": claim, "measure": "killed"} for claim in ("toll", "other", "third")]
    covering = a_check(*parts, differs_in=["value"])
    assert only(a_record(a_toll(), OTHER, third, checks=(covering,))).replaces == ("other--contradicts--toll",)
    beside = a_check(*parts, differs_in=["date"])
    found = differences_of(a_record(a_toll(), OTHER, third, checks=(beside,)))
    assert {entry.id for entry in found} == {"check", "other--contradicts--toll"}


def test_an_entry_of_a_series_names_it_and_says_what_is_seen():
    assert only(totals(45, 65, 60)).title == "Deaths: a lower total follows"
    assert only(totals(45, 65, when="../2022-10-25")).title == "Deaths: the periods covered begin differently"


def test_a_total_that_stays_and_a_share_that_falls_are_no_differences():
    stays = [a_toll(id=ident, when="2020-11/2022-10-25") for ident in ("one", "two")]
    series = Series(id="deaths", title="Deaths", measure="killed", since="2020-11", claims=["one", "two"])
    assert differences_of(a_record(*stays, series=(series,))) == ()
    shares = [
        a_toll(id=f"s{value}", figures=[{"measure": "civilian_share_pct", "value": value}], when="2020-11/2022-10-25")
        for value in (80, 70)
    ]
    series = series.model_copy(update={"measure": "civilian_share_pct", "claims": ("s80", "s70")})
    assert differences_of(a_record(*shares, series=(series,))) == ()


def test_a_measure_that_a_text_gives_otherwise_is_named_in_words():
    assert only(a_record(a_toll(a_mention(), reported(killed="48")))).title.startswith("Number of killed. ")


def test_a_field_that_a_report_has_from_its_source_hides_no_other():
    source = a_mention(differs={"place": "near Sus"})
    entry_ids = [
        entry.id
        for entry in differences_of(
            a_record(a_toll(a_mention(statement="later"), source, reported(place="near Sus", killed="48")))
        )
    ]
    assert set(entry_ids) == {"toll--report--killed", f"toll--{RELEASE.id}--place"}


@pytest.mark.parametrize(
    ("changes", "field", "what"),
    [
        ({"when": None}, "when", "no date / August 2022"),
        ({"places": [], "place_as_written": ["a road", "a field"]}, "place", "a road, a field / August 2022"),
        ({"places": []}, "place", "no place / August 2022"),
    ],
)
def test_what_a_claim_does_not_say_is_told_as_such(changes: dict[str, Any], field: str, what: str):
    told = "2022-08" if field == "when" else "August 2022"
    assert only(a_record(a_toll(a_mention(), reported(**{field: told}), **changes))).what == what


def test_a_claim_knows_every_difference_that_concerns_it_in_the_order_of_the_register():
    corpus = a_record(a_toll(a_mention(), reported(killed="48", place="near Sus")), OTHER)
    assert [entry.id for entry in concerning(corpus, "toll")] == [entry.id for entry in differences_of(corpus)]
    assert len(concerning(corpus, "toll")) == 3
    assert [entry.id for entry in concerning(corpus, "other")] == ["other--contradicts--toll"]


def test_a_check_of_one_of_two_claims_leaves_what_lies_between_them():
    check = a_check(*[{"claim": "other", "measure": "killed"}] * 2, differs_in=["value"])
    corpus = a_record(a_toll(), OTHER, checks=(check,))
    assert {entry.id for entry in differences_of(corpus)} == {"check", "other--contradicts--toll"}


def test_a_field_is_called_as_the_corpus_calls_it_and_a_measure_by_what_was_counted():
    about = the_about()
    names = [field_name(field, about) for field in ("place", "munition", "mines_found")]
    assert names == ["Place", about.field_of["munition"].label, measure_text("mines_found", about)]
