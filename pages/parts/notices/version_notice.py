"""A notice above the page on what has changed since an older link was made."""

from __future__ import annotations

import streamlit as st

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import changes
from claimsmap.language import gettext as _
from claimsmap.loading.store import store
from pages.parts.notices.messages import notify, shortened

MOST_NAMED = 8
WHAT = {"added": _("added"), "corrected": _("corrected"), "withdrawn": _("withdrawn")}
"""What can happen to a claim."""


def show_changes() -> None:
    """Show the notice when the URL has a version other than the current one."""
    version = st.query_params.get("version", "")[:40]
    corpus = store().current().corpus
    if corpus and version and version != corpus.version:
        notify(changes_text(corpus, version))


def changes_text(corpus: Corpus, version: str) -> str:
    """The notice; also for an unknown version, or when no claim has changed."""
    begin = _("This link was made with version {version} of the record; this is {present}.")
    begin = begin.format(version=version, present=corpus.version)
    held = corpus.history.held(version)
    if held is None:
        unknown = _("That version is not in the history, so that nobody can say here what has changed since.")
        return f"{begin} {unknown}"
    found = changes(held, corpus.claims)
    parts = [f"{len(ids)} {WHAT[what]}{_named(ids)}" for what, ids in found if ids]
    if not parts:
        other = _("No claim has changed since; something else has: a statement, a place or a note.")
        return f"{begin} {other}"
    changed = _("Claims changed since: {changes}.").format(changes="; ".join(parts))
    return f"{begin} {changed}"


def _named(ids: tuple[str, ...]) -> str:
    return f" ({shortened(ids, MOST_NAMED)})"
