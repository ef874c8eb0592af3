"""What the parts of the explorer ask /data for: the claims that pass the filters whatever their days."""

from __future__ import annotations

from urllib.parse import urlencode

from claimsmap.export.api import answers_version
from pages.parts.shell.view import View


def filtered(view: View) -> str:
    """The query for them; it changes with the record, so that browsers may keep the answer for ever."""
    return "&".join(filter(None, (versioned(view), view.selection.without_time().query())))


def versioned(view: View) -> str:
    """The query that names the version of the record and of the answers made of it."""
    return urlencode({"version": answers_version(view.corpus)})
