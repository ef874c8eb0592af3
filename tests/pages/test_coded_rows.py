"""Rows imported from a table, on the pages: no empty quotation marks, and no review that nobody made."""

from pathlib import Path

import pytest
import yaml

from claimsmap.loading.store import Store
from tests.builders import GEODATA, a_claim, a_mention, a_statement
from tests.pages.running import html_of, run

TABLE = a_statement(title="Events", address="https://example.org/table", licence="CC BY 4.0", attribution="Monitor")
ROW = a_claim(
    mentions=[a_mention(words="", voice="coded", row="UKR1")],
    unreviewed="true",
    figures=[{"measure": "killed", "value": 12, "low": 8, "high": 20}],
)


@pytest.fixture(autouse=True)
def corpus_of_a_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "claims.yaml"
    records = {
        name: [each.model_dump(mode="json", exclude_defaults=True)]
        for name, each in (("statements", TABLE), ("claims", ROW))
    }
    file.write_text(yaml.safe_dump(records, allow_unicode=True))
    served = Store(file, GEODATA)
    monkeypatch.setattr("claimsmap.loading.store._store", served)


@pytest.mark.parametrize(
    ("page", "parameters"),
    [("table", {"claim": ROW.id}), ("statements", {"statement": TABLE.id}), ("table", {})],
)
def test_a_row_of_a_table_is_told_as_a_coded_field(page: str, parameters: dict[str, str]) -> None:
    told = html_of(run(page, **parameters)).casefold()
    assert "coded field, no quotation" in told
    assert "“”" not in told
    assert "<q></q>" not in told


def test_its_card_and_the_table_say_that_nobody_reviewed_it_and_show_the_range() -> None:
    for told in (html_of(run("table", claim=ROW.id)), html_of(run("table"))):
        assert "imported from a table, not reviewed" in told
        assert "12 (8 to 20)" in told


def test_the_statement_has_the_licence_and_the_credit_that_its_publisher_wants() -> None:
    told = html_of(run("statements", statement=TABLE.id))
    assert "<dt>Licence</dt><dd>CC BY 4.0</dd>" in told
    assert "<dt>Attribution</dt><dd>Monitor</dd>" in told
    assert "the rows of a table" in told
