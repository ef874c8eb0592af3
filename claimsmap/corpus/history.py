"""The earlier versions of the record, so that an old link can say what has changed since.

The history is a file beside the claims file, `<its name>.history.json`, appended to by `python -m claimsmap record`.
For each version it stores only which claims were added, corrected and withdrawn, with a hash of each claim's content: a
claim counts as corrected when its own record changes, not when a statement's address or a place's position does.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_text
from claimsmap.model.records import Claim
from claimsmap.model.values import Id

Print = Annotated[str, Field(pattern=r"^[0-9a-f]{12}$")]


class Step(BaseModel):
    """One recorded version and its difference from the previous one."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Print
    at: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    """When it was recorded, in UTC."""
    added: dict[Id, Print] = Field(default_factory=dict)
    """Claim id → hash of its content."""
    corrected: dict[Id, Print] = Field(default_factory=dict)
    withdrawn: tuple[Id, ...] = ()


class History(BaseModel):
    """The recorded versions, oldest first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    steps: tuple[Step, ...] = ()

    @property
    def stamp(self) -> str:
        """A text that changes with each `record`."""
        return f"{len(self.steps)} {self.steps[-1].version} {self.steps[-1].at}" if self.steps else ""

    def ever(self) -> tuple[str, ...]:
        """The distinct ids of all claims in any recorded version."""
        return tuple(dict.fromkeys(ident for step in self.steps for ident in step.added))

    def held(self, version: str | None = None) -> dict[str, str] | None:
        """Claim id → hash in that version, or in the latest; None for a version that was never recorded."""
        held: dict[str, str] = {}
        found = None
        for step in self.steps:
            held |= step.added | step.corrected
            for ident in step.withdrawn:
                held.pop(ident, None)
            if version in (None, step.version):
                found = dict(held)
        return {} if found is None and version is None else found


class Changes(BaseModel):
    """Ids of the claims added, corrected and withdrawn between two versions."""

    model_config = ConfigDict(frozen=True)

    added: tuple[str, ...]
    corrected: tuple[str, ...]
    withdrawn: tuple[str, ...]


LATER = frozenset({"low", "high", "row", "unreviewed"})
"""Fields added after the first hashes were recorded. They are left out of the hash while empty, so that a new field
does not make every claim look corrected."""


def print_of(claim: Claim) -> str:
    """A hash of the claim's record, as twelve hexadecimal digits."""
    content = json.dumps(_without_unused(claim.model_dump(mode="json")), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _without_unused(value: Any) -> Any:
    if isinstance(value, dict):
        unused = {key for key in LATER & value.keys() if value[key] is None or value[key] is False or value[key] == ""}
        return {key: _without_unused(each) for key, each in value.items() if key not in unused}
    return [_without_unused(each) for each in value] if isinstance(value, list) else value


def changes(before: Mapping[str, str], claims: Mapping[str, Claim]) -> Changes:
    """The differences between earlier hashes and these claims."""
    now = {ident: print_of(claim) for ident, claim in claims.items()}
    return Changes(
        added=tuple(ident for ident in now if ident not in before),
        corrected=tuple(ident for ident in now if before.get(ident, now[ident]) != now[ident]),
        withdrawn=tuple(ident for ident in before if ident not in now),
    )


def history_file(claims_file: Path) -> Path:
    """The path of a claims file's history."""
    return claims_file.with_suffix(".history.json")


def read_history(path: Path) -> tuple[History, list[Fault]]:
    """The history, empty if there is no file yet, and its faults."""
    if not path.exists():
        return History(), []
    text, faults = read_text(path, str(path))
    if faults:
        return History(), faults
    try:
        return History.model_validate_json(text), []
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "file"
        cure = "Take the last good copy; python -m claimsmap record writes it"
        return History(), [Fault(str(path), 1, where, f"is no history ({first['msg']})", cure)]
