"""Foreign text within our sentences: stripped of hidden characters and isolated from the surrounding bidi order."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

RIGHT_TO_LEFT = re.compile(
    r"[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
"""Any letter of a right-to-left script, as in `pages/assets/shared/language.js`."""
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"
_ISOLATE = re.compile(f"{FIRST_STRONG_ISOLATE}|{POP_ISOLATE}")
_PLAIN_ONLY = re.compile(r"(<(?:title|option|textarea|text|tspan)\b[^>]*>)([^<]*)|(<[^>]*>)")
"""Where no child element is allowed: inside tags, and in elements that contain only text."""
_READ = re.compile(r"\b(?:title|alt|content|aria-label|data-label|data-stated)=\"[^\"]*\"")
"""Attributes that are read by people or screen readers."""
_ELEMENTS = {FIRST_STRONG_ISOLATE: "<bdi>", POP_ISOLATE: "</bdi>"}


def without_invisible(text: str) -> str:
    """Text without invisible characters that affect how others are displayed: controls, bidi marks, joiners."""
    if text.replace("\n", "").isprintable():  # fast path: checking every character takes longer
        return text
    for sign in set(text) - {"\n", "\t"}:
        if unicodedata.category(sign) in ("Cc", "Cf", "Cs"):
            text = text.replace(sign, "")
    return text


def isolated(text: str) -> str:
    """Text wrapped in bidi isolates if it contains right-to-left letters, else unchanged."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}" if RIGHT_TO_LEFT.search(text) else text


class Composed(str):
    """A message of ours with foreign text in it: plain as a string; in `shown` each foreign part is isolated."""

    shown: str


def composed(form: str, **words: str) -> Composed:
    """A message with its placeholders filled; in `shown` each value is isolated from the bidi order around it."""
    made = Composed(form.format(**words))
    made.shown = form.format(**{name: isolated(shown(each)) for name, each in words.items()})
    return made


def joined(between: str, texts: Iterable[str]) -> Composed:
    """Texts joined by a separator; in `shown` each is isolated from the bidi order around it."""
    texts = list(texts)
    made = Composed(between.join(texts))
    made.shown = between.join(isolated(shown(each)) for each in texts)
    return made


def shown(text: str) -> str:
    """A text for display: without hidden characters; of a `Composed` text the version with isolates."""
    return text.shown if isinstance(text, Composed) else without_invisible(text)


def with_elements(html: str) -> str:
    """HTML with bidi isolate characters replaced by <bdi>, which is not copied with the text, where elements are
    allowed.

    In text-only elements and readable attributes the characters stay; in other attributes, such as URLs, they are
    removed.
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
