"""Labels of voices and relations, and the vocabulary of the corpus being served."""

from __future__ import annotations

from claimsmap.language import gettext as _
from claimsmap.loading.store import store
from claimsmap.model.about import About
from claimsmap.model.subject import Kind

VOICES = {
    "own": _("in its own voice"),
    "quoted": _("quoting the speaker"),
    "reported": _("retelling the speaker"),
    "coded": _("as fields of a table"),
}
"""Whose words a mention prints."""
RELATIONS = {
    "contradicts": (_("contradicts"), _("is contradicted by")),
    "answers": (_("answers"), _("is answered by")),
    "part_of": (_("lies within"), _("contains")),
    "same_series": (_("continues"), _("is continued by")),
    "repeats": (_("repeats"), _("is repeated by")),
}
"""Each relation, and its inverse."""


def about_now() -> About:
    """The description of the corpus being served. Raises ValueError if there is none."""
    return store().current().whole.about


def kinds_now() -> dict[str, Kind]:
    """Its kinds by id, in display order. Raises ValueError if there is none."""
    return about_now().kind_of
