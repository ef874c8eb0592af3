"""Every link to a record, with the wider record on and off, leads to where that record is."""

from __future__ import annotations

import html
import re
from urllib.parse import parse_qs, urlsplit

import pytest

from claimsmap.analysis.difference_register import difference_of
from claimsmap.loading.store import store
from claimsmap.query.selection import Selection
from pages.parts.claim.card import card_html
from pages.static_site.variants import Variant
from tests.pages.running import html_of, run

CORE, BOTH = ["core"], ["core", "wider"]
ADDRESS = re.compile(r'href="(\./[^"]*)"')
OPENED = [
    ("differences", {}),
    ("figures", {}),
    ("about", {}),
    ("statements", {}),
    ("statements", {"statement": "mfa-az-2022-10-25"}),
    ("table", {"claim": "border-mines-found-2022-11"}),
]


def leads_nowhere(address: str) -> bool:
    """Whether a link names a record that is not in the collections of its address."""
    query = parse_qs(urlsplit(address).query)
    collections = tuple(query.get("collection", ())) or Selection().collection
    corpus, _ = store().current().part_in(collections)
    return (
        any(ident not in corpus.statements for ident in query.get("statement", ()))
        or any(difference_of(corpus, ident) is None for ident in query.get("difference", ()))
        or any(ident not in corpus.series for ident in query.get("series", ()))
        or any(ident not in corpus.claims for ident in query.get("claim", ()))
    )


@pytest.mark.parametrize("collections", [CORE, BOTH], ids=["core", "core and wider"])
def test_every_link_of_a_card_leads_to_a_record(collections: list[str]) -> None:
    view = Variant("", tuple(collections)).view(store().current())
    for claim in view.corpus.claims.values():
        addresses = [html.unescape(address) for address in ADDRESS.findall(card_html(claim, view))]
        assert addresses
        assert [address for address in addresses if leads_nowhere(address)] == []


@pytest.mark.parametrize("collections", [CORE, BOTH], ids=["core", "core and wider"])
@pytest.mark.parametrize(("name", "opened"), OPENED, ids=str)
def test_every_link_to_a_record_leads_to_it(name: str, opened: dict[str, str], collections: list[str]) -> None:
    shown = html_of(run(name, collection=collections, **opened))
    addresses = [html.unescape(address) for address in ADDRESS.findall(shown)]
    assert addresses
    assert [address for address in addresses if leads_nowhere(address)] == []
