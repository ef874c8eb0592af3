"""The table page without a browser: which rows it shows, in which order, and its downloads."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from lxml.html import fragment_fromstring
from streamlit.testing.v1 import AppTest

from claimsmap.export.api import answer
from claimsmap.loading.store import Store
from pages.parts.claim.table import ROWS
from tests.builders import GEODATA, a_claim, a_mention, a_statement
from tests.pages.running import address_of, html_of, run

WORST = """<img src=x onerror=alert(1)>"><script>alert(2)</script>"""
MANY = 2_000
STATEMENT = a_statement(address="https://example.org/release")


@pytest.fixture(autouse=True)
def small_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Store:
    find = a_claim(
        figures=[{"measure": "mines_found", "value": 1400, "qualifier": "more_than"}],
        munition="PMN",
        place_as_written="at Zabukh",
        mentions=[
            a_mention(words="mines were found, here"),
            a_mention(words="and again", differs={"munition": "PMN-E"}),
        ],
    )
    share = a_claim(
        id="share",
        kind="casualty_toll",
        when="2022-01",
        when_basis="inferred: no day",
        places=[],
        figures=[{"measure": "share_off_map_pct", "value": 55, "qualifier": "about"}],
    )
    visit = a_claim(id="visit", kind="visit", summary=WORST, when="2022-10-24", places=["shusha_town"])
    return serve(tmp_path, monkeypatch, [find, share, visit])


def serve(folder: Path, monkeypatch: pytest.MonkeyPatch, claims: list[Any]) -> Store:
    records = {
        name: [each.model_dump(mode="json", exclude_defaults=True) for each in records]
        for name, records in (("statements", [STATEMENT]), ("claims", claims))
    }
    file = folder / "claims.yaml"
    file.write_text(yaml.dump(records, Dumper=getattr(yaml, "CSafeDumper", yaml.SafeDumper)))
    served = Store(file, GEODATA)
    monkeypatch.setattr("claimsmap.loading.store._store", served)
    return served


run_page = partial(run, "table")


def table_of(app: AppTest) -> Any:
    """The part of the page with the table."""
    return fragment_fromstring(next(part for part in html_of(app).splitlines() if 'class="claims-table"' in part))


def rows_of(app: AppTest) -> dict[str, dict[str, str]]:
    """The text of each cell by column, for each row by claim."""
    return {
        row.get("data-claim"): {
            cell.get("class").removeprefix("claims-table-"): " ".join(cell.text_content().split()) for cell in row
        }
        for row in table_of(app).iterfind(".//tbody/tr")
    }


def addresses_in(app: AppTest, claim: str) -> list[str]:
    """The targets of the links in a claim's row."""
    (row,) = table_of(app).xpath(f".//tr[@data-claim='{claim}']")
    return [link.get("href") for link in row.iter("a")]


def sorting_of(app: AppTest) -> dict[str, tuple[str, str | None]]:
    """By the label of each heading, its link and how the column is sorted."""
    return {
        head.text_content().strip(): (head.find(".//a").get("href"), head.get("aria-sort"))
        for head in table_of(app).iterfind(".//thead//th")
    }


def links_of(app: AppTest) -> list[str]:
    html = "".join(element.proto.body for element in app.get("html"))
    return [part.split('"')[0].replace("&amp;", "&") for part in html.split('href="')[1:] if part.startswith("./data")]


def test_without_a_wish_the_rows_stand_by_kind_in_the_order_of_the_file() -> None:
    assert list(rows_of(run_page())) == ["zabukh-find", "share", "visit"]


def test_the_address_names_the_order() -> None:
    app = run_page(sort="-when")
    assert list(rows_of(app)) == ["visit", "zabukh-find", "share"]
    assert {label: direction for label, (_, direction) in sorting_of(app).items() if direction} == {
        "When": "descending"
    }


def test_a_head_leads_to_its_order_and_the_head_in_force_the_other_way_round() -> None:
    heads = sorting_of(run_page(sort="when", kind=["visit", "mine_find"]))
    assert heads["When"][0] == "./table?kind=visit&kind=mine_find&sort=-when#sort-when"
    assert heads["Place"][0] == "./table?kind=visit&kind=mine_find&sort=place#sort-place"
    assert heads["Kind"][0] == "./table?kind=visit&kind=mine_find#sort-kind"


def test_an_order_that_there_is_not_is_named_in_a_notice_and_left_out() -> None:
    app = run_page(sort="price")
    assert "This part of the link was left out. sort:" in app.get("html")[1].proto.body
    assert sorting_of(app)["Kind"][1] == "ascending"


