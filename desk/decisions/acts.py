"""An editor's decisions: each makes a new draft from the previous one, or is refused and changes nothing.

It is one module so that all of them can be seen together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.differing import differing
from claimsmap.drafting.draft import Decided, Decision, Draft
from claimsmap.model.records import Claim, LeftOut
from claimsmap.proposing.locator import locator
from claimsmap.proposing.propose import Given, Reader
from claimsmap.proposing.sentences import sentences
from desk.decisions import fields
from desk.decisions.choices import known
from desk.decisions.errors import DeskError


@dataclass(frozen=True)
class Around:
    """The context of a decision: the text, the corpus, and its reader."""

    text: str
    corpus: Corpus
    reader: Reader
    given: Given


@dataclass(frozen=True)
class Outcome:
    """The draft after a decision, the decision's name for undo, and the item to show next."""

    draft: Draft
    what: str
    item: str


Values = Mapping[str, Any]


def act(draft: Draft, values: Values, around: Around) -> Outcome:
    """The outcome of one decision as sent by the page. Raises DeskError if it is invalid."""
    name = str(values.get("do"))
    if name not in ACTS:
        raise DeskError(f'"{name[:40]}" is no decision of the desk')
    return ACTS[name](draft, values, around)


def proposal_at(draft: Draft, item: str) -> int:
    """The index of a proposal by its item key, "p3". Raises DeskError for any other key."""
    if item.startswith("p") and item[1:].isdigit() and int(item[1:]) < len(draft.proposals):
        return int(item[1:])
    raise DeskError("this is a sentence without a proposal: select words, or give it a kind, to propose a claim")


def _accept(draft: Draft, values: Values, around: Around) -> Outcome:
    at = proposal_at(draft, str(values.get("item")))
    decided = draft.proposals[at]
    if decided.merge is None:
        _can_be_a_claim(decided)
    differs = decided.differs
    if decided.merge and differs is None:
        differs = differing(decided.proposal, around.corpus.claims[decided.merge])
    return _put(draft, at, decided, f"accepting “{decided.proposal.words}”", state=Decision.ACCEPTED, differs=differs)


def _can_be_a_claim(decided: Decided) -> None:
    taken = ("kind", "said_by", "said_by_basis", "summary", "places", "place_as_written", "place_basis")
    content = decided.proposal.model_dump(include={*taken, "when", "when_basis"})
    mention = {"statement": "here", "words": decided.proposal.words, "voice": decided.proposal.voice}
    try:
        Claim.model_validate({"id": decided.id or "new", **content, **decided.proposal.further, "mentions": [mention]})
    except ValidationError as error:
        raise DeskError(str(error.errors(include_url=False)[0]["msg"]).removeprefix("Value error, ")) from None


def _leave_out(draft: Draft, values: Values, around: Around) -> Outcome:
    item, why = str(values.get("item")), str(values.get("why") or "").strip()
    if not why:
        raise DeskError("what is left out needs a reason")
    if item.startswith("s"):
        span = _sentence(draft, item)
        found = locator(around.text, *span, span[0]) or _any_words(around.text, *span)
        words = around.text[slice(*found)]
        after = draft.model_copy(
            update={
                "undecided": tuple(each for each in draft.undecided if each != span),
                "left_out": (*draft.left_out, LeftOut(words=words, why=why)),
            }
        )
        return Outcome(_sound(after), f"leaving out “{words}”", item)
    at = proposal_at(draft, item)
    decided = draft.proposals[at]
    what = f"leaving out “{decided.proposal.words}”"
    return _put(draft, at, decided, what, state=Decision.LEFT_OUT, why=why)


