"""Addresses of sources: opened at the words where there is one, and never anything but http(s)."""

from __future__ import annotations

from urllib.parse import quote

from claimsmap.model.records import Mention, Statement


def address_at_words(statement: Statement, mention: Mention) -> str | None:
    """The statement's address with a text fragment that leads to the words, if any; None when no page was seen.

    A text fragment gives hyphens and commas a meaning of their own, so they are written in per cent.
    """
    if statement.address is None or not mention.words:
        return statement.address
    words = quote(mention.words, safe="").replace("-", "%2D")
    joint = ":~:text=" if "#" in statement.address else "#:~:text="
    return f"{statement.address}{joint}{words}"
