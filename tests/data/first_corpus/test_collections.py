"""The switch: with it off, the core looks as if there were no wider record, except for links to replies in it."""

from __future__ import annotations

import gzip
import json
import shutil
from typing import Any

import pytest
import yaml

from claimsmap.analysis.difference_register import differences_of
from claimsmap.corpus.collections import part_in
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.relations import replies_of
from claimsmap.export.api import answer
from claimsmap.export.formats.geojson import claim_properties
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.store import Snapshot
from claimsmap.query.claim_index import make_index
from tests.data.first_corpus.record import CLAIMS_FILE, GEODATA, the_first_corpus

QUERIES = ["", "kind=mine_find", "q=mines", "from=2022-09-01&to=2022-09-30", "dates=said&from=2022-11-01"]
ANSWERS = ["claims.geojson", "claims.csv", "list.json", "spans.json", "statements.json", "citation.json"]
OUR_WAY_OUT = ("version", "replies", "link", "text", "bibtex", "csl")
"""What may differ: the hash of the file, and the claims of the wider record that reply to one of the core."""


@pytest.fixture(scope="module")
def whole() -> Corpus:
    return the_first_corpus()


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> Corpus:
    """The corpus of a file from which the whole wider record was cut."""
    file = yaml.load(CLAIMS_FILE.read_text("utf-8"), Loader=yaml.CSafeLoader)
    core = {each["id"] for each in file["statements"] if each.get("collection", "core") == "core"}
    file["statements"] = [each for each in file["statements"] if each["id"] in core]
    claims = []
    for claim in file["claims"]:
        claim["mentions"] = [each for each in claim["mentions"] if each["statement"] in core]
        claims += [claim] if claim["mentions"] else []
    kept = {claim["id"] for claim in claims}
    for claim in claims:
        claim["relates"] = [each for each in claim.get("relates", []) if each["to"] in kept]
    file["claims"] = claims
    file["series"] = [each for each in file["series"] if kept.issuperset(each["claims"])]
    series = {each["id"] for each in file["series"]}
    file["checks"] = [each for each in file["checks"] if _stands(each, kept, core, series)]
    path = tmp_path_factory.mktemp("core") / "claims.yaml"
    shutil.copy(CLAIMS_FILE.with_name("corpus.yaml"), path.parent)
    path.write_text(
        yaml.dump(file, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10_000), "utf-8"
    )
    corpus, faults = read_corpus(path, GEODATA)
    assert corpus, [str(fault) for fault in faults][:3]
    return corpus


def _stands(check: dict[str, Any], kept: set[str], core: set[str], series: set[str]) -> bool:
    operands = [*check.get("parts", []), *([check["whole"]] if check.get("whole") else [])]
    statements = {each["statement"] for each in operands if each.get("statement")}
    has_all = {each["claim"] for each in operands} <= kept and statements <= core
    return has_all and (not check.get("series") or check["series"] in series)


_snapshots: dict[str, Snapshot] = {}


def snapshot_of(corpus: Corpus) -> Snapshot:
    """What is served of a corpus, with one index for all queries."""
    if corpus.version not in _snapshots:
        _snapshots[corpus.version] = Snapshot(corpus, make_index(corpus))
    return _snapshots[corpus.version]


def body(corpus: Corpus, name: str, query: str) -> str:
    pairs = [(part.split("=")[0], part.split("=")[1]) for part in query.split("&") if part]
    found = answer(name, pairs, snapshot_of(corpus))
    assert found.status == 200
    return gzip.decompress(found.packed).decode()


def without(value: Any, names: tuple[str, ...]) -> Any:
    if isinstance(value, dict):
        return {name: without(each, names) for name, each in value.items() if name not in names}
    return [without(each, names) for each in value] if isinstance(value, list) else value


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("name", ANSWERS)
def test_the_core_alone_is_what_the_switch_leaves(whole: Corpus, alone: Corpus, name: str, query: str) -> None:
    ours, theirs = body(whole, name, query), body(alone, name, query)
    if name.endswith("csv"):
        ids = [[line.split(",")[0] for line in text.splitlines()] for text in (ours, theirs)]
        assert ids[0] == ids[1]
    else:
        assert without(json.loads(ours), OUR_WAY_OUT) == without(json.loads(theirs), OUR_WAY_OUT)


def test_the_core_has_the_same_differences_series_and_checks_alone(whole: Corpus, alone: Corpus) -> None:
    core = part_in(whole, ["core"])
    assert [each.id for each in differences_of(core)] == [each.id for each in differences_of(alone)]
    assert list(core.series) == list(alone.series)
    assert list(core.checks) == list(alone.checks)


def test_no_claim_goes_without_who_answers_it_and_no_answer_without_its_claim(whole: Corpus) -> None:
    core = part_in(whole, ["core"])
    answered = 0
    for ident, claim in whole.claims.items():
        known = {reply.claim for reply in replies_of(whole, ident)}
        shown = [claim_properties(claim, whole)]
        if ident in core.claims:
            shown.append(claim_properties(core.claims[ident], core))
        for values in shown:
            assert {reply["claim"] for reply in values["replies"]} == known
        answered += bool(known)
    assert answered > 50


def test_every_statement_of_the_wider_record_has_an_address_that_was_seen(whole: Corpus) -> None:
    for statement in whole.statements.values():
        if statement.collection == "wider":
            assert statement.address, statement.id
            assert statement.address_checked, statement.id


def test_every_claim_has_a_mention_and_every_place_resolves(whole: Corpus) -> None:
    for claim in whole.claims.values():
        assert claim.mentions
        assert all(place in whole.gazetteer for place in claim.places)
