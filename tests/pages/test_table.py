"""The table page without a browser: which rows it sends, in which order, and what it offers to take away."""

from __future__ import annotations

import json
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from claimsmap.export.api import answer
from claimsmap.loading.store import Store
from pages.parts.claim.table import ROWS
from tests.builders import GEODATA, a_claim, a_mention, a_statement
from tests.pages.running import run, sent_to

WORST = """<img src=x onerror=alert(1)>"><script>alert(2)</script>"""
MANY = 10_000
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


def sent(app: AppTest) -> dict[str, Any]:
    """What the table is given."""
    return sent_to(app, "table")


def rows_of(app: AppTest) -> dict[str, dict[str, Any]]:
    return {row["id"]: row for row in sent(app)["rows"]}


def links_of(app: AppTest) -> list[str]:
    html = "".join(element.proto.body for element in app.get("html"))
    return [part.split('"')[0].replace("&amp;", "&") for part in html.split('href="')[1:] if part.startswith("./data")]


def test_without_a_wish_the_rows_stand_by_kind_in_the_order_of_the_file() -> None:
    assert list(rows_of(run_page())) == ["zabukh-find", "share", "visit"]


def test_the_address_names_the_order() -> None:
    data = sent(run_page(sort="-when"))
    assert [row["id"] for row in data["rows"]] == ["visit", "zabukh-find", "share"]
    assert (data["column"], data["downwards"]) == ("when", True)


def test_an_order_that_there_is_not_is_named_in_a_notice_and_left_out() -> None:
    app = run_page(sort="price")
    assert "This part of the link was left out. sort:" in app.get("html")[1].proto.body
    assert sent(app)["column"] == "kind"


def test_a_row_says_everything_in_words_with_basis_and_qualifier() -> None:
    row = rows_of(run_page())["zabukh-find"]
    assert row["who"] == "ministry"
    assert (row["when"], row["basis"], row["said"]) == ("3 October 2022", "stated", ["25 October 2022"])
    assert (row["places"], row["place_as_written"]) == (["Zabukh / Aghavno"], ["at Zabukh"])
    assert row["figures"] == ["more than 1,400 mines found"]
    assert row["munition"] == ["PMN", "PMN-E"]
    assert (row["texts"], row["excerpt_only"]) == (1, False)


def test_a_share_says_per_cent_once() -> None:
    assert rows_of(run_page())["share"]["figures"] == ["about 55 per cent of explosions outside the maps"]


def test_a_row_leads_to_its_claim_its_statement_and_the_words_at_the_source() -> None:
    row = rows_of(run_page(kind="mine_find"))["zabukh-find"]
    assert row["address"] == "./?kind=mine_find&claim=zabukh-find"
    assert row["mentions"][0]["address"] == f"./statements?statement={STATEMENT.id}"
    assert row["mentions"][0]["source"] == "https://example.org/release#:~:text=mines%20were%20found%2C%20here"


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
    assert app.query_params["from"] == "2022-10-01"
    assert app.query_params["to"] == "2022-10-20"
    app.date_input[0].set_value(None).run()
    assert set(rows_of(app)) == {"zabukh-find", "share"}


def test_days_far_outside_the_calendar_are_kept() -> None:
    app = run_page(**{"from": "1066-10-14", "to": "2400-01-01"})
    assert len(rows_of(app)) == 3
    assert [str(field.value) for field in app.date_input] == ["1066-10-14", "2400-01-01"]


def test_nothing_chosen_offers_the_way_back() -> None:
    app = run_page(q="nothing has these words")
    assert sent(app)["rows"] == []
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
    assert sent(app)["claim"] == "visit"
    assert WORST not in "".join(element.proto.body for element in app.get("html"))


def test_of_ten_thousand_claims_one_page_is_sent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = a_claim()
    serve(tmp_path, monkeypatch, [one.model_copy(update={"id": f"find-{number}"}) for number in range(MANY)])
    app = run_page()
    data = sent(app)
    assert (data["total"], len(data["rows"])) == (MANY, ROWS)
    assert len(json.dumps(sent_to(app, "table"))) < 100_000
