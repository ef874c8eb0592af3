"""Queries of the explorer's parts to /data, for claims that match the filters on any day."""

from __future__ import annotations

from urllib.parse import urlencode

from claimsmap.export.api import answers_version
from pages.parts.shell.view import View


def filtered(view: View) -> str:
    """The query string; it changes with the record, so that browsers may cache the response for ever."""
    return "&".join(filter(None, (versioned(view), view.selection.without_time().query())))


def versioned(view: View) -> str:
    """The query string with the version of the record and of the response format."""
    return urlencode({"version": answers_version(view.corpus)})
