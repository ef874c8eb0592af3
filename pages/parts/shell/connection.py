"""Page-level tasks that only the browser can do, in the connection component's script."""

from __future__ import annotations

from secrets import token_hex

from claimsmap.loading.store import store
from pages.compat.component import component_from_assets
from pages.parts.shell.address_sync import address_for_browser
from pages.parts.shell.theme import kinds_now
from pages.parts.shell.view import carried_by_menu, read_address_again
from pages.server.bundles import VERSION

_connection = component_from_assets("connection")


def connect_browser() -> None:
    """Scroll to the anchor, sync the URL, and recover after the server was unreachable.

    The last element of a page, outside any fragment, so that its callbacks rerun the whole page. Its `run` differs in
    every run, which tells the browser that the page has been rendered.
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
