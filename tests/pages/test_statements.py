from collections.abc import Iterable
from functools import partial
from pathlib import Path

import pytest
import yaml
from streamlit.testing.v1 import AppTest

from claimsmap.loading.store import Store
from claimsmap.text.attribution import statement_name
from tests.builders import GEODATA, ROOT, a_claim, a_mention, a_statement
from tests.pages.running import html_of, run

WORST = """<img src=x onerror=alert(1)>"><script>alert(2)</script>"""
TEXT = "Ten mines were found near the road on Monday. Nobody was hurt."
PRIMARY = a_statement(address="https://example.org/release", left_out=[{"words": "Nobody was hurt", "why": "a hope"}])
REPORT = a_statement(
    id="outlet-2022-10-26",
    publisher="Outlet",
    kind="report",
    reports=PRIMARY.id,
    published="2022-10-26",
    speakers=["ministry", "outlet"],
)
CLAIMS = (
    a_claim(
        id="road-find",
        kind="incident",
        mentions=[
            a_mention(words="near the road"),
            a_mention(statement=REPORT.id, words="by a road", voice="quoted", differs={"place": "by a road"}),
        ],
    ),
    a_claim(id="ten-found", mentions=[a_mention(words="Ten mines were found")]),
)


@pytest.fixture
def texts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of texts for the server."""
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / f"{PRIMARY.id}.txt").write_text(TEXT)
    monkeypatch.setenv("STATEMENTS_DIR", str(folder))
    return folder


@pytest.fixture(autouse=True)
def without_texts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("STATEMENTS_DIR", raising=False)


@pytest.fixture(autouse=True)
def small_corpus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    serve(tmp_path, monkeypatch, (PRIMARY, REPORT))


def serve(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, statements: Iterable[object]) -> None:
    file = tmp_path / "claims.yaml"
    records = {
        "statements": [each.model_dump(mode="json", exclude_defaults=True) for each in statements],
        "claims": [each.model_dump(mode="json", exclude_defaults=True) for each in CLAIMS],
    }
    file.write_text(yaml.safe_dump(records))
    monkeypatch.setattr("claimsmap.loading.store._store", Store(file, GEODATA))


run_page = partial(run, "statements")


def test_the_list_names_every_statement_and_links_to_it():
    shown = html_of(run_page())
    assert 'href="./statements?statement=ministry-2022-10-25"' in shown
    assert 'href="./statements?statement=outlet-2022-10-26"' in shown
    assert "2 mentions" in shown


def test_a_filter_narrows_the_list_to_the_statements_that_make_such_a_claim():
    app = run_page(kind="mine_find")
    assert "**1 of 2 statements**" in " ".join(each.value for each in app.markdown)
    assert "1 of 2 mentions" in html_of(app)


def test_a_choice_that_nothing_fits_offers_the_way_back():
    app = run_page(q="nothing has these words")
    assert "No statements match" in app.info[0].value
    assert "Clear filters" in [button.label for button in app.button]


def test_an_unknown_statement_gives_a_notice_and_the_list():
    app = run_page(statement="gone")
    assert "There is no statement “gone” in this record" in html_of(app)
    assert "ministry-2022-10-25" in html_of(app)


def test_several_statements_are_listed_and_a_report_stands_beside_what_it_reports():
    shown = html_of(run_page(statement=[PRIMARY.id, REPORT.id]))
    assert "The statements, by day of publication" in shown
    assert "<strong>1</strong> changed" in shown
    assert "<strong>1</strong> lost" in shown
    assert "<strong>0</strong> kept" in shown


def test_without_texts_the_page_says_where_the_text_is_and_shows_the_words_alone():
    shown = html_of(run_page(statement=PRIMARY.id))
    assert "The text itself is with its publisher" in shown
    assert "<q>near the road</q>" in shown
    assert "on Monday" not in shown


def test_a_mention_leads_to_its_claim_and_to_its_words_at_the_source():
    shown = html_of(run_page(statement=PRIMARY.id))
    assert 'href="./?claim=road-find"' in shown
    assert 'href="https://example.org/release#:~:text=near%20the%20road"' in shown


@pytest.mark.usefixtures("texts")
def test_marked_words_lead_to_their_rows_and_rows_lead_back_in_the_order_of_the_text():
    shown = html_of(run_page(statement=PRIMARY.id))
    assert shown.index("<q>Ten mines were found</q>") < shown.index("<q>near the road</q>")
    for label in ("1", "2", "L1"):
        for name in ("words", "said"):
            assert f'id="{name}-{label}"' in shown
            assert f'href="#{name}-{label}"' in shown


def test_words_that_are_not_in_the_text_are_a_fault(texts: Path):
    (texts / f"{PRIMARY.id}.txt").write_text("Ten mines were found. Nobody was hurt.")
    app = run_page(statement=PRIMARY.id)
    assert "1 of 2 locators cannot be found" in html_of(app)
    assert html_of(app).count("these words are not in the text") == 1


def test_a_text_with_another_hash_is_a_fault(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    serve(tmp_path, monkeypatch, (PRIMARY.model_copy(update={"sha256": "0" * 64}), REPORT))
    assert "This is not the text that was coded" in html_of(run_page(statement=PRIMARY.id))


def test_a_text_that_cannot_be_read_is_a_fault_and_the_words_still_stand(texts: Path):
    (texts / f"{PRIMARY.id}.txt").write_bytes(b"\xff\0\xfe")
    app = run_page(statement=PRIMARY.id)
    assert "is not UTF-8 text" in html_of(app)
    assert "<q>near the road</q>" in html_of(app)


def test_mentions_outside_the_other_filters_are_dimmed_and_counted():
    app = run_page(statement=PRIMARY.id, kind="mine_find")
    assert "1 of 2 mentions lie outside the filters" in app.info[0].value
    assert html_of(app).count('class="is-outside"') == 1


def test_the_primary_text_names_its_reports_and_leads_to_both_side_by_side():
    shown = html_of(run_page(statement=PRIMARY.id))
    assert 'href="./statements?statement=ministry-2022-10-25&amp;statement=outlet-2022-10-26"' in shown


def test_a_report_shows_both_wordings_of_what_it_changed():
    shown = html_of(run_page(statement=REPORT.id))
    assert "near the road" in shown
    assert "<strong>Place:</strong> Zabukh / Aghavno → by a road" in shown


def test_the_chain_of_speakers_is_a_picture_with_the_same_in_words():
    shown = html_of(run_page(statement=REPORT.id))
    assert 'alt="Chain of speakers: ministry speaks, outlet publishes."' in shown


def test_foreign_text_is_never_markup(texts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    (texts / f"{PRIMARY.id}.txt").write_text(TEXT + WORST)
    spiked = {"publisher": WORST, "title": WORST, "address_checked": WORST, "note": WORST, "language": WORST}
    serve(tmp_path, monkeypatch, (PRIMARY.model_copy(update=spiked), REPORT))
    for chosen in (PRIMARY.id, [PRIMARY.id, REPORT.id]):
        shown = html_of(run_page(statement=chosen))
        assert "&lt;script&gt;" in shown
        assert "<script" not in shown
        assert "<img src=x" not in shown


def test_a_statement_of_which_only_an_excerpt_was_read_says_so_and_so_do_its_claims(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    serve(tmp_path, monkeypatch, [each.model_copy(update={"excerpt_only": True}) for each in (PRIMARY, REPORT)])
    assert "Coded from a stored excerpt of this text, not the whole of it" in html_of(run_page(statement=PRIMARY.id))
    app = AppTest.from_file(str(ROOT / "pages" / "main.py"), default_timeout=30)
    app.query_params["claim"] = "ten-found"
    app.switch_page("table.py").run()
    assert "<dd>a stored excerpt, not the whole text</dd>" in html_of(app)
    rows = html_of(app).count('<tr role="row" data-claim=')
    assert html_of(app).count("of which only an excerpt was read") == rows > 1


def test_a_publisher_that_is_read_from_the_right_does_not_change_places_with_the_day() -> None:
    named = statement_name(a_statement(publisher="وكالة الأنباء 24"))
    assert named.shown == "\u2068وكالة الأنباء 24\u2069, 25 October 2022"
    assert statement_name(PRIMARY) == f"{PRIMARY.publisher}, 25 October 2022"