def _any_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The first words of a passage that occurs more than once in its text."""
    line = text[start:end].splitlines()[0]
    return start, start + len(" ".join(line.split(" ")[:8]).rstrip())


def _undecide(draft: Draft, values: Values, around: Around) -> Outcome:
    item = str(values.get("item"))
    if item.startswith("l"):
        passage = _passage(draft, item, around.text)
        span = next(tuple(each) for each in sentences(around.text) if each[0] <= passage[0] < each[1])
        kept = tuple(each for number, each in enumerate(draft.left_out) if number != passage[1])
        undecided = tuple(sorted({*draft.undecided, span}))
        after = draft.model_copy(update={"left_out": kept, "undecided": undecided})
        return Outcome(_sound(after), "opening a passage again", f"s{span[0]}")
    at = proposal_at(draft, item)
    decided = draft.proposals[at]
    what = f"opening “{decided.proposal.words}” again"
    return _put(draft, at, decided, what, state=Decision.UNDECIDED, why="")


def _edit(draft: Draft, values: Values, around: Around) -> Outcome:
    at = proposal_at(draft, str(values.get("item")))
    decided, field = draft.proposals[at], str(values.get("field"))
    if field == "id":
        return _put(draft, at, decided, "giving an id", id=fields.an_id(str(values.get("value"))))
    changed = fields.changed(decided.proposal, field, values.get("value"), around.corpus, around.text)
    likely = around.reader.likely(changed, around.given, around.text[slice(*changed.sentence)])
    changed = changed.model_copy(update={"likely": likely})
    return _put(draft, at, decided, f"changing {field.replace('_', ' ')}", proposal=changed)


def _merge(draft: Draft, values: Values, around: Around) -> Outcome:
    at = proposal_at(draft, str(values.get("item")))
    decided, claim = draft.proposals[at], str(values.get("claim") or "")
    if not claim:
        return _put(draft, at, decided, "parting it from the claim on record", merge=None, differs=None)
    known(claim, around.corpus.claims, "claim on record")
    differs = differing(decided.proposal, around.corpus.claims[claim])
    return _put(draft, at, decided, f"merging into {claim}", merge=claim, differs=differs)


def _differs(draft: Draft, values: Values, around: Around) -> Outcome:
    at = proposal_at(draft, str(values.get("item")))
    decided, field = draft.proposals[at], str(values.get("field"))
    differs = dict(decided.differs or {})
    value = str(values.get("value") or "").strip()
    if value:
        differs[field] = value
    else:
        differs.pop(field, None)
    return _put(draft, at, decided, f"noting how {field} differs", differs=differs)


def _propose(draft: Draft, values: Values, around: Around) -> Outcome:
    start, end = int(values.get("start", -1)), int(values.get("end", -1))
    item = str(values.get("item") or "")
    if start < 0 and item.startswith("s"):
        span = _sentence(draft, item)
        start, end = locator(around.text, *span, span[0]) or (-1, -1)
    if not 0 <= start < end <= len(around.text):
        raise DeskError("no words are selected that could lead back to a place in the text")
    if problem := fields.words_problem(around.text, start, end):
        raise DeskError(f"“{around.text[start:end][:120]}”: {problem}")
    kind = str(values.get("kind") or "")
    proposal = around.reader.propose(around.given, start, end, kind)
    rest = [*draft.proposals, Decided(proposal=proposal)]
    rest.sort(key=lambda each: each.proposal.at)
    undecided = tuple(each for each in draft.undecided if not each[0] <= start < each[1])
    after = draft.model_copy(update={"proposals": tuple(rest), "undecided": undecided})
    place = next(number for number, each in enumerate(rest) if each.proposal is proposal)
    return Outcome(_sound(after), f"proposing “{proposal.words}”", f"p{place}")


def _statement(draft: Draft, values: Values, around: Around) -> Outcome:
    field, value = str(values.get("field")), str(values.get("value") or "").strip()
    if field == "reports" and value:
        known(value, around.corpus.statements, "statement on file")
        update = {"reports": value, "kind": "report"}
    elif field in ("title", "address", "note", "reports", "reports_of", "id"):
        update = {field: value}
    else:
        raise DeskError(f'"{field[:40]}" of a statement is not changed here')
    content = draft.model_dump(mode="json")
    content["statement"] |= update
    return Outcome(_validated(content), f"changing the statement's {field}", str(values.get("item") or ""))


def _put(draft: Draft, at: int, decided: Decided, what: str, **update: Any) -> Outcome:
    after = decided.model_copy(update=update)
    proposals = (*draft.proposals[:at], after, *draft.proposals[at + 1 :])
    return Outcome(_sound(draft.model_copy(update={"proposals": proposals})), what, f"p{at}")


def _sound(draft: Draft) -> Draft:
    """The draft, validated as when its file is read, so that nothing unreadable is saved."""
    return _validated(draft.model_dump(mode="json"))


def _validated(content: dict[str, Any]) -> Draft:
    try:
        return Draft.model_validate(content)
    except ValidationError as error:
        problem = error.errors(include_url=False)[0]
        field = str(problem["loc"][-1]) if problem["loc"] else "draft"
        raise DeskError(f"{field} {str(problem['msg']).removeprefix('Value error, ')}") from None


def _sentence(draft: Draft, item: str) -> tuple[int, int]:
    for span in draft.undecided:
        if item == f"s{span[0]}":
            return span
    raise DeskError("this sentence is decided already")


def _passage(draft: Draft, item: str, text: str) -> tuple[int, int]:
    """The offset of a left-out passage, and its index in the list."""
    number = int(item[1:]) if item[1:].isdigit() else -1
    if not 0 <= number < len(draft.left_out):
        raise DeskError("this passage is not left out any more")
    return max(0, text.find(draft.left_out[number].words)), number


ACTS: dict[str, Callable[[Draft, Values, Around], Outcome]] = {
    "accept": _accept,
    "leave_out": _leave_out,
    "undecide": _undecide,
    "edit": _edit,
    "merge": _merge,
    "differs": _differs,
    "propose": _propose,
    "statement": _statement,
}
