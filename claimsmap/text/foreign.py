"""Foreign text inside sentences of ours: nothing hidden in it, and its own direction of reading kept to itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""A letter of a script that is read from the right, as in `pages/assets/shared/language.js`."""
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_ISOLATE = re.compile(f"{FIRST_STRONG_ISOLATE}|{POP_ISOLATE}")
_PLAIN_ONLY = re.compile(r"(<(?:title|option|textarea|text|tspan)\b[^>]*>)([^<]*)|(<[^>]*>)")
"""Where no element may stand: in tags, and in what holds nothing but text."""
_READ = re.compile(r"\b(?:title|alt|content|aria-label|data-label|data-stated)=\"[^\"]*\"")
"""Attributes that somebody reads or hears."""
_ELEMENTS = {FIRST_STRONG_ISOLATE: "<bdi>", POP_ISOLATE: "</bdi>"}


def without_invisible(text: str) -> str:
    """Text without signs that change how others are read and are not seen themselves: controls, directions, joiners."""
    if text.replace("\n", "").isprintable():  # most text is; looking at every sign takes longer
        return text
    for sign in set(text) - {"\n", "\t"}:
        if unicodedata.category(sign) in ("Cc", "Cf", "Cs"):
            text = text.replace(sign, "")
    return text


def isolated(text: str) -> str:
    """Text as it is, between two signs that keep its order of reading from what stands around where it needs them."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if RIGHT_TO_LEFT.search(text) else text


class Composed(str):
    """A text of ours with foreign words in it: plain where it is a value; `shown` keeps each of these words apart."""

    shown: str


def composed(form: str, **words: str) -> Composed:
    """A message with words put into its holes, of which each keeps its own direction of reading where it is shown."""
    made = Composed(form.format(**words))
    made.shown = form.format(**{name: isolated(shown(each)) for name, each in words.items()})
    return made


def joined(between: str, texts: Iterable[str]) -> Composed:
    """Texts in a row, of which each keeps its own direction of reading where they are shown."""
    texts = list(texts)
    made = Composed(between.join(texts))
    made.shown = between.join(isolated(shown(each)) for each in texts)
    return made


def shown(text: str) -> str:
    """A text as readers see it: without hidden signs, and in one of ours the words of others kept apart."""
    return text.shown if isinstance(text, Composed) else without_invisible(text)


def with_elements(html: str) -> str:
    """HTML whose isolates are elements, which are not copied with the text; where no element may stand they stay.

    In attributes that nobody reads, such as an address, there are none.
    """
    if FIRST_STRONG_ISOLATE not in html:
        return html
    parts, done = [], 0
    for found in _PLAIN_ONLY.finditer(html):
        parts += [_elements(html[done : found.start()]), _in_tag(found[1] or found[3]), found[2] or ""]
        done = found.end()
    return "".join([*parts, _elements(html[done:])])


def _elements(text: str) -> str:
    return _ISOLATE.sub(lambda sign: _ELEMENTS[sign[0]], text)


def _in_tag(tag: str) -> str:
    parts, done = [], 0
    for found in _READ.finditer(tag):
        parts += [_ISOLATE.sub("", tag[done : found.start()]), found[0]]
        done = found.end()
    return "".join([*parts, _ISOLATE.sub("", tag[done:])])
