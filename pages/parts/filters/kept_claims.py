"""Which claims the filters of a view keep, for pages that go by statements, series or differences."""

from __future__ import annotations

from dataclasses import replace

from pages.parts.shell.view import View


def kept_claims(view: View) -> set[str]:
    """The ids of the claims that filters, collections and days keep."""
    return set(view.index.table["id"][view.index.chosen(view.selection)])


def kept_in_any_statement(view: View) -> set[str]:
    """The same without the choice of statements and collections."""
    selection = replace(view.selection, statement=(), collection=view.whole.about.collection_ids)
    return set(view.index.table["id"][view.index.chosen(selection)])
