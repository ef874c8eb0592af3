"""Records use only what corpus.yaml describes."""

from __future__ import annotations

from typing import Any

import pytest

from claimsmap.files.yaml_lines import Mapping
from claimsmap.loading.described import undescribed
from tests.builders import a_claim, a_corpus, a_statement


class Anywhere:
    """A source that reports which field of which record has a fault."""

    tree = Mapping(1)

    def fault(self, section: str, record: str, path: tuple[str | int, ...], problem: str, cure: str) -> str:
        return f"{section}: {record}.{'.'.join(map(str, path))}: {problem}. {cure}"


def told(*args: Any, **more: Any) -> str:
    return "\n".join(map(str, undescribed(a_corpus(*args, **more), Anywhere())))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "problem"),
    [
        ({"admission": True}, "admission: stands with the kind mine_find: only mine_laying is admitted or alleged"),
        (
            {"kind": "map_records", "made": "2021"},
            "made: stands with the kind map_records, and only mine_find",
        ),
        ({"kind": "mine_finds"}, 'kind: is "mine_finds", which is none of mine_find, incident'),
        ({"figures": [{"measure": "mines_fund", "value": 3}]}, 'no measure "mines_fund" in corpus.yaml. Did you mean'),
    ],
)
def test_a_claim_says_only_what_the_corpus_describes(changes: dict[str, Any], problem: str) -> None:
    assert problem in told(a_claim(**changes))


def test_a_statement_is_in_a_collection_of_the_corpus() -> None:
    found = told(statements=(a_statement(collection="cor"),))
    assert 'collection: is "cor", which is none of core, wider. Did you mean "core"?' in found


def test_a_sound_record_is_no_fault() -> None:
    assert told() == ""
