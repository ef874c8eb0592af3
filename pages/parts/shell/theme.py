"""What is said of voices and relations, and how the corpus that is served calls its kinds and classes of places."""

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
"""How a claim stands to another, and the other to it."""


def about_now() -> About:
    """What the corpus that is being served says of itself. ValueError while there is none."""
    return store().current().whole.about


def kinds_now() -> dict[str, Kind]:
    """The kinds of that corpus by id, in the order in which they are shown. ValueError while there is none."""
    return about_now().kind_of
