"""Validates a text before any rule reads it, and refuses it with a one-line message."""

from __future__ import annotations

import unicodedata
from pathlib import Path

from claimsmap.files.reading import read_bytes

LARGEST_TEXT = 200_000
"""Maximum characters: thirty times the longest statement so far."""


class GivenTextError(Exception):
    """The text cannot be read; the message has the location, the problem and the cure."""


def read_given_text(path: Path) -> tuple[bytes, str]:
    """A text's bytes and characters. Raises GivenTextError."""
    raw, faults = read_bytes(path, str(path))
    if faults:
        raise GivenTextError(f"{path} {faults[0].problem}. {faults[0].cure}")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise GivenTextError(f"{path}:{line} is not UTF-8 (byte 0x{raw[error.start]:02x}). Save it as UTF-8") from None
    if len(text) > LARGEST_TEXT:
        raise GivenTextError(f"{path} has {len(text):,} characters, more than {LARGEST_TEXT:,}. Split it")
    if not any(sign.isalpha() for sign in text):
        raise GivenTextError(f"{path} holds no word. Name the text of a statement")
    for position, sign in enumerate(text):
        if unicodedata.category(sign) == "Cc" and sign not in "\n\r\t":
            line = text.count("\n", 0, position) + 1
            raise GivenTextError(f"{path}:{line} holds the control character U+{ord(sign):04X}. Save it as plain text")
    return raw, text
