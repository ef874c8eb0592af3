"""A draft: proposals for one text, what the editor decided of each, and what the files were when it was begun.

It holds offsets, locators and the text's SHA-256, never the text.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from claimsmap.files.characters import unfit
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_text
from claimsmap.files.yaml_lines import line_of, read_yaml
from claimsmap.model.records import LeftOut, Statement
from claimsmap.model.values import Id
from claimsmap.proposing.proposal import Proposal, Reading

FORMAT = 1
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
Sha256 = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]


class Decision(StrEnum):
    """What an editor has decided of a proposal."""

    UNDECIDED = "undecided"
    ACCEPTED = "accepted"
    LEFT_OUT = "left_out"


class Decided(BaseModel):
    """One proposal with its decision."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    state: Decision = Decision.UNDECIDED
    why: str = ""
    """Why it is left out; written into the statement's record."""
    id: Id | None = None
    """The new claim's id, where the editor gives one."""
    merge: Id | None = None
    """The claim on record of which the words are one more mention."""
    differs: dict[str, str] | None = None
    """What these words say otherwise than that claim; where nothing is decided, the figures that differ."""
    proposal: Proposal

    @model_validator(mode="before")
    @classmethod
    def _leave_out_what_is_empty(cls, given: object) -> object:
        if isinstance(given, dict):
            return {name: value for name, value in given.items() if value not in ("", None)}
        return given

    @model_validator(mode="after")
    def _says_why(self) -> Decided:
        if self.state is Decision.LEFT_OUT and not self.why:
            raise ValueError("is left out without a reason: write it under why")
        return self


class Draft(BaseModel):
    """Everything that `accept` needs."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    draft: int = FORMAT
    claims_sha256: Sha256
    """Of the claims file when the draft was begun."""
    parts_sha256: dict[str, Sha256] = Field(default_factory=dict)
    """Of each file in `claims.d` then, by its name."""
    text_sha256: Sha256
    text: str = ""
    """Where the text lay, as it was named."""
    coder: str = ""
    """Who decides, where two code the same text apart."""
    statement: Statement
    proposals: tuple[Decided, ...] = ()
    undecided: tuple[tuple[int, int], ...] = ()
    """Offsets of sentences for which nothing was proposed."""
    left_out: tuple[LeftOut, ...] = ()
    """Further passages without a checkable content."""

    @model_validator(mode="after")
    def _is_of_this_format(self) -> Draft:
        if self.draft != FORMAT:
            raise ValueError(f"has the format {self.draft}, not {FORMAT}: read the text again")
        return self


def sha256_of(raw: bytes) -> str:
    """The 64 hexadecimal digits that sha256sum prints."""
    return hashlib.sha256(raw).hexdigest()


def sums_of(files: Mapping[Path, bytes], claims_file: Path) -> dict[str, Any]:
    """The fields of a draft that tell what the claims files were; `files` are these, with their bytes."""
    sums = {path: sha256_of(raw) for path, raw in files.items()}
    return {"claims_sha256": sums.pop(claims_file), "parts_sha256": {path.name: each for path, each in sums.items()}}


def draft_of(reading: Reading, statement: Statement, text: bytes, text_name: str, sums: Mapping[str, Any]) -> Draft:
    """A fresh draft in which nothing is decided; `sums` are those of the claims files."""
    return Draft(
        **sums,
        text_sha256=sha256_of(text),
        text=text_name,
        statement=statement,
        proposals=tuple(Decided(proposal=each) for each in reading.proposals),
        undecided=reading.undecided,
    )


def written(draft: Draft) -> str:
    """A draft as YAML, for editors to decide in."""
    content = draft.model_dump(mode="json", exclude_none=True)
    head = (
        "# Decide each proposal: state is accepted, left_out (and why) or undecided; merge names a claim on record.\n"
        "# Then: python -m claimsmap accept THIS_FILE\n"
    )
    return head + yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def read_draft(path: Path) -> tuple[Draft | None, list[Fault]]:
    """The draft in a file, or None with every fault of it."""
    name = str(path)
    text, faults = read_text(path, name)
    if faults:
        return None, faults
    tree, faults = read_yaml(text, name)
    faults += [Fault(name, line_of(tree, where), _dotted(where), what, cure) for where, what, cure in unfit(tree)]
    if faults:
        return None, faults
    try:
        return Draft.model_validate(tree), []
    except ValidationError as error:
        return None, [
            Fault(name, line_of(tree, problem["loc"]), _dotted(problem["loc"]), _what(problem["msg"]), "Mend the value")
            for problem in error.errors(include_url=False)
        ]


def _dotted(path: tuple[str | int, ...]) -> str:
    return ".".join(map(str, path)) or "draft"


def _what(message: str) -> str:
    return message.removeprefix("Value error, ")[:1].lower() + message.removeprefix("Value error, ")[1:]
