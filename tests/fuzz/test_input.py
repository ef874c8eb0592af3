"""Whatever an address contains: a response or a refusal that names the parameter. Dates are parsed or refused."""

import gzip
import json
from contextlib import suppress
from datetime import date
from functools import cache
from urllib.parse import parse_qsl

from hypothesis import given, settings
from hypothesis import strategies as st

from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.store import Snapshot
from claimsmap.model.dates import Span, as_day, span_of
from claimsmap.query.claim_index import make_index
from claimsmap.query.selection import NAMES
from claimsmap.text.date_words import date_text
from tests.builders import CLAIMS_FILE, GEODATA, parse, parse_leniently
from tests.fuzz.mutations import BREAKERS, mutated

FUZZ = settings.get_profile("fuzz")
DATES = [
    "2022-10-03",
    "2022-08/2022-10-25",
    "../2024-01-26",
    "2022-08~",
    "2022-21",
    "202X",
    "Y20220",
    "-0044?",
    "2022-XX-15",
]
EDTF_SIGNS = "0123456789-X~?%./YSE"
ALL = [*NAMES, "limit", "offset", "geometry", "mapped", "version"]
VALUES = st.text(max_size=30) | st.sampled_from([*BREAKERS, *DATES])
QUERY = (
    "from=2022-01-01&to=2023-12-31&dates=said&collection=core&kind=visit&place=lachin&lat=39.5&lon=46.5&zoom=9&q=mines"
    "&limit=3"
)


@cache
def snapshot() -> Snapshot:
    corpus = read_corpus(CLAIMS_FILE, GEODATA)[0]
    assert corpus
    return Snapshot(corpus, make_index(corpus))


def ask(name: str, pairs: list[tuple[str, str]]) -> None:
    found = answer(name, pairs, snapshot())
    assert found.status in (200, 400)
    if found.status == 400:
        assert json.loads(gzip.decompress(found.packed))["parameter"][:40] in {given[:40] for given, _ in pairs} | {
            "lat",
            "lon",
            "to",
        }


@settings(FUZZ)
@given(name=st.sampled_from(sorted(MAKERS)), query=mutated(QUERY))
def test_a_query_that_is_nearly_right(name: str, query: str) -> None:
    ask(name, parse_qsl(query, keep_blank_values=True, errors="replace", max_num_fields=None))


@settings(FUZZ)
@given(
    name=st.sampled_from(sorted(MAKERS)),
    pairs=st.lists(st.tuples(st.sampled_from(ALL), VALUES), max_size=8),
)
def test_any_value_for_any_parameter(name: str, pairs: list[tuple[str, str]]) -> None:
    ask(name, pairs)


@settings(FUZZ)
@given(raw=st.binary(max_size=80))
def test_any_bytes_for_a_query(raw: bytes) -> None:
    ask("claims.json", parse_qsl(raw.decode("latin-1"), keep_blank_values=True, errors="replace"))


@settings(FUZZ)
@given(query=mutated(QUERY))
def test_what_a_page_makes_of_an_address_is_an_address_again(query: str) -> None:
    selection, _ = parse_leniently(parse_qsl(query, keep_blank_values=True, errors="replace"))
    assert parse(selection.pairs()) == selection


def is_sound(text: str) -> None:
    try:
        span = span_of(text)
    except ValueError:
        return
    assert isinstance(span, Span)
    assert not (span.first and span.last) or span.first <= span.last
    assert isinstance(date_text(text), str)


@settings(FUZZ)
@given(text=st.text(EDTF_SIGNS, max_size=24))
def test_any_text_of_the_signs_of_a_date(text: str) -> None:
    is_sound(text)


@settings(FUZZ)
@given(text=st.sampled_from(DATES).flatmap(mutated))
def test_a_date_that_is_nearly_right(text: str) -> None:
    is_sound(text)


@settings(FUZZ)
@given(day=st.dates())
def test_a_day_is_that_day(day: date) -> None:
    assert as_day(day.isoformat()) == day
    assert span_of(day.isoformat()) == (day, day)


@settings(FUZZ)
@given(text=st.text(max_size=12))
def test_any_text_is_a_day_or_is_refused(text: str) -> None:
    with suppress(ValueError):
        assert as_day(text).isoformat() == text
