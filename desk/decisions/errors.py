"""Errors of the desk, shown to the editor as one sentence with the cure."""

from __future__ import annotations


class DeskError(Exception):
    """The decision was refused; the message has the value, the problem and the cure."""


class Moved(DeskError):
    """The draft has changed since the page was rendered."""
