"""The claims that match a view, for pages that are organized by statement, series or difference."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from claimsmap.query.in_range import Mask
from pages.parts.shell.view import View

NO_ROWS = np.zeros(0, dtype=np.int32)


def matching_claims(view: View) -> set[str]:
    """The ids of the claims that match filters, collections and days."""
    return set(view.index.table["id"][view.index.chosen(view.selection)])


def chosen_in_any_statement(view: View) -> Mask:
    """Mask of the claims that match, ignoring the selected statements and collections."""
    return view.index.chosen(replace(view.selection, statement=(), collection=view.whole.about.collection_ids))


def matching_claims_in(statement: str, view: View) -> set[str]:
    """The ids of matching claims made in a statement."""
    rows = view.index.rows["statement"].get(statement, NO_ROWS)
    return set(view.index.table["id"].take(rows[chosen_in_any_statement(view)[rows]]))
