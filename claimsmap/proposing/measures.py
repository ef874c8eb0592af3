"""What a number counts, from the words around it, nearest first, by the language's rules."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimsmap.proposing.numbers import Number
from claimsmap.proposing.words.cues import Cues, Rule

REACH = 60
"""Characters after a number that are searched for what it counts."""


@dataclass(frozen=True)
class Surroundings:
    """A number's context: its sentence, and the text up to its neighbouring numbers."""

    sentence: str
    left: str
    right: str
    value: float
    is_share: bool


def surroundings(number: Number, text: str, start: int, end: int, numbers: list[Number], cues: Cues) -> Surroundings:
    """The context of one number of a sentence."""
    following = min([each.at for each in numbers if each.at > number.at] + [end])
    preceding = max([each.end for each in numbers if each.end <= number.at] + [start])
    right = text[number.end : following]
    if cues.has(r"(?:{including})\W*$", right):  # "45 people, including three journalists, have died"
        later = min([each.at for each in numbers if each.at > following] + [end])
        right += text[following:later].partition(",")[2]
    if cues.pattern("and_more").search(right):  # "7 civilians and 14 soldiers were injured": one verb for both
        behind = next((each for each in numbers if each.at >= following), None)
        later = min([each.at for each in numbers if behind and each.at > behind.at] + [end])
        right += text[behind.end : later] if behind else ""
    if text.count("(", start, following) > text.count(")", start, following):  # "61 people (civilian - 48) died"
        close = text.find(")", following, end)
        later = min([each.at for each in numbers if each.at > close] + [end])
        right = re.split(r"[(,]", right)[0] + " " + text[close + 1 : later] if close >= 0 else right
    return Surroundings(text[start:end], text[preceding : number.at], right, number.value, number.is_share)


def measure_of(around: Surroundings, cues: Cues) -> str:
    """The measure, or an empty string if the number counts nothing known."""
    for rule in cues.rules("measures"):
        if _applies(rule, around, cues):
            return str(rule["measure"])
    if around.is_share:
        return ""
    near = around.right[:REACH]
    person = cues.compiled(rf"^\W*(?:{cues.words('person')})").search(near[:52])
    things = cues.compiled(rf"^[\s,]*(?:[\w.\"“”«»-]+\s){{0,6}}?(?:{_things(cues)})").match(near)
    if things and not (person and person.end() < things.end()):
        if cues.pattern("after_things").search(around.right[things.end() :]):
            return _of_people(around, near, person is not None, cues) if around.value > 1 else ""
        return next((str(rule["measure"]) for rule in cues.rules("thing_measures") if _applies(rule, around, cues)), "")
    for rule in cues.assumed.last_measures:
        if _applies(rule, around, cues):
            return rule["measure"]
    return _of_people(around, near, person is not None, cues)


def _things(cues: Cues) -> str:
    """A pattern for the things that the corpus counts."""
    return cues.spelt_out(cues.assumed.things) if cues.assumed.things else r"(?!)"


def _of_people(around: Surroundings, near: str, is_person: bool, cues: Cues) -> str:
    """The measure of a number of people, by what the nearest word says happened to them."""
    for name, words in cues.table("people").items():
        if cues.compiled(rf"^\W*(?:{words})").match(near):
            return str(name)
    outcome = _outcome(around, cues)
    if not outcome or not (is_person or around.value > 1):
        return ""
    where = around.left[-16:] if re.search(r"[-–—:]\s*$", around.left) else near[:30]
    group = next((name for name, words in cues.table("groups").items() if cues.has(words, where)), "")
    if group == "journalists":
        return "killed_journalists" if outcome == "killed" or cues.has("{killed}", around.sentence) else ""
    return f"{outcome}_{group}" if outcome in ("killed", "injured") and group else outcome


def _outcome(around: Surroundings, cues: Cues) -> str:
    clause = cues.compiled(r"[;()]|, (?!who|including|have|of)| (?:and|и|və|և) (?=\d|\w+ (?:injur|wound|civil))").split(
        around.right
    )[0]
    if cues.has(r"{killed} (?:and|or|и|və|և) (?:severely )?{injured}|{injured} (?:and|or) {killed}", clause):
        return "victims"
    if cues.has("{victims_word}", clause) and cues.has("{killed}|{injured}", clause):
        return "victims"
    firsts = {
        name: found.start()
        for name in ("killed", "injured", "victims")
        if (found := cues.compiled(rf"\b(?:{cues.words(name)})").search(clause))
    }
    if firsts:
        return min(firsts, key=lambda name: firsts[name])
    left = around.left[-60:]
    lasts = {
        name: max(found.start() for found in everything)
        for name in ("killed", "injured", "victims")
        if (everything := list(cues.compiled(rf"\b(?:{cues.words(name)})").finditer(left)))
    }
    if lasts:
        return max(lasts, key=lambda name: lasts[name])
    return next((n for n in ("victims", "killed", "injured") if cues.has(f"{{{n}}}", around.sentence)), "")


def _applies(rule: Rule, around: Surroundings, cues: Cues) -> bool:
    if bool(rule.get("pct")) != around.is_share or around.value < float(rule.get("value_from") or 0):
        return False
    right = around.right[: int(rule.get("reach") or REACH)]
    wanted = (
        ("right", right),
        ("next", around.right[: int(rule.get("next_reach") or REACH)]),
        ("left", around.left[-int(rule.get("left_reach") or REACH) :]),
        ("before", around.left),
        ("sentence", around.sentence),
        ("and", around.sentence),
    )
    unwanted = (("without", around.sentence), ("right_without", right))
    return all(_has(rule[key], where, key, cues) for key, where in wanted if key in rule) and not any(
        cues.has(rule[key], where) for key, where in unwanted if key in rule
    )


def _has(expression: str, where: str, key: str, cues: Cues) -> bool:
    if key == "left" and re.match(r"\[", expression):
        return cues.compiled(expression).search(where) is not None
    return cues.has(expression, where)
