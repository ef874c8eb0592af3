"""What a page needs around it that only the browser can do: see the script."""

from __future__ import annotations

from secrets import token_hex

from pages.compat.component import component_from_assets
from pages.server.assets import VERSION

_connection = component_from_assets("connection")


def mend_surroundings() -> None:
    """Go to the address's anchor; catch up with a server that was away.

    The last element of a page. It lies in no fragment: what it reports runs the whole page, and that each run of it
    carries another number tells the browser that the page was drawn.
    """
    _connection(key="connection", data={"version": VERSION, "run": token_hex(4)}, on_reconnected_change=lambda: None)
