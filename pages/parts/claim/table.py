"""The table of the chosen claims: a real one, for keyboard and screen reader, of which a page at a time is sent."""

from __future__ import annotations

from typing import Any

import streamlit as st

from claimsmap.model.records import Claim
from claimsmap.query.selection import BadParameter
from claimsmap.query.sorting import USUAL, Column, Order, in_order, parse_order
from claimsmap.query.table_rows import table_rows
from pages.compat.component import component_from_assets
from pages.parts.shell.links import address, unfiltered
from pages.parts.shell.notices import warn
from pages.parts.shell.sections import show_title
from pages.parts.shell.theme import KINDS
from pages.parts.shell.view import View, current_view, print_address
from pages.server.assets import VERSION

ROWS = 50
"""Claims on one page of the table."""
KEY = "claim-table"
HEADS = {
    Column.KIND: "Kind",
    Column.WHO: "Who said it",
    Column.WHAT: "What was said",
    Column.WHEN: "When",
    Column.PLACE: "Place",
    Column.FIGURE: "Figure",
    Column.MUNITION: "Weapon (source’s wording)",
    Column.SAID: "Said on",
    Column.TEXTS: "Texts and words",
}

_table = component_from_assets("table")


def show_table_heading() -> None:
    """Title and one sentence of the page."""
    show_title("The claims as a table")
    st.markdown(
        "One row is one claim: what somebody said, when and of where, with the words and the way back to each text. "
        "Click a heading to sort."
    )


@st.fragment
def show_claim_table() -> None:
    """The chosen claims in the order that the address names, and the way through their pages."""
    view = current_view()
    order = _order(view)
    claims = [
        view.corpus.claims[ident] for ident in view.frame.table["id"].to_numpy()[view.frame.chosen(view.selection)]
    ]
    begin = _begin(view, order, len(claims))
    _table(
        key=KEY,
        data={
            "version": VERSION,
            "kinds": KINDS,
            "heads": HEADS,
            "column": order.column,
            "downwards": order.downwards,
            "begin": begin,
            "size": ROWS,
            "total": len(claims),
            "rows": _linked(in_order(claims, order, view.corpus)[begin : begin + ROWS], view),
            "claim": view.selection.claim,
        },
        on_column_change=lambda: _turn_to(order),
        on_begin_change=lambda: _leaf(view, order),
    )
    print_address(view.selection)


def _linked(claims: list[Claim], view: View) -> list[dict[str, Any]]:
    """The rows with the addresses that they lead to: the claim on the map, and each statement."""
    rows, here = table_rows(view.corpus, claims), unfiltered(view.selection)
    for row in rows:
        row["address"] = address("", view.selection, claim=row["id"])
        for mention in row["mentions"]:
            mention["address"] = address("statements", here, statement=(mention["statement"],))
    return rows


def _order(view: View) -> Order:
    try:
        return parse_order(view.own)
    except BadParameter as problem:
        warn(f"This part of the link was left out. {problem}")
        return USUAL


def _turn_to(order: Order) -> None:
    turned = order.turned_to(Column(st.session_state[KEY].column))
    st.session_state.own = {} if turned == USUAL else {"sort": str(turned)}


def _leaf(view: View, order: Order) -> None:
    st.session_state.leaf = (_what_is_leafed(view, order), int(st.session_state[KEY].begin))


def _begin(view: View, order: Order, total: int) -> int:
    """The number of the first row shown: the first of all again when other claims, or another order, are chosen."""
    leafed, begin = st.session_state.get("leaf", (None, 0))
    if leafed != _what_is_leafed(view, order) or not 0 <= begin < total:
        return 0
    return int(begin)


def _what_is_leafed(view: View, order: Order) -> tuple[str, str, str]:
    return view.corpus.version, view.selection.query(), str(order)
