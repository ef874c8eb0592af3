"""Keeps old links working: a URL with a former claim id opens the claim that replaced it."""

from __future__ import annotations

from dataclasses import replace

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.succession import Succession, successor_of
from claimsmap.language import gettext as _
from claimsmap.loading.store import store
from claimsmap.query.selection import Selection
from pages.parts.notices.messages import notify, warn


def follow_succession(selection: Selection) -> Selection:
    """The selection with its claim replaced by the successor, after showing a notice; unchanged for a current id."""
    corpus = store().current().corpus
    succession = successor_of(corpus, selection.claim) if corpus and selection.claim else None
    if corpus is None or succession is None:
        return selection
    if not succession.claims:
        warn(succession.words)
        return replace(selection, claim="")
    notify(succession_text(succession, corpus))
    return replace(selection, claim=succession.claims[0])


def succession_text(succession: Succession, corpus: Corpus) -> str:
    """The notice for a reader of an old link: which claim is opened, and which others replaced the old one."""
    others = "; ".join(f"“{corpus.claims[ident].summary}”" for ident in succession.claims[1:])
    return " ".join((succession.words, _("So are: {claims}.").format(claims=others))) if others else succession.words