def test_a_row_says_everything_in_words_with_basis_and_qualifier() -> None:
    row = rows_of(run_page())["zabukh-find"]
    assert row["who"] == "ministry"
    assert (row["when"], row["said"]) == ("3 October 2022stated", "25 October 2022")
    assert row["place"] == "Zabukh / Aghavno “at Zabukh”"
    assert row["figure"] == "more than 1,400 mines found"
    assert row["further"] == "PMN, PMN-E"
    assert row["texts"].startswith("1 textmines were found, here Ministry")


def test_a_share_says_per_cent_once() -> None:
    assert rows_of(run_page())["share"]["figure"] == "about 55 per cent of explosions outside the maps"


def test_a_row_leads_to_its_claim_its_statement_and_the_words_at_the_source() -> None:
    claim, statement, source, *_ = addresses_in(run_page(kind="mine_find"), "zabukh-find")
    assert claim == "./?kind=mine_find&claim=zabukh-find"
    assert statement == f"./statements?statement={STATEMENT.id}"
    assert source == "https://example.org/release#:~:text=mines%20were%20found%2C%20here"


def test_the_filters_and_the_days_of_the_view_hold() -> None:
    assert list(rows_of(run_page(**{"from": "2022-10-01", "to": "2022-10-20"}))) == ["zabukh-find"]
    said = run_page(**{"from": "2022-10-25", "to": "2022-10-25", "dates": "said"})
    assert len(rows_of(said)) == 3
    assert list(rows_of(run_page(place="shusha_town"))) == ["visit"]


def test_the_fields_for_the_days_write_the_view() -> None:
    app = run_page()
    app.date_input[0].set_value(date(2022, 10, 1)).run()
    app.date_input[1].set_value(date(2022, 10, 20)).run()
    assert list(rows_of(app)) == ["zabukh-find"]
    assert address_of(app) == {"from": ["2022-10-01"], "to": ["2022-10-20"]}
    app.date_input[0].set_value(None).run()
    assert set(rows_of(app)) == {"zabukh-find", "share"}


def test_days_far_outside_the_calendar_are_kept() -> None:
    app = run_page(**{"from": "1066-10-14", "to": "2400-01-01"})
    assert len(rows_of(app)) == 3
    assert [str(field.value) for field in app.date_input] == ["1066-10-14", "2400-01-01"]


def test_nothing_chosen_offers_the_way_back() -> None:
    app = run_page(q="nothing has these words")
    assert rows_of(app) == {}
    assert "Clear filters" in [button.label for button in app.button]


def test_each_download_holds_just_what_is_chosen(small_corpus: Store) -> None:
    links = links_of(run_page(kind="visit", claim="visit", sort="-when"))
    assert links == [f"./data/claims.{form}?kind=visit" for form in ("csv", "json", "geojson")]
    for link in links:
        path = urlsplit(link)
        name = path.path.removeprefix("./data/")
        assert answer(name, parse_qsl(path.query), small_corpus.current()).status == 200


def test_the_examples_carry_the_address_of_the_view() -> None:
    shown = [block.value for block in run_page(kind="visit").code]
    assert sum("/data/claims.json?kind=visit" in block for block in shown) == 2
    assert sum("/data/claims.geojson?kind=visit" in block for block in shown) == 3


def test_a_parameter_cannot_leave_the_address_it_stands_in() -> None:
    app = run_page(q='"); import os #')
    assert not any('"); import' in block.value for block in app.code)
    assert all("%22" in link for link in links_of(app))


def test_the_claim_of_the_view_is_shown_in_full_and_marked() -> None:
    app = run_page(claim="visit")
    assert [row.get("data-claim") for row in table_of(app).xpath(".//tr[@aria-current='true']")] == ["visit"]
    assert WORST not in "".join(element.proto.body for element in app.get("html"))


def test_of_many_claims_one_page_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = a_claim()
    serve(tmp_path, monkeypatch, [one.model_copy(update={"id": f"find-{number}"}) for number in range(MANY)])
    app = run_page()
    assert len(rows_of(app)) == ROWS
    assert "Claims 1 to 50 of 2,000" in html_of(app)
    assert len(html_of(app)) < 150_000
    last = run_page(page="40")
    assert list(rows_of(last))[-1] == f"find-{MANY - 1}"
    assert "Next page" not in html_of(last)


@pytest.mark.parametrize("page", ["0", "2", "-1", "two", "²", "9" * 199])
def test_a_page_that_there_is_not_is_the_first(page: str) -> None:
    assert len(rows_of(run_page(page=page))) == 3


def test_another_choice_begins_at_the_first_page(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = a_claim()
    serve(tmp_path, monkeypatch, [one.model_copy(update={"id": f"find-{number}"}) for number in range(120)])
    app = run_page(page="3", sort="-when")
    assert len(rows_of(app)) == 20
    app.date_input[0].set_value(date(2022, 10, 1)).run()
    assert len(rows_of(app)) == ROWS
    assert address_of(app) == {"from": ["2022-10-01"], "sort": ["-when"]}
