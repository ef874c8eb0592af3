"""Compares two independent codings of one text: side by side, with agreement, to settle on one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Any

from claimsmap.drafting.draft import Decided, Decision, Draft
from claimsmap.model.records import LeftOut
from desk.decisions.acts import Outcome
from desk.decisions.errors import DeskError

FIELDS = ("state", "words", "kind", "said_by", "voice", "places", "when", "figures", "further", "merge")
SHOWN = tuple(field for field in FIELDS if field != "state")
Pair = tuple[int, int]
"""The indices of two proposals for the same words; -1 where one coder has none."""


def compared(first: Draft, second: Draft) -> dict[str, Any]:
    """Field by field comparison, with agreement in per cent. Raises DeskError while one coder is undecided."""
    for draft, who in ((first, "the first coder"), (second, "the second coder")):
        if waiting := _waiting(draft):
            raise DeskError(f"{who} has {waiting} still to decide; the codings stay apart until both are done")
    if first.text_sha256 != second.text_sha256:
        raise DeskError("the two drafts are of different texts")
    rows = [_row(first, second, pair) for pair in pairs(first, second)]
    both = [row for row in rows if row["first"] and row["second"]]
    agreement = {field: _share(both, field) for field in SHOWN}
    return {
        "rows": rows,
        "agreement": {"state": _share(rows, "state"), **agreement},
        "kappa": _kappa(both),
        "pairs": len(both),
        "alone": len(rows) - len(both),
    }


def _waiting(draft: Draft) -> int:
    return len(draft.undecided) + sum(each.state is Decision.UNDECIDED for each in draft.proposals)


def pairs(first: Draft, second: Draft) -> list[Pair]:
    """Pairs of proposals for the same words, then for overlapping words, then those accepted by one coder only."""
    left = list(range(len(first.proposals)))
    right = list(range(len(second.proposals)))
    found: list[Pair] = []
    for fits in (_same, _overlap):
        for one in list(left):
            other = next((two for two in right if fits(first.proposals[one], second.proposals[two])), None)
            if other is not None:
                found.append((one, other))
                left.remove(one)
                right.remove(other)
    found += [(one, -1) for one in left if first.proposals[one].state is Decision.ACCEPTED]
    found += [(-1, two) for two in right if second.proposals[two].state is Decision.ACCEPTED]
    accepted = [
        pair for pair in found if Decision.ACCEPTED in {each.state for each in _of(first, second, pair) if each}
    ]
    return sorted(accepted, key=lambda pair: _start(first, second, pair))


def _of(first: Draft, second: Draft, pair: Pair) -> tuple[Decided | None, Decided | None]:
    return (
        first.proposals[pair[0]] if pair[0] >= 0 else None,
        second.proposals[pair[1]] if pair[1] >= 0 else None,
    )


def _start(first: Draft, second: Draft, pair: Pair) -> int:
    return min(each.proposal.at[0] for each in _of(first, second, pair) if each)


def _same(one: Decided, two: Decided) -> bool:
    return one.proposal.at == two.proposal.at and one.proposal.kind == two.proposal.kind


def _overlap(one: Decided, two: Decided) -> bool:
    (start, end), (first, last) = one.proposal.at, two.proposal.at
    return start < last and first < end


def _row(first: Draft, second: Draft, pair: Pair) -> dict[str, Any]:
    one, two = _of(first, second, pair)
    left, right = (dict(_values(each)) if each else {} for each in (one, two))
    differ = [field for field in FIELDS if left.get(field) != right.get(field)] if one and two else ["state"]
    words = next(each.proposal.words for each in (one, two) if each)
    return {"pair": pair, "words": words, "first": left, "second": right, "differ": differ}


def _values(decided: Decided) -> Iterator[tuple[str, str]]:
    """Each field as one line of text, so that equal values compare equal."""
    proposal = decided.proposal
    figures = [f"{each.qualifier} {each.value:g} {each.measure}" if each.value is not None
               else f"{each.qualifier} {each.measure}" for each in proposal.figures]  # fmt: skip
    yield from (
        ("state", decided.state.value),
        ("words", proposal.words),
        ("kind", proposal.kind),
        ("said_by", proposal.said_by),
        ("voice", proposal.voice.value),
        ("places", ", ".join(sorted(proposal.places))),
        ("when", proposal.when),
        ("figures", "; ".join(sorted(figures))),
        ("further", "; ".join(value for _, value in sorted(proposal.further.items()))),
        ("merge", decided.merge or ""),
    )


def _share(rows: list[dict[str, Any]], field: str) -> int | None:
    """Per cent of rows on which both agree; None without rows."""
    return round(100 * sum(field not in row["differ"] for row in rows) / len(rows)) if rows else None


def _kappa(rows: list[dict[str, Any]]) -> float | None:
    """Cohen's kappa of the kinds: agreement beyond chance, given each coder's frequencies."""
    if not rows:
        return None
    observed = sum(row["first"]["kind"] == row["second"]["kind"] for row in rows) / len(rows)
    one, two = (Counter(row[side]["kind"] for row in rows) for side in ("first", "second"))
    chance = sum(one[kind] * two[kind] for kind in one) / len(rows) ** 2
    return 1.0 if chance == 1 else round((observed - chance) / (1 - chance), 2)


def settled(first: Draft, second: Draft, pair: Pair, field: str) -> Outcome:
    """The first coding with one field, or with "all" the whole proposal, taken from the second. Raises DeskError."""
    one, two = _of(first, second, pair)
    if two is None:
        raise DeskError("the second coder has nothing there")
    if one is None:
        rest = sorted([*first.proposals, two], key=lambda each: each.proposal.at)
        undecided = tuple(each for each in first.undecided if not each[0] <= two.proposal.at[0] < each[1])
        kept = tuple(each for each in first.left_out if not _within(each, two, first))
        after = first.model_copy(update={"proposals": tuple(rest), "undecided": undecided, "left_out": kept})
        return Outcome(after, "taking a claim of the second coder", f"p{rest.index(two)}")
    if field == "all":
        chosen = two
    elif field in ("state", "merge"):
        names = ("state", "why") if field == "state" else ("merge", "differs")
        chosen = one.model_copy(update={name: getattr(two, name) for name in names})
    elif field in FIELDS:
        moved = {
            "words": ("words", "at", "sentence"),
            "said_by": ("said_by", "said_by_basis"),
            "places": ("places", "place_as_written", "place_basis", "unknown_places"),
            "when": ("when", "when_basis"),
        }.get(field, (field,))
        update = {name: getattr(two.proposal, name) for name in moved}
        chosen = one.model_copy(update={"proposal": one.proposal.model_copy(update=update)})
    else:
        raise DeskError(f'"{field[:40]}" is no field that is compared')
    proposals = (*first.proposals[: pair[0]], chosen, *first.proposals[pair[0] + 1 :])
    after = first.model_copy(update={"proposals": proposals})
    return Outcome(after, f"taking the second coder's {field}", f"p{pair[0]}")


def _within(passage: LeftOut, decided: Decided, draft: Draft) -> bool:
    """Whether a left-out passage lies within what is now coded, or contains it."""
    return passage.words in decided.proposal.words or decided.proposal.words in passage.words
