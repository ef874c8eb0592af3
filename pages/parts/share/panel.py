"""Sharing the view: the Share panel or, when embedded, a link to the full view."""

from __future__ import annotations

import streamlit as st

from claimsmap.export.claim_files import CLAIM_FILES
from claimsmap.export.titles import OPENED
from claimsmap.language import gettext as _
from claimsmap.loading.store import name_now, store
from claimsmap.query.selection import NAMES, names_of
from claimsmap.settings import settings
from pages.compat.component import component_from_assets
from pages.parts.shell.channel import channel_name
from pages.parts.shell.embedding import Framed, framed
from pages.server.assets import ASSETS
from pages.server.bundles import VERSION

_share = component_from_assets("share")
_full_view = component_from_assets("full_view")


def show_share() -> None:
    """The panel, on every page; it reads the view from the URL, so that it needs no rerun."""
    if framed() is not Framed.NOT:
        _full_view(key="full-view", data={"version": VERSION})
        return
    corpus = store().current().corpus
    st.html(ASSETS / "compat" / "paper.css")
    _share(
        key="share",
        data={
            "version": VERSION,
            "record": corpus.version if corpus else "",
            "name": name_now(),
            "notice": corpus.about.at_the_edge if corpus else "",
            "channel": channel_name(),
            "names": names_of(corpus.about) if corpus else NAMES,
            "opening": list(OPENED),
            "files": [
                *(
                    {"file": f"claims.{ending}", "label": file.name, "what": file.what}
                    for ending, file in CLAIM_FILES.items()
                ),
                {"file": "datapackage.json", "label": _("Data Package"), "what": _("a description of these files")},
                {
                    "file": "feed.atom",
                    "label": _("Feed"),
                    "what": _("what is added, corrected and withdrawn, to follow"),
                },
            ],
            "embedFrom": " ".join(settings().embed_from),
        },
    )
