"""The value types of the records' fields; each rejects an invalid value with a cure."""

from __future__ import annotations

import re
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator

from claimsmap.model.dates import span_of

LONGEST_LOCATOR = 8
"""Maximum consecutive words quoted from a statement: enough to find the passage, too few to replace the text."""


def _an_identifier(text: str) -> str:
    if not text.replace("-", "").replace("_", "").isalnum() or not text.isascii() or text != text.lower():
        raise ValueError("is not an id: use lower-case letters, digits, '-' and '_'")
    return text


def _a_locator(text: str) -> str:
    count = len(text.split())
    if count > LONGEST_LOCATOR:
        raise ValueError(
            f"has {count} words, more than {LONGEST_LOCATOR}: keep the {LONGEST_LOCATOR} that find the place"
        )
    if text != text.strip() or "\n" in text:
        raise ValueError("must be one line without space around it: copy the words as printed")
    return text


def _a_basis(text: str) -> str:
    if not text.startswith(("stated", "inferred")):
        raise ValueError("must begin with 'stated' or 'inferred', then say why: inferred: to the day of the statement")
    return text


def _an_address(text: str) -> str:
    try:
        parts = urlsplit(text)
        sound = bool(parts.hostname) and (parts.port is None or parts.port > 0)
    except ValueError:
        sound = False
    if not sound or not text.startswith(("https://", "http://")) or _NOT_IN_ADDRESSES.search(text):
        raise ValueError("is not an http(s) address: leave it empty when no page was seen")
    if "@" in parts.netloc or not parts.netloc.isascii():
        raise ValueError("may look like another host than it is: take out what ends in @, write xn-- for other letters")
    return text


_NOT_IN_ADDRESSES = re.compile(r"""[\s\\"<>`{}|^\x00-\x1f\x7f]""")
"""Whitespace, and characters that browsers silently rewrite: a backslash becomes a slash."""


def _an_edtf(text: str) -> str:
    span_of(text)
    return text


def _a_number(given: Any) -> int | float:
    text = str(given)
    if not re.fullmatch(r"\d{1,15}(\.\d{1,6})?", text, re.ASCII):
        raise ValueError(
            f'is "{text[:40]}", not a number: write digits only, and put the words before it into the qualifier'
        )
    return float(text) if "." in text else int(text)


def _a_degree(given: Any) -> float:
    text = str(given)
    if not re.fullmatch(r"-?\d{1,3}(\.\d{1,10})?", text, re.ASCII):
        raise ValueError(f'is "{text[:40]}", not a number: write digits with a decimal point, such as 48.5')
    return float(text)


class Worded(dict[str, str]):
    """A text in one or more languages, keyed by ISO 639 code."""

    @property
    def shown(self) -> str:
        """The text that pages show: the English one, else the first."""
        return self.get("en") or next(iter(self.values()), "")


def _worded(given: Any) -> Any:
    texts = {"en": given} if isinstance(given, str) else given
    if not isinstance(texts, dict) or not texts or not all(isinstance(text, str) and text for text in texts.values()):
        raise ValueError("is no text: write it on one line, or one for each language as {en: …, fr: …}")
    for language in texts:
        if not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z0-9]+)*", language):
            raise ValueError(f'has the language "{language[:20]}": write its ISO 639 code, such as en, fr or ar')
    return texts


def _several(given: Any) -> Any:
    """Accepts a single value in place of a list of one."""
    return [given] if isinstance(given, str) else given


Id = Annotated[str, AfterValidator(_an_identifier)]
Words = Annotated[str, AfterValidator(_a_locator)]
"""At most eight consecutive words, exactly as printed."""
Basis = Annotated[str, AfterValidator(_a_basis)]
"""'stated' or 'inferred', then a colon and the reason."""
Address = Annotated[str, AfterValidator(_an_address)]
Edtf = Annotated[str, AfterValidator(_an_edtf)]
"""A day, month, year or interval in EDTF (ISO 8601-2): 2024-03-05, 2024-01/2024-03-05, ../2024-01-26."""
Number = Annotated[int | float, BeforeValidator(_a_number)]
Texts = Annotated[tuple[str, ...], BeforeValidator(_several)]
Ids = Annotated[tuple[Id, ...], BeforeValidator(_several)]
Degrees = Annotated[float, BeforeValidator(_a_degree)]
"""A coordinate in degrees, or a map zoom level, as decimal digits."""
InLanguages = Annotated[dict[str, str], BeforeValidator(_worded), AfterValidator(Worded)]
"""Text, or texts by language, as a `Worded`."""
