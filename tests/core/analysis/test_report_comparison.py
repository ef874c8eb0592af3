from typing import Any

from claimsmap.analysis.report_comparison import Change, Compared, Fate, compare, reports_of
from claimsmap.loading.claims_file import read_corpus
from claimsmap.model.records import Claim
from tests.builders import CLAIMS_FILE, GEODATA, a_claim, a_corpus, a_mention, a_statement

SOURCE = a_statement()
REPORT = a_statement(id="outlet", kind="report", reports=SOURCE.id, speakers=["ministry", "outlet"])


def in_source(**changes: Any) -> dict[str, Any]:
    return a_mention(**changes)


def in_report(**changes: Any) -> dict[str, Any]:
    return a_mention(**{"statement": "outlet", "voice": "quoted", "words": "mines have been found", **changes})


def compared(*mentions: dict[str, Any], **changes: Any) -> Compared:
    claim: Claim = a_claim(mentions=list(mentions), **changes)
    return compare(REPORT, a_corpus(claim, statements=(SOURCE, REPORT)))[0]


def test_a_claim_that_both_make_in_the_same_way_is_kept():
    found = compared(in_source(), in_report())
    assert (found.fate, found.changes) == (Fate.KEPT, ())


def test_a_claim_that_only_the_source_makes_is_lost():
    found = compared(in_source())
    assert (found.fate, len(found.source), found.report) == (Fate.LOST, 1, ())


def test_a_claim_that_only_the_report_makes_is_told_apart():
    assert compared(in_report()).fate is Fate.ONLY_REPORT


def test_a_changed_number_stands_with_both_wordings():
    figures = [{"measure": "killed", "value": 45, "qualifier": "more_than"}]
    found = compared(in_source(), in_report(differs={"killed": "48"}), figures=figures)
    assert found.changes == (Change("killed", ("more than 45",), ("48",)),)


def test_a_report_that_says_two_numbers_is_shown_with_both():
    figures = [{"measure": "killed", "value": 45}]
    found = compared(in_source(), in_report(differs={"killed": "48"}), in_report(words="45"), figures=figures)
    assert found.changes == (Change("killed", ("45",), ("48", "45")),)


def test_a_changed_qualifier_keeps_its_number():
    figures = [{"measure": "killed", "value": 45}]
    found = compared(in_source(), in_report(differs={"qualifier": "about"}), figures=figures)
    assert found.changes == (Change("qualifier", ("45",), ("about 45",)),)


def test_a_changed_date_or_label_is_held_against_that_of_the_claim():
    found = compared(in_source(), in_report(differs={"when": "2022-08", "munition": "E-001M"}), munition="E-001 M")
    assert found.changes == (
        Change("when", ("3 October 2022",), ("August 2022",)),
        Change("munition", ("E-001 M",), ("E-001M",)),
    )


def test_wording_is_told_as_the_editor_put_it():
    found = compared(in_source(), in_report(differs={"wording": "laying, not transfer"}))
    assert found.changes == (Change("wording", (), ("laying, not transfer",)),)


def test_a_difference_from_a_third_text_that_both_share_changes_nothing():
    shared = {"differs": {"when": "no number of years"}}
    assert compared(in_source(**shared), in_report(**shared)).fate is Fate.KEPT


def test_claims_of_other_statements_are_left_aside():
    other = a_statement(id="other")
    claim = a_claim(mentions=[a_mention(statement="other")])
    assert compare(REPORT, a_corpus(claim, statements=(SOURCE, REPORT, other))) == []


def test_a_primary_statement_knows_its_reports():
    corpus = a_corpus(statements=(SOURCE, REPORT))
    assert reports_of(SOURCE.id, corpus) == [REPORT]
    assert reports_of(REPORT.id, corpus) == []


def test_the_report_of_25_october_2022_changed_the_dead_and_left_out_the_interim_decisions():
    corpus, _ = read_corpus(CLAIMS_FILE, GEODATA)
    assert corpus is not None
    found = {each.claim.id: each for each in compare(corpus.statements["trend-2022-10-25"], corpus)}
    assert Change("killed", ("45",), ("45", "48")) in found["victims-to-2022-10"].changes
    assert found["icj-interim-decisions-2021-12-07"].fate is Fate.LOST
    attempt = found["supply-routes-mining-attempt-2022-09"]
    assert any(change.what == "scope" and not change.source for change in attempt.changes)
    assert found["zabukh-sus-booby-traps-found-2022-10"].fate is Fate.KEPT


def test_the_claims_of_both_texts_stand_in_the_order_of_the_file():
    made = {"z": in_report(), "b": in_source(), "y": in_report(), "a": in_source()}
    claims = [a_claim(id=ident, mentions=[mention]) for ident, mention in made.items()]
    found = compare(REPORT, a_corpus(*claims, statements=(SOURCE, REPORT)))
    assert [each.claim.id for each in found] == ["z", "b", "y", "a"]
