"""What a page needs around it that only the browser can do: see the script."""

from __future__ import annotations

from secrets import token_hex

from claimsmap.loading.store import store
from pages.compat.component import component_from_assets
from pages.parts.shell.address_sync import address_for_browser
from pages.parts.shell.theme import kinds_now
from pages.parts.shell.view import carried_by_menu, read_address_again
from pages.server.bundles import VERSION

_connection = component_from_assets("connection")


def mend_surroundings() -> None:
    """Go to the address's anchor; keep the address; catch up with a server that was away.

    The last element of a page. It lies in no fragment: what it reports runs the whole page, and that each run of it
    carries another number tells the browser that the page was drawn.
    """
    about = store().current().whole.about
    _connection(
        key="connection",
        data={
            "version": VERSION,
            "run": token_hex(4),
            "address": address_for_browser(),
            "carried": carried_by_menu(),
            "filters": {
                "kinds": {look.label: kind for kind, look in kinds_now().items()},
                "collections": about.collection_ids,
            },
        },
        on_reconnected_change=lambda: None,
        on_readdressed_change=read_address_again,
    )
