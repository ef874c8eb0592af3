"""The claim that is open, in the panel over the list; the browser draws it and keeps its address."""

from __future__ import annotations

from urllib.parse import urlencode

from pages.compat.component import component_from_assets
from pages.parts.shell.address_sync import address_for_browser
from pages.parts.shell.view import View
from pages.server.bundles import VERSION
from pages.server.claim_cards import cards_version

AHEAD = 600
"""Claims of a small record: all cards are fetched when the page has come to rest. Of a larger one each when opened."""
_chosen_claim = component_from_assets("explorer")


def show_chosen_claim(view: View, channel: str) -> None:
    """Its card, from `/data/cards.json`; what is said on the channel of the map goes into the address here."""
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
