"""The list of the chosen claims: all that the map shows, and what it cannot show, in words."""

from __future__ import annotations

from collections.abc import Callable

from pages.compat.component import component_from_assets

_claim_list = component_from_assets("list")


def show_claim_list(
    *, list_url: str, claim: str | None, channel: str, version: str, key: str, on_change: Callable[[], None]
) -> None:
    """Show the claims of `list_url` (relative to the app), twenty at a time, with `claim` marked as the chosen one.

    When another is chosen it is told on the BroadcastChannel `channel` at once, and `on_change` runs and finds its
    id, for that run, in `st.session_state[key].claim`: None when the chosen one was chosen again.
    """
    _claim_list(
        key=key,
        data={"list": list_url, "claim": claim, "channel": channel, "version": version},
        on_claim_change=on_change,
    )
