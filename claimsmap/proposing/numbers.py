"""Finds numbers in a sentence with their qualifiers, except those that count nothing (days, articles, model names)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimsmap.model.vocabulary import Qualifier
from claimsmap.proposing.words.cues import Cues

GROUP = r"[,.\u00a0\u202f ]"
"""Thousands separators: a comma, a point, a non-breaking space or a space."""
BEFORE, AFTER = 40, 28
"""Characters of context examined around a number."""
LARGEST_DIGITS = 12
MOST = 40
"""Maximum numbers in one sentence: more indicate a table, or an attack."""


@dataclass(frozen=True)
class Number:
    """A number as printed, from `start` (including its qualifier) to `end`."""

    start: int
    at: int
    """Where the number itself begins."""
    end: int
    value: int | float
    qualifier: Qualifier
    is_share: bool = False


def numbers_in(text: str, start: int, end: int, cues: Cues, taken: Iterable[tuple[int, int]] = ()) -> list[Number]:
    """The counts between two offsets, except within spans in `taken` (dates)."""
    spans = list(taken)
    found = []
    for match in _pattern(cues).finditer(text, start, end):
        if any(first < match.end() and match.start() < last for first, last in spans):
            continue
        before = text[max(start, match.start() - BEFORE) : match.start()]
        after = text[match.end() : min(end, match.end() + AFTER)]
        value = _value(match, cues, after)
        is_share = bool(match["share"])
        if value is None or (not is_share and _is_no_count(before, after, cues)):
            continue
        qualifier, lead = _qualifier(before, after, cues)
        found.append(Number(match.start() - lead, match.start(), match.end(), value, qualifier, is_share))
        if len(found) == MOST:
            break
    return found


def _pattern(cues: Cues) -> re.Pattern[str]:
    def any_of(words: Iterable[str]) -> str:
        return "|".join(sorted(words, key=len, reverse=True)) or "(?!)"

    units = any_of(cues.numbers)
    ending = cues.text("scale_ending") if "scale_ending" in cues else r"\w*"
    scales = rf"(?:{any_of(cues.scales)}){ending}"
    below = rf"(?:{units})(?:[- ](?:{units}))?"
    words = rf"(?:{below}|\ba)(?: (?:{scales})\b)(?: (?:and )?{below}\b)?|{below}"
    return cues.compiled(
        rf"(?<![\w.,/№:-])(?:(?P<half>{cues.text('half_million')}|{cues.text('half_a_million')})"
        rf"|(?P<digits>\d{{1,3}}(?:{GROUP}\d{{3}})+(?![\d])(?:[.,]\d{{1,2}})?|\d{{1,{LARGEST_DIGITS}}}(?:[.,]\d{{1,3}}(?!\d))?)"
        rf"(?:[ -](?P<scale>{scales})\b)?"
        rf"|(?P<words>\b(?:{words})\b))(?P<share>\s?(?:{cues.text('per_cent')}))?"
    )


def _value(match: re.Match[str], cues: Cues, after: str) -> int | float | None:
    """The value of a match; None if it is not a count."""
    if match["half"]:
        return 500_000 if cues.pattern("half_a_million").fullmatch(match["half"]) else 1_500_000
    if match["digits"]:
        return _of_digits(match["digits"], _scale(match["scale"] or "", cues), cues, after)
    value = 0
    for word in re.split(r"[- ]", match["words"].lower()):
        value = value + cues.numbers[word] if word in cues.numbers else max(value, 1) * _scale(word, cues)
    if value == 1 and not cues.compiled(f"(?:{cues.text('counted_after_one')})").match(after):
        return None
    return value or None


def _of_digits(digits: str, scale: int, cues: Cues, after: str) -> int | float | None:
    grouped = re.fullmatch(rf"\d{{1,3}}(?:{GROUP}\d{{3}})+(?:[.,]\d{{1,2}})?", digits)
    if grouped:
        whole = re.match(rf"\d{{1,3}}(?:{GROUP}\d{{3}})+", digits)
        assert whole is not None
        plain = re.sub(r"\D", "", whole[0]) + digits[whole.end() :].replace(",", ".")
    else:
        plain = digits.replace(",", ".")
    value = float(plain) * scale
    is_year = 1900 <= value <= 2099 and digits.isdigit() and scale == 1
    if is_year and not cues.pattern("year_is_a_count_before").match(after):
        return None
    return int(value) if value == int(value) else round(value, 3)


def _scale(word: str, cues: Cues) -> int:
    return next((value for stem, value in cues.scales.items() if word and word.lower().startswith(stem)), 1)


def _is_no_count(before: str, after: str, cues: Cues) -> bool:
    if before.endswith("(") and after.startswith(")"):
        return True  # a list item
    not_after = cues.pattern("no_count_after").match(after)
    return bool(not_after or cues.pattern("no_count_before").search(before))


def _qualifier(before: str, after: str, cues: Cues) -> tuple[Qualifier, int]:
    """The qualifier of a number, and how many characters before the number it begins."""
    between = cues.text("between_qualifier_and_number") if cues.table("qualifiers_before") else ""
    for name, words in cues.table("qualifiers_before").items():
        if found := cues.compiled(rf"\b(?:{words})\s+(?:(?:{between})\s+)?$").search(before):
            return Qualifier(name), len(before) - found.start()
    for name, words in cues.table("qualifiers_after").items():
        if cues.compiled(rf"[-–]?\s?(?:{words})\b").match(after):
            return Qualifier(name), 0
    return Qualifier.EXACTLY, 0
