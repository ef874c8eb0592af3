"""Finds the values of further fields in a text, by the corpus's patterns for the language."""

from __future__ import annotations

from claimsmap.model.about import About
from claimsmap.proposing.words.assumed import FieldOfKinds
from claimsmap.proposing.words.cues import Cues


def further_fields(kind: str, stretch: str, about: About, cues: Cues) -> dict[str, str]:
    """The further fields of a claim of this kind with a value in this stretch of text."""
    rules = (each for each in cues.assumed.fields if kind in each.kinds and each.id in about.field_of)
    found = {rule.id: _field(rule, stretch, cues) for rule in rules}
    return {field: value for field, value in found.items() if value}


def _field(rule: FieldOfKinds, stretch: str, cues: Cues) -> str:
    """The named groups of the field's pattern, or else all its matches: only marks, if there are any."""
    words = cues.table("fields").get(rule.id)
    if not words:
        return ""
    pattern = cues.compiled(cues.spelt_out(str(words)))
    if pattern.groupindex:
        parts = match.groupdict().values() if (match := pattern.search(stretch)) else ()
        return ", ".join(filter(None, (rule.means.get(part.lower(), part) for part in parts if part)))
    labels = list(dict.fromkeys(match[0] for match in pattern.finditer(stretch)))
    marks = [label for label in labels if any(sign.isdigit() or sign.isupper() for sign in label[1:])]
    return ", ".join(marks or labels)
