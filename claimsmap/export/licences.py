"""The licences of the claims and places in a file."""

from __future__ import annotations

from collections.abc import Iterable

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim, Statement

NAMES = {
    "CC BY 4.0": ("CC-BY-4.0", "https://creativecommons.org/licenses/by/4.0/"),
    "CC0 1.0": ("CC0-1.0", "https://creativecommons.org/publicdomain/zero/1.0/"),
    "public domain": ("other-pd", ""),
    "a fact: no rights claimed": ("other-pd", ""),
}
"""Licence as in the gazetteer → Open Definition identifier and URL, empty if it has none."""


def licences_of(corpus: Corpus, claims: Iterable[Claim]) -> list[dict[str, str]]:
    """The licence of the claims, then those of the places they name and of the tables they were imported from.

    Each is listed once, with its source as the credit.
    """
    claims = list(claims)
    named = dict.fromkeys(place for claim in claims for place in claim.places)
    of_places = dict.fromkeys((corpus.gazetteer[place].source, corpus.gazetteer[place].licence) for place in named)
    statements = dict.fromkeys(mention.statement for claim in claims for mention in claim.mentions)
    tables = [table for table in map(corpus.statements.get, statements) if table and table.licence]
    return [
        _of_claims(corpus),
        *(_licence(licence, _("places from {source}").format(source=source)) for source, licence in of_places),
        *(_licence(table.licence, _of_rows(table)) for table in tables),
    ]


def _of_claims(corpus: Corpus) -> dict[str, str]:
    licence = corpus.about.licence
    path = {"path": licence.path} if licence.path else {}
    covers = _("the claims: how the statements were coded")
    return {"name": licence.name, "title": licence.title, **path, "covers": covers}


def _of_rows(table: Statement) -> str:
    told = _("rows of {publisher}.").format(publisher=table.publisher)
    return f"{told} {table.attribution}".strip()


def _licence(title: str, covers: str) -> dict[str, str]:
    name, path = NAMES.get(title, ("notspecified", ""))
    return {"name": name, "title": title, **({"path": path} if path else {}), "covers": covers}


def licence_line(licences: Iterable[dict[str, str]]) -> str:
    """The licences on one line, for formats without room for a list."""
    return "; ".join(f"{licence['title']} ({licence['covers']})" for licence in licences)
