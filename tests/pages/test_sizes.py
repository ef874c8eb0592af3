"""What a page sends depends on what it shows, not on the size of the record."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl

import pytest
import streamlit as st

from claimsmap.loading import store as store_module
from claimsmap.loading.store import Snapshot, Store
from claimsmap.query.selection import Selection
from pages.server.first_picture.picture import first_picture
from pages.static_site.fragments import batches_of, drawn
from pages.static_site.printing import page_html
from pages.static_site.variants import variants_of
from tests.benchmarks.corpora import Shape, make_corpus, wide_shape
from tests.pages.running import html_of, run

PAGES = ("", "statements", "figures", "differences", "table", "about")
FEW, MANY = 1_200, 2_400
SHAPES = {
    "small": (100, wide_shape(100)),
    "not small": (280, wide_shape(280)),
    "of few texts": (900, Shape(statements=8, speakers=6, places=40, series=3, checks=90, points=120)),
}
"""Sizes at which lists are just short enough to be drawn whole, and texts and series with very many claims."""
MOST_NODES = 2_450
"""Of 3,000; the rest, up to 530 on the Figures page, is Streamlit's own."""
MOST_BYTES = 400_000
MOST_OPENED = 300
"""Claims, and as many statements: those of a hundred rows with a few texts each."""


def a_store(folder: Path, size: int, shape: Shape) -> Store:
    """A store with a corpus of this size and shape, which it reads once."""
    made = make_corpus(size, folder, shape=shape)
    return Store(made.claims_file, made.geodata)


@pytest.fixture(scope="module")
def stores(tmp_path_factory: pytest.TempPathFactory) -> dict[int, Store]:
    """As many statements as claims, and much of everything else."""
    return {size: a_store(tmp_path_factory.mktemp(str(size)), size, wide_shape(size)) for size in (FEW, MANY)}


def sizes(page: str, store: Store, monkeypatch: pytest.MonkeyPatch) -> tuple[int, int]:
    """Nodes of our HTML, and bytes of everything the page sends."""
    monkeypatch.setattr(store_module, "_store", store)
    st.cache_data.clear()
    name, _, query = page.partition("?")
    app = run(name, **dict(parse_qsl(query)))
    sent = [element.proto.ByteSize() for kind in KINDS for element in app.get(kind)]
    return len(re.findall(r"<[a-z]", html_of(app))), sum(sent)


KINDS = ("html", "markdown", "multiselect", "selectbox", "button", "bidi_component", "text_input", "dataframe", "pills")


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_a_large_corpus_is_no_larger_than_what_it_shows(
    page: str, stores: dict[int, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes, sent = sizes(page, stores[MANY], monkeypatch)
    fewer, less = sizes(page, stores[FEW], monkeypatch)
    assert nodes <= MOST_NODES
    assert sent <= MOST_BYTES
    assert nodes - fewer <= 0.2 * fewer
    assert sent - less <= 0.2 * less + 2_000


@pytest.mark.parametrize("selection", [Selection(), Selection(claim="synthetic-claim-7"), Selection(q="claim 1")])
def test_the_first_picture_of_many_places_bears_its_marks(selection: Selection, stores: dict[int, Store]) -> None:
    style, picture = first_picture(stores[MANY].current(), selection, "")
    assert len(re.findall(r"<[a-z]", picture)) <= MOST_NODES
    assert len(style) + len(picture) <= MOST_BYTES / 2
    assert 'class="m ' in picture


@pytest.fixture(scope="module", params=SHAPES)
def shaped(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Store:
    """A corpus of another shape."""
    size, shape = SHAPES[request.param]
    return a_store(tmp_path_factory.mktemp("shaped"), size, shape)


@pytest.mark.parametrize("page", [*PAGES, "statements?statement=synthetic-3", "figures?series=synthetic-series-0"])
def test_a_page_of_a_corpus_of_any_shape_bears_what_it_draws(
    page: str, shaped: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    nodes, sent = sizes(page, shaped, monkeypatch)
    assert nodes <= MOST_NODES
    assert sent <= MOST_BYTES


def test_an_address_that_leads_to_a_claim_of_a_long_statement_finds_it_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(store_module, "_store", a_store(tmp_path, *SHAPES["of few texts"]))
    said = [claim.id for claim, _ in store_module.store().current().whole.mentions_in("synthetic-3")]
    shown = html_of(run("statements", statement="synthetic-3", claim=said[-1]))
    assert f'id="claim-{said[-1]}"' in shown
    assert f'id="claim-{said[-1]}"' not in html_of(run("statements", statement="synthetic-3"))


class Watched(Mapping[str, Any]):
    """Records that count which of them were unpacked, in whatever way: each costs time in a packed corpus."""

    def __init__(self, records: Mapping[str, Any]) -> None:
        self._records = records
        self.opened: set[str] = set()
        self.walked = 0

    def __getitem__(self, ident: str) -> Any:
        found = self._records[ident]
        self.opened.add(ident)
        return found

    def __iter__(self) -> Iterator[str]:
        for ident in self._records:
            self.walked += 1
            yield ident

    def __len__(self) -> int:
        return len(self._records)

    def __contains__(self, ident: object) -> bool:
        return ident in self._records


def watched(store: Store, monkeypatch: pytest.MonkeyPatch) -> tuple[Watched, Watched]:
    """The claims and the statements of a served corpus."""
    first = store.current()
    claims, statements = Watched(first.whole.claims), Watched(first.whole.statements)
    known = {"known_links": first.whole.links, "known_overview": first.whole.overview}
    whole = replace(first.whole, claims=claims, statements=statements, **known)
    monkeypatch.setattr(store, "_snapshot", Snapshot(whole, first.index))
    monkeypatch.setattr(store_module, "_store", store)
    return claims, statements


def test_a_record_of_the_copy_is_drawn_without_a_walk_through_all_records(
    stores: dict[int, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Otherwise a copy of twice as many records would take four times as long."""
    claims, statements = watched(stores[FEW], monkeypatch)
    (variant,) = variants_of(store_module.store().current())
    batches = {each.page: each for each in batches_of(store_module.store().current(), variant)}
    asked = {"statements": ("synthetic-2", "synthetic-1+synthetic-2"), "card": batches["card"].idents[:2]}
    for page, idents in asked.items():
        batch = batches[page]._replace(idents=idents)
        drawn(batch)  # what is computed once per corpus is cached now
        claims.walked = statements.walked = 0
        drawn(batch)
        assert (claims.walked, statements.walked) == (0, 0), page


@pytest.mark.parametrize("page", [*PAGES, "table?sort=-what", "statements?statement=synthetic-20"])
def test_a_page_opens_no_more_of_many_records_than_it_shows(
    page: str, stores: dict[int, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    claims, statements = watched(stores[FEW], monkeypatch)
    name, _, query = page.partition("?")
    run(name, **dict(parse_qsl(query)))
    assert len(claims.opened) <= MOST_OPENED
    assert len(statements.opened) <= MOST_OPENED


def test_the_copy_s_page_of_figures_grows_with_the_figures_and_not_with_their_square(
    stores: dict[int, Store], monkeypatch: pytest.MonkeyPatch
) -> None:
    def nodes_in_full(store: Store) -> int:
        monkeypatch.setattr(store_module, "_store", store)
        return page_html("figures", {}).count("<")

    assert nodes_in_full(stores[MANY]) <= 1.25 * MANY / FEW * nodes_in_full(stores[FEW])
