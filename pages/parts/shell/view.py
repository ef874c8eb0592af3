"""The reader's view: parsed from the URL, changed by the widgets, and printed to the URL again.

The URL is the source of truth: changes made by the browser are picked up at the next run, and any other URL (a link,
the back button, a new session after a restart) is parsed from scratch. So no state needs to outlive a session.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

import streamlit as st

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.language import ngettext
from claimsmap.loading.store import store
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.selection import FIELDS, NAMES, Selection, changed, names_of
from claimsmap.query.view_parameters import BadParameter, parse_leniently
from pages.compat.browser_address import follow_browser
from pages.parts.notices.messages import warn
from pages.parts.notices.succession import follow_succession
from pages.parts.notices.unknown_ids import warn_of_unknown
from pages.parts.sections.long_lists import begin_page
from pages.parts.shell.address_sync import (
    browser_changes,
    is_known,
    print_pairs,
    query_pairs,
    remember_learned,
    remember_read,
)

MOST_NOTICES = 5
ACCOMPANYING = ("frame", "version")
"""Parameters that do not select claims: how much of the page to render, and the version a link was made with."""


@dataclass(frozen=True)
class View:
    """The corpus and what is selected from it."""

    corpus: Corpus
    """Limited to the selected collections."""
    index: ClaimIndex
    selection: Selection
    whole: Corpus
    """With every collection, for links from a claim to its answer in another one."""
    own: str = ""
    """The value of the page's own parameter; empty if missing."""

    @property
    def collections(self) -> tuple[str, ...]:
        """The collections that are on."""
        return self.whole.about.on(self.selection.collection)


def open_view(own: str = "", further: str = "", opens: str = "") -> View:
    """The view of this run. Call it once, before any widget of the page.

    `own` is a parameter that only this page has, such as series; its value becomes `View.own`. `further` is another,
    such as page, which is reset when the selection changes. `opens` is a filter with which a URL opens a record on this
    page, such as statement: if it was set by a link, the menu's links drop it, as the reader never set that filter; if
    set in the filters, they keep it.
    """
    begin_page()
    pairs = query_pairs()
    if pairs:
        follow_browser()
    state = st.session_state
    was_page, state.page_address = state.get("page_address"), st.context.url
    was_asked = state.pop("read_address", False)
    is_new = "selection" not in state or was_page != state.page_address or was_asked or not catch_up()
    if is_new:
        names = [name for name in (own, further) if name]
        before: Selection = state.get("selection", Selection())
        state.accompanying = [pair for pair in pairs if pair[0] in ACCOMPANYING]
        state.own = {name: text[:200] for name, text in pairs if name in names}
        of_view = (pair for pair in pairs if pair[0] not in (*names, *ACCOMPANYING))
        state.selection, problems = parse_leniently(of_view, store().current().whole.about)
        state.selection = follow_succession(state.selection)
        state.opened = opens if opens and getattr(state.selection, opens) != getattr(before, opens) else ""
        state.generation = state.get("generation", 0) + 1
        remember_read(pairs)
        _tell(problems)
    state.own_name, state.further_name = own, further
    state.is_open = True
    view = current_view()
    print_address(view.selection, is_new=not is_new)
    snapshot = store().current()
    if snapshot.corpus and snapshot.index:
        warn_of_unknown(view.selection, (view.corpus, view.index), (snapshot.corpus, snapshot.index))
    return view


def view_of_fragment() -> View:
    """The view of a fragment's run; reruns the whole page if the URL is a different one."""
    if not st.session_state.pop("is_open", False) and not catch_up():
        st.rerun()
    view = current_view()
    print_address(view.selection)
    return view


def catch_up() -> bool:
    """Take over the browser's own changes. Returns False for a different URL, which has to be parsed anew."""
    state = st.session_state
    pairs = query_pairs()
    if not is_known(pairs):
        return False
    if found := browser_changes(pairs):
        learned = ((name, value) for name in found for value in found[name])
        told = parse_leniently(learned, store().current().whole.about)[0]
        fields = [FIELDS.get(name, name) for name in found]
        state.selection = replace(state.selection, **{field: getattr(told, field) for field in fields})
        remember_learned(found)
    return True


def current_view() -> View:
    """The current view, for parts that rerun on their own."""
    snapshot = store().current()
    if snapshot.corpus is None or snapshot.index is None:
        st.rerun()
    own = st.session_state.own.get(st.session_state.own_name, "")
    selection: Selection = st.session_state.selection
    return View(*snapshot.part_in(selection.collection), selection, snapshot.corpus, own)


def change(**fields: Any) -> None:
    """Change values in the selection: for callbacks, which run before the page does."""
    catch_up()
    if st.session_state.opened in fields:
        st.session_state.opened = ""
    if fields.keys() - {"claim"}:
        reset_view()
    st.session_state.selection = changed(st.session_state.selection, fields)


def reset_view() -> None:
    """Return to the first page of a paginated list, because the selection has changed."""
    st.session_state.own.pop(st.session_state.further_name, None)


def print_address(selection: Selection, *, is_new: bool = True) -> None:
    """Make the URL that of the selection; `is_new` adds a history entry."""
    state = st.session_state
    print_pairs([*selection.pairs(), *state.own.items(), *state.accompanying], is_new=is_new)


def carried_by_menu() -> list[str]:
    """The parameters that menu links keep: those of the view, except a filter by which this page was opened."""
    corpus = store().current().corpus
    names = names_of(corpus.about) if corpus else NAMES
    return [name for name in names if name != st.session_state.get("opened")]


def read_address_again() -> None:
    """A callback for when the reader has gone to another URL of this page, which has to be parsed anew."""
    st.session_state.read_address = True


def _tell(problems: list[BadParameter]) -> None:
    for problem in problems[:MOST_NOTICES]:
        warn(_("This part of the link was left out. {problem}").format(problem=problem))
    if (more := len(problems) - MOST_NOTICES) > 0:
        warn(ngettext("So was {n} other part of it.", "So were {n} other parts of it.", more).format(n=f"{more:,}"))
