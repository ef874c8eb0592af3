"""A draft: proposals for one text, the editor's decisions, and hashes of the files it was based on.

It contains offsets, locators and the text's SHA-256, but never the text itself.
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
    """An editor's decision on a proposal."""

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
    """The new claim's id, if the editor chose one."""
    merge: Id | None = None
    """The recorded claim of which this is another mention."""
    differs: dict[str, str] | None = None
    """How these words differ from that claim; None until edited, then the differing figures are used."""
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
    """Of each file in `claims.d` at that time, by file name."""
    text_sha256: Sha256
    text: str = ""
    """The path of the text, as it was given."""
    coder: str = ""
    """Who decides, where two coders code the same text independently."""
    statement: Statement
    proposals: tuple[Decided, ...] = ()
    undecided: tuple[tuple[int, int], ...] = ()
    """Offsets of sentences without a proposal."""
    left_out: tuple[LeftOut, ...] = ()
    """Further passages with nothing checkable."""

    @model_validator(mode="after")
    def _is_of_this_format(self) -> Draft:
        if self.draft != FORMAT:
            raise ValueError(f"has the format {self.draft}, not {FORMAT}: read the text again")
        return self


def sha256_of(raw: bytes) -> str:
    """The SHA-256 in hexadecimal, as sha256sum prints it."""
    return hashlib.sha256(raw).hexdigest()


def sums_of(files: Mapping[Path, bytes], claims_file: Path) -> dict[str, Any]:
    """The hash fields of a draft; `files` are the claims files with their content."""
    sums = {path: sha256_of(raw) for path, raw in files.items()}
    return {"claims_sha256": sums.pop(claims_file), "parts_sha256": {path.name: each for path, each in sums.items()}}


def draft_of(reading: Reading, statement: Statement, text: bytes, text_name: str, sums: Mapping[str, Any]) -> Draft:
    """A new draft with no decisions; `sums` are the hashes of the claims files."""
    return Draft(
        **sums,
        text_sha256=sha256_of(text),
        text=text_name,
        statement=statement,
        proposals=tuple(Decided(proposal=each) for each in reading.proposals),
        undecided=reading.undecided,
    )


def written(draft: Draft) -> str:
    """A draft as YAML, for editors to fill in."""
    content = draft.model_dump(mode="json", exclude_none=True)
    head = (
        "# Decide each proposal: state is accepted, left_out (and why) or undecided; merge names a claim on record.\n"
        "# Then: python -m claimsmap accept THIS_FILE\n"
    )
    return head + yaml.dump(content, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=120)


def read_draft(path: Path) -> tuple[Draft | None, list[Fault]]:
    """The draft in a file, or None and all its faults."""
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
