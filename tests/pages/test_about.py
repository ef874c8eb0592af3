"""The About page: counted from the corpus, safe with foreign text, and open about what is missing."""

from __future__ import annotations

import shutil
from functools import partial
from pathlib import Path

import pytest
from markupsafe import escape

from claimsmap.analysis.coverage import counts_of
from claimsmap.loading.store import Store, store
from pages.parts.shell.theme import kinds_now
from tests.builders import CLAIMS_FILE, GEODATA
from tests.pages.running import html_of, run, sent_to

WORST = """<img src=x onerror=alert(1)>"><script>alert(2)</script>"""


run_page = partial(run, "about")


@pytest.fixture(autouse=True)
def without_contact(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CONTACT", raising=False)


def test_the_kinds_are_counted_from_the_corpus() -> None:
    rows = sent_to(run_page(), "kinds")["rows"]
    corpus, _ = store().current().part_in(("core",))
    assert [row["label"] for row in rows] == [look.label for look in kinds_now().values()]
    assert sum(row["claims"] for row in rows) == len(corpus.claims)


def test_every_statement_is_listed_with_what_was_coded_and_what_was_left_out() -> None:
    shown, (corpus, _) = html_of(run_page()), store().current().part_in(("core",))
    for statement, mentions in zip(corpus.statements.values(), corpus.overview.mentions, strict=True):
        row = next(part for part in shown.split("<tr") if f'statement={statement.id}"' in part)
        assert f'"Mentions coded"><div>{mentions:,}<' in row
        assert f'"Passages left out"><div>{len(statement.left_out):,}<' in row
        assert all(escape(passage.words) in shown and escape(passage.why) in shown for passage in statement.left_out)


def test_what_is_not_known_is_counted() -> None:
    shown, corpus = html_of(run_page()), store().current().corpus
    assert corpus is not None
    counts = counts_of(corpus, "core")
    assert f"{counts.statements:,} texts, {counts.primary:,} of them the speaker's own" in shown
    assert f"{counts.when_inferred:,} of the {counts.claims:,} claims are dated by inference" in shown


def test_the_page_says_that_no_mark_does_not_mean_safe() -> None:
    assert "An unmarked place is not necessarily safe" in html_of(run_page())


def test_every_file_and_source_of_the_geodata_stands_there_with_its_licence() -> None:
    shown = html_of(run_page())
    for text in ("places.csv", "outlines.geojson", "GeoNames, CC BY 4.0", "public domain", "CC0 1.0"):
        assert text in shown


def test_geodata_without_a_readable_record_give_a_notice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    geodata = shutil.copytree(GEODATA, tmp_path / "geodata")
    (geodata / "sources.yaml").write_text("files: no list")
    monkeypatch.setattr("claimsmap.loading.store._store", Store(CLAIMS_FILE, geodata))
    assert "cannot be read" in html_of(run_page())


def test_without_a_contact_errors_go_to_whoever_hosts_the_copy() -> None:
    assert "whoever hosts this copy" in html_of(run_page())


def test_a_contact_that_is_an_address_is_a_link(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTACT", "https://example.org/issues")
    assert '<a href="https://example.org/issues"' in html_of(run_page())


@pytest.mark.parametrize("contact", [WORST, "javascript:alert(1)", "mines@example.org"])
def test_any_other_contact_is_plain_text(contact: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTACT", contact)
    shown = html_of(run_page())
    assert f"<p>Where: {escape(contact)}</p>" in shown
