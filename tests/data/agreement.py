"""How far two codings of the same statements agree, field by field: script/agreement FIRST SECOND...

A coding is a JSON list of entries (`statement`, `words`, `speaker`, `voice`, `kind`, `places`, `when`, `figures`) or a
claims file, in which every mention is an entry. Several files after the first form the second coding together.
Summaries are not scored: whether two sentences say the same is for a reader to judge.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from itertools import permutations
from pathlib import Path
from typing import Any

import yaml

Entry = dict[str, Any]
Pair = tuple[Entry, Entry]

LEAST_WORDS_IN_COMMON = 2
"""Minimum number of shared consecutive words for two locators of one statement to be the same assertion."""


def numbers(entry: Entry) -> list[str]:
    return sorted(f"{figure['measure']}={figure.get('value', '')}" for figure in entry["figures"])


def numbers_and_qualifiers(entry: Entry) -> list[str]:
    """Figures with their qualifiers; a missing one is the same as "exactly"."""
    return sorted(
        f"{figure['measure']}={figure.get('value', '')} {figure.get('qualifier') or 'exactly'}"
        for figure in entry["figures"]
    )


FIELDS: dict[str, Callable[[Entry], Any]] = {
    "speaker": lambda entry: entry["speaker"],
    "voice": lambda entry: entry["voice"],
    "kind": lambda entry: entry["kind"],
    "places": lambda entry: sorted(entry["places"]),
    "date": lambda entry: entry["when"],
    "date, start only": lambda entry: entry["when"].split("/")[0],
    "date, end only": lambda entry: entry["when"].split("/")[-1],
    "figures": numbers_and_qualifiers,
    "figures, no qualifiers": numbers,
}


def read_coding(path: Path) -> list[Entry]:
    """The entries of a JSON coding, or one per mention of a claims file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".json":
        return [as_text(entry) for entry in json.loads(text)]
    return [
        {
            "statement": mention["statement"],
            "words": mention["words"],
            "speaker": claim["said_by"],
            "voice": mention["voice"],
            "kind": claim["kind"],
            "places": claim.get("places") or [],
            "when": claim.get("when") or "",
            "figures": claim.get("figures") or [],
        }
        for claim in yaml.load(text, Loader=yaml.BaseLoader)["claims"]
        for mention in claim["mentions"]
    ]


def as_text(entry: Entry) -> Entry:
    """An entry with its figures as in a claims file: every value a string, and none for an unstated one."""
    figures = [
        {key: "" if value is None else str(value) for key, value in figure.items()} for figure in entry["figures"]
    ]
    return {**entry, "figures": figures}


def words_in_common(one: str, other: str) -> int:
    """The length of the longest run of words that two locators share."""
    left, right = (re.findall(r"\w+", words.lower()) for words in (one, other))
    longest, row = 0, [0] * (len(right) + 1)
    for word in left:
        row = [0] + [row[at] + 1 if word == right[at] else 0 for at in range(len(right))]
        longest = max(longest, *row)
    return longest


def match(first: Iterable[Entry], second: Iterable[Entry]) -> list[Pair]:
    """Pairs of entries of one statement with overlapping locators, longest overlap first, each entry used once."""
    by_statement: dict[str, tuple[list[Entry], list[Entry]]] = defaultdict(lambda: ([], []))
    for side, entries in enumerate((first, second)):
        for entry in entries:
            by_statement[entry["statement"]][side].append(entry)
    pairs = []
    for lefts, rights in by_statement.values():
        overlaps = [
            (-words_in_common(a["words"], b["words"]), i, j) for i, a in enumerate(lefts) for j, b in enumerate(rights)
        ]
        taken: tuple[set[int], set[int]] = (set(), set())
        for overlap, i, j in sorted(overlaps):
            if -overlap >= LEAST_WORDS_IN_COMMON and i not in taken[0] and j not in taken[1]:
                taken[0].add(i)
                taken[1].add(j)
                pairs.append((lefts[i], rights[j]))
    return pairs


def alpha(values: list[tuple[str, str]]) -> float:
    """Krippendorff's alpha for two coders and nominal data without gaps (Krippendorff 2011, "Computing ...", B and C).

    1 is full agreement, 0 is chance. Not a number when all values are the same, as chance then explains everything.
    """
    coincidences = Counter(pair for unit in values for pair in permutations(unit, 2))
    totals = Counter(value for unit in values for value in unit)
    n = sum(totals.values())
    expected = n * n - sum(count * count for count in totals.values())
    observed = sum(count for (one, other), count in coincidences.items() if one != other)
    return 1 - (n - 1) * observed / expected if expected else float("nan")


def compare(pairs: list[Pair]) -> dict[str, tuple[int, float, float]]:
    """For each field, the number of pairs, the percentage that agree, and Krippendorff's alpha."""
    table = {}
    for field, value_of in FIELDS.items():
        values = [(str(value_of(one)), str(value_of(other))) for one, other in pairs]
        agreed = sum(one == other for one, other in values)
        table[field] = (len(values), 100 * agreed / len(values), alpha(values))
    return table


def main(paths: list[str]) -> int:
    if len(paths) < 2:
        print(__doc__)
        return 2
    second = [entry for path in paths[1:] for entry in read_coding(Path(path))]
    statements = {entry["statement"] for entry in second}
    first = [entry for entry in read_coding(Path(paths[0])) if entry["statement"] in statements]
    pairs = match(first, second)
    if not pairs:
        print("No locators of the two overlap.")
        return 1
    print(f"{len(statements)} statements: {len(first)} and {len(second)} entries, {len(pairs)} matched\n")
    print("| field | n | agree | alpha |\n|---|---:|---:|---:|")
    for field, (n, percent, value) in compare(pairs).items():
        print(f"| {field} | {n} | {percent:.0f} % | {value:.2f} |")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
