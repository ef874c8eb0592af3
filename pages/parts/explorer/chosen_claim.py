"""The open claim, in the panel over the list; the browser renders it and keeps it in the URL."""

from __future__ import annotations

from urllib.parse import urlencode

from pages.compat.component import component_from_assets
from pages.parts.shell.address_sync import address_for_browser
from pages.parts.shell.view import View
from pages.server.bundles import VERSION
from pages.server.claim_cards import cards_version

AHEAD = 600
"""Up to this many claims all cards are prefetched once the page is idle; beyond, each is fetched when opened."""
_chosen_claim = component_from_assets("explorer")


def show_chosen_claim(view: View, channel: str) -> None:
    """The card panel, fed by `/data/cards.json`; this component also writes messages on the map's channel into the
    URL."""
    query = [("version", cards_version(view.corpus)), *(("collection", each) for each in view.collections)]
    _chosen_claim(
        key="chosen-claim",
        data={
            "version": VERSION,
            "cards": f"data/cards.json?{urlencode(query)}",
            "areFew": len(view.corpus.claims) <= AHEAD,
            "address": address_for_browser(),
            "channel": channel,
        },
    )
