"""The kind of an assertion, from its measures and cue words, and where one sentence has several assertions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimsmap.proposing.proposal import Counted
from claimsmap.proposing.words.cues import Cues, Rule


def kinds_of(sentence: str, figures: Sequence[Counted], cues: Cues) -> list[str]:
    """The main kind first, then further ones that the same words assert; empty if no rule matches."""
    first = next((rule["kind"] for rule in cues.rules("kinds") if _applies(rule, sentence, figures, cues)), None)
    if first is None:
        return []
    further = [
        str(rule["kind"])
        for rule in cues.rules("second_kinds")
        if re.fullmatch(rule["after"], first) and _words_fit(rule, sentence, cues)
    ]
    return list(dict.fromkeys([str(first), *further]))


def _applies(rule: Rule, sentence: str, figures: Sequence[Counted], cues: Cues) -> bool:
    if "measures" in rule:
        least = float(rule.get("value_from") or 0)
        fits = [each for each in figures if re.fullmatch(rule["measures"], each.measure)]
        if not any((each.value or 0) >= least for each in fits):
            return False
    if "tolls" in rule:
        assumed = cues.assumed
        tolls = [each for each in figures if re.match(assumed.tolls or "(?!)", each.measure)]
        if not tolls or (rule["tolls"] == "big" and not any((each.value or 0) > assumed.big_toll for each in tolls)):
            return False
    return _words_fit(rule, sentence, cues)


def _words_fit(rule: Rule, sentence: str, cues: Cues) -> bool:
    return all(cues.has(rule[key], sentence) for key in ("sentence", "and") if key in rule) and not (
        "without" in rule and cues.has(rule["without"], sentence)
    )


def stretches(text: str, start: int, end: int, figures: Sequence[Counted], cues: Cues) -> list[tuple[int, int]]:
    """One stretch per assertion: split between separate counts, and between successive demands."""
    sentence = text[start:end]
    if not figures and cues.has("{demand}", sentence):
        cuts = [found.end() + start for found in cues.pattern("conjoined_demands").finditer(sentence)]
        return list(zip([start, *cuts], [*cuts, end], strict=True))
    cuts = [start]
    for found in cues.pattern("cut_where").finditer(sentence):
        at = start + found.start()
        left = [each for each in figures if cuts[-1] <= each.start < at]
        right = [each for each in figures if each.start >= at]
        if (
            (_apart(left, cues) and (_apart(right, cues) or cues.has("{told_without_a_number}", text[at:end])))
            and _names(text[cuts[-1] : at])
            and _names(text[at:end])
        ):
            cuts.append(at)
    return list(zip(cuts, [*cuts[1:], end], strict=True))


def _apart(figures: Sequence[Counted], cues: Cues) -> bool:
    return any(re.fullmatch(cues.assumed.counted_apart or "(?!)", each.measure) for each in figures)


def _names(stretch: str) -> bool:
    """Whether it names a place of its own, to which its number belongs."""
    return re.search(r"\b(?:in|of|from) (?:the )?(?:territory of )?(?:the )?[A-Z]", stretch) is not None
