"""The schemas and the page of fields match the records: run `python -m claimsmap schema` after changing one."""

from __future__ import annotations

import json

from claimsmap.cli.schemas.field_tables import FILES, field_tables, with_parts
from claimsmap.cli.schemas.json_schemas import schemas
from claimsmap.model.about import About
from tests.builders import ROOT

FOLDER = ROOT / "docs" / "schema"


def test_the_schemas_on_file_are_those_of_the_records() -> None:
    assert {name: json.loads((FOLDER / f"{name}.json").read_text("utf-8")) for name in schemas()} == schemas()


def test_the_page_of_fields_is_made_from_the_records_and_none_is_missing() -> None:
    page = (FOLDER / "fields.md").read_text("utf-8")
    assert page == field_tables()
    assert "|  |" not in page, "a field without a word on what it is"
    for record in (each for tops in FILES.values() for top in tops for each in with_parts(top)):
        for name in record.model_fields:
            assert f"| `{name}`" in page or name == "form", (record, name)


def test_an_editor_is_told_what_a_field_means_while_it_is_typed() -> None:
    assert "edge of the map" in schemas()["corpus"]["properties"]["edge_notice"]["description"]
    assert set(schemas()["corpus"]["properties"]) == set(About.model_fields)


def test_the_page_tells_true_or_false_from_numbers_and_patterns_from_quoted_words() -> None:
    page = field_tables()
    assert "| `counted` | true or false |" in page
    assert "| `uncertainty_m` | number |" in page
    without_figure = page.partition("### without figure")[2].partition("\n#")[0]
    assert "| `words` | text | A pattern" in without_figure
