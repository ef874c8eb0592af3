import re
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from claimsmap.loading.store import Store
from tests.builders import GEODATA, a_claim, a_mention, a_statement
from tests.pages.running import html_of, run

WORST = """<img src=x onerror=alert(1)>"><script>alert(2)</script>"""


run_page = partial(run, "differences")


def buttons(app: AppTest, label: str) -> Any:
    """The row of buttons with this label."""
    return next(each for each in app.get("button_group") if each.label == label)


def entries(app: AppTest) -> list[str]:
    """The HTML of each displayed entry."""
    return html_of(app).split("<article")[1:]


def test_the_register_begins_with_values_and_shows_both_wordings():
    first = entries(run_page())[0]
    assert '<span class="differences-chip">Value</span>' in first
    assert first.count('class="differences-says"') == 2


def test_a_long_register_is_shown_in_parts():
    app = run_page()
    assert len(entries(app)) == 20
    next(button for button in app.button if button.label.startswith("Show more")).click().run()
    assert len(entries(app)) == 40


def test_the_register_narrows_by_what_differs_and_by_where():
    app = run_page()
    buttons(app, "What differs").set_value(["value"]).run()
    assert all(">Value</span>" in entry for entry in entries(app))
    buttons(app, "Between what").set_value(["one_text"]).run()
    assert all("<span>within one text</span>" in entry for entry in entries(app))
    assert "One report gives 48 dead" in html_of(app)


def test_a_filter_narrows_to_entries_on_the_chosen_claims():
    app = run_page(kind="visit")
    assert entries(app) == []
    assert "No differences match" in app.info[0].value
    next(button for button in app.button if button.label == "Clear filters").click().run()
    assert len(entries(app)) == 20


def test_the_days_stand_in_fields_and_narrow_the_register():
    app = run_page(**{"from": "2024-01-01", "dates": "said"})
    assert str(app.date_input[0].value) == "2024-01-01"
    assert "<strong>0 of" not in html_of(app)
    assert html_of(run_page()).split(" of ")[0] != html_of(app).split(" of ")[0]


def test_an_entry_stands_alone_under_its_address_with_others_on_its_claims():
    shown = html_of(run_page(difference="munition-labels"))
    assert shown.count("<article") == 1
    assert all(label in shown for label in ("E-001 M", "E-001M", "PMN-E"))
    assert "Editor’s note: Two finds at two places" in shown
    assert 'href="./differences?difference=since-or-as-of-august-2022"' in shown


def test_the_address_of_what_a_check_watches_opens_the_check():
    shown = html_of(run_page(difference="deaths-to-2022-10--trend-2022-10-25--killed"))
    assert 'data-difference="dead-48-or-45-in-one-report"' in shown


def test_a_check_that_only_confirms_opens_too():
    shown = html_of(run_page(difference="victims-never-fall"))
    assert "Our arithmetic: <strong>266 → 268 → 342 → 350</strong>" in shown
    assert re.search(r"Our arithmetic: <strong>[^<]*</strong>\.\s+<small>", shown)
    assert "The total never falls, as the editors noted" in shown


def test_an_unknown_difference_gives_a_notice_and_the_way_back():
    app = run_page(difference="gone")
    assert "There is no difference “gone”" in html_of(app)
    assert 'href="./differences"' in html_of(app)


def test_the_checks_stand_with_their_arithmetic_and_outcome():
    shown = html_of(run_page())
    assert "1,119 + 1,609 = 2,728, which agrees with more than 2,700" in shown
    assert "<strong>The texts disagree</strong>, as the editors noted" in shown
    assert "<strong>The parts add up</strong>, as the editors noted" in shown


def test_every_side_leads_to_its_claim_its_statement_and_its_source():
    entry = entries(run_page(difference="dead-48-or-45-in-one-report"))[0]
    assert entry.count('href="./?claim=victims-to-2022-10"') == 2
    assert entry.count('href="./statements?statement=trend-2022-10-25"') == 2
    assert "#:~:text=of%20which%2048%20people%20died" in entry


@pytest.fixture
def worst_claims(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    claim = a_claim(
        summary=WORST,
        note=WORST,
        mentions=[a_mention(), a_mention(words="elsewhere", note=WORST, differs={"place": WORST, "wording": WORST})],
    )
    records = {
        "statements": [a_statement(publisher=WORST).model_dump(mode="json", exclude_defaults=True)],
        "claims": [claim.model_dump(mode="json", exclude_defaults=True)],
    }
    file = tmp_path / "claims.yaml"
    file.write_text(yaml.safe_dump(records))
    monkeypatch.setattr("claimsmap.loading.store._store", Store(file, GEODATA))


@pytest.mark.usefixtures("worst_claims")
def test_foreign_text_is_shown_letter_by_letter():
    shown = html_of(run_page())
    assert "&lt;img src=x" in shown
    assert "<img" not in shown
    assert "<script" not in shown
