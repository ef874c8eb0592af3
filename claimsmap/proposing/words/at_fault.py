"""Faults in a folder `reading`: invalid YAML, invalid patterns, or names missing from corpus.yaml."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_text
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.files.yaml_lines import Mapping, line_of, read_yaml
from claimsmap.loading.record_faults import record_faults
from claimsmap.model.about import About
from claimsmap.proposing.words.assumed import Assumed

Steps = tuple[str | int, ...]
Found = tuple[Steps, str, str]
NO_PATTERNS = {
    "measure", "kind", "weaker", "reach", "next_reach", "left_reach", "value_from", "pct", "tolls", "letters_share",
    "numbers", "scales", "for", "id", "kinds", "why", "means",
}  # fmt: skip
"""Keys whose values are not regular expressions."""
OF_KINDS = (
    "other_kind", "no_place", "place_named_before", "of_a_day", "day_named_before", "goes_on", "earlier_than_told",
    "of_the_present", "first_date", "since_only", "totals",
)  # fmt: skip
"""Keys of `assumed.yaml` whose values are kinds."""
_NAME = re.compile(r"\{[a-z_]+\}")


def words_at_fault(folder: Path, about: About) -> list[Fault]:
    """Every fault in the folder; none if it does not exist."""
    return [fault for file in sorted(folder.glob("*.yaml")) for fault in _of_file(file, about)]


def _of_file(file: Path, about: About) -> list[Fault]:
    name = str(file)
    text, faults = read_text(file, name)
    if faults:
        return faults
    tree, faults = read_yaml(text, name)
    found = list(_no_patterns(tree, ()))
    if file.stem == "assumed":
        try:
            Assumed.model_validate(tree)
        except ValidationError as error:
            found += record_faults(error, Assumed)
        found += _of_assumed(tree, about)
    else:
        found += _of_rules(tree, about)
    return faults + [
        Fault(name, line_of(tree, path), ".".join(map(str, path))[:80] or "file", problem, cure)
        for path, problem, cure in found
    ]


def _no_patterns(value: Any, path: Steps) -> Iterator[Found]:
    if isinstance(value, dict):
        for key, each in value.items():
            if key not in NO_PATTERNS or path == ():
                yield from _no_patterns(each, (*path, key))
    elif isinstance(value, list):
        for at, each in enumerate(value):
            yield from _no_patterns(each, (*path, at))
    elif isinstance(value, str) and path[0] not in NO_PATTERNS:
        try:
            re.compile(_NAME.sub("x", value.removeprefix("|")))
        except re.error as error:
            yield path, f"is no regular expression ({error})", "Mend its brackets, or put a backslash before the sign"


def _of_rules(tree: Mapping, about: About) -> Iterator[Found]:
    for section in ("kinds", "second_kinds", "measures", "thing_measures"):
        rules = tree.get(section)
        for at, rule in enumerate(rules if isinstance(rules, list) else ()):
            if isinstance(rule, dict):
                yield from _named(rule, "kind", (section, at), about.kind_of)
                yield from _named(rule, "measure", (section, at), about.measure_of)


def _of_assumed(tree: Mapping, about: About) -> Iterator[Found]:
    for key in OF_KINDS:
        kinds = tree.get(key) or ()
        for kind in [kinds] if isinstance(kinds, str) else kinds:
            yield from _named({"kind": kind}, "kind", (key,), about.kind_of)
    for section in ("without_figure", "last_measures"):
        rules = tree.get(section)
        for at, rule in enumerate(rules if isinstance(rules, list) else ()):
            if isinstance(rule, dict):
                yield from _named(rule, "kind", (section, at), about.kind_of)
                yield from _named(rule, "measure", (section, at), about.measure_of)


def _named(rule: dict[str, Any], what: str, path: Steps, known: Collection[str]) -> Iterator[Found]:
    value = rule.get(what)
    if isinstance(value, str) and value and known and value not in known:
        cure = did_you_mean(nearest(value, known)) or f"Write one of the {what}s of corpus.yaml"
        yield (*path, what), f'no {what} "{value[:60]}" in corpus.yaml', cure
