"""Links to sources, with a text fragment for the words where possible; http(s) only."""

from __future__ import annotations

from urllib.parse import quote

from claimsmap.model.records import Mention, Statement


def address_at_words(statement: Statement, mention: Mention) -> str | None:
    """The statement's URL, with a text fragment for the words if any; None when no page was seen.

    Hyphens and commas are percent-encoded because text fragments give them a meaning.
    """
    if statement.address is None or not mention.words:
        return statement.address
    words = quote(mention.words, safe="").replace("-", "%2D")
    joint = ":~:text=" if "#" in statement.address else "#:~:text="
    return f"{statement.address}{joint}{words}"
