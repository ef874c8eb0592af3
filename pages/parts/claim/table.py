"""The table of the selected claims, paginated; its column headers are sort links."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import streamlit as st

from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.query.map_columns import claims_at
from claimsmap.query.sorting import USUAL, Column, Order, columns_of, in_order, parse_order, rank_name
from claimsmap.query.table_rows import table_rows
from claimsmap.query.view_parameters import BadParameter
from pages.parts.notices.messages import warn
from pages.parts.sections.headings import show_title
from pages.parts.shell.links import address
from pages.parts.shell.templates import show
from pages.parts.shell.view import View
from pages.server.assets import ASSETS

ROWS = 50
"""Claims per page of the table."""
HEADS = {
    Column.KIND: _("Kind"),
    Column.WHO: _("Who said it"),
    Column.WHAT: _("What was said"),
    Column.WHEN: _("When"),
    Column.PLACE: _("Place"),
    Column.FIGURE: _("Figure"),
    Column.SAID: _("Said on"),
    Column.TEXTS: _("Texts and words"),
}
TOP = "claims-table"
"""The anchor of the table."""


class Head(NamedTuple):
    """A column header; its link sorts by the column, or reverses the order."""

    column: str
    label: str
    address: str
    sorted: str
    """The value of `aria-sort`: ascending, descending or empty."""
    area: str
    """The grid area in the style sheet: the column's name, "further" for the first further field, "more" for the
    others."""


def show_table_heading() -> None:
    """The title and introduction of the page."""
    st.html(ASSETS / "table.css")
    show_title(_("The claims as a table"))
    st.markdown(
        _(
            "One row is one claim: what somebody said, when and of where, with the words and the way back to each "
            "text. Click a heading to sort."
        )
    )


def show_claim_table(view: View) -> None:
    """The selected claims in the order given in the URL, and the pagination."""
    order, table = _order(view), view.index.table
    chosen = np.flatnonzero(view.index.chosen(view.selection))
    rows = in_order(chosen, table[rank_name(order.column)].to_numpy(), downwards=order.downwards)
    page = _page(len(rows))
    shown = claims_at(view.corpus, view.index, rows[(page - 1) * ROWS : page * ROWS])
    heads = _heads(view.whole.about)
    show(
        "claim/table.html",
        heads=[_head(column, label, order, view) for column, label in heads.items()],
        order=", ".join(
            (heads.get(order.column, order.column), _("descending") if order.downwards else _("ascending"))
        ),
        rows=table_rows(view.corpus, shown),
        begin=(page - 1) * ROWS + 1,
        total=len(rows),
        beside=_beside(view.whole.about),
        before=_address(view, order, page - 1) if page > 1 else "",
        after=_address(view, order, page + 1) if page * ROWS < len(rows) else "",
        view=view,
    )


def _heads(about: About) -> dict[str, str]:
    """The columns with their headers; a further field has one if corpus.yaml says so."""
    own = {str(column): label for column, label in HEADS.items()}
    return {column: own.get(column) or about.field_label(column) for column in columns_of(about)}


def _beside(about: About) -> dict[str, list[tuple[str, str]]]:
    """For each further field, the fields shown beside it in small print, with labels."""
    found: dict[str, list[tuple[str, str]]] = {}
    for each in about.fields:
        if each.beside:
            found.setdefault(each.beside, []).append((each.id, each.label))
    return found


def _order(view: View) -> Order:
    try:
        return parse_order(view.own, view.whole.about)
    except BadParameter as problem:
        warn(_("This part of the link was left out. {problem}").format(problem=problem))
        return USUAL


def _page(total: int) -> int:
    """The 1-based page number in the URL; 1 if it is missing or invalid."""
    asked = st.session_state.own.get("page", "")
    page = int(asked) if asked.isascii() and asked.isdigit() else 1
    return page if 0 < page <= -(-total // ROWS) else 1


def _head(column: str, label: str, order: Order, view: View) -> Head:
    """The link targets its own anchor, so that keyboard focus stays on it."""
    there = _address(view, order.turned_to(column), anchor=f"sort-{column}")
    direction = "descending" if order.downwards else "ascending"
    own = [each for each in columns_of(view.whole.about) if each not in HEADS]
    area = column if column not in own else "further" if column == own[0] else "more"
    return Head(column, label, there, direction if column == order.column else "", area)


def _address(view: View, order: Order, page: int = 1, anchor: str = TOP) -> str:
    own = {**({} if order == USUAL else {"sort": str(order)}), **({"page": str(page)} if page > 1 else {})}
    return address("table", view.selection, own, anchor)
