"""Foreign text as HTML: the one place where it is made harmless."""

from __future__ import annotations

import html
import re
import unicodedata


def safe(text: object) -> str:
    """Text that a page shows letter by letter: markup escaped, invisible and direction-changing signs taken out."""
    shown = str(text)
    if not shown.isprintable():  # most text is, and a look at every sign takes its time
        shown = "".join(
            sign for sign in shown if sign in "\n\t" or unicodedata.category(sign) not in ("Cc", "Cf", "Cs")
        )
    return html.escape(shown, quote=True)


def outward_link(address: str | None, words: str) -> str:
    """A link to a source in a new tab; plain words when there is no address or it is not http(s)."""
    if not address or not re.match(r"https?://[\w.-]+(:\d{1,5})?([/?#]|$)", address):
        return safe(words)
    return f'<a href="{safe(address)}" target="_blank" rel="noopener noreferrer">{safe(words)}</a>'
