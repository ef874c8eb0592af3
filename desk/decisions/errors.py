"""What the desk cannot do, told to the editor in one sentence with its cure."""

from __future__ import annotations


class DeskError(Exception):
    """The decision is not taken; the message names the value, what is wrong and the cure."""


class Moved(DeskError):
    """The draft was changed elsewhere since the page was drawn."""
