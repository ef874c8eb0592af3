"""What earlier versions of the record held, so that an old link can say what has changed since.

The history lies beside the claims file, as `<its name>.history.json`, and grows by `python -m claimsmap record`. Of
each version it keeps which claims were added, corrected and withdrawn, each with a print of its content, and no more:
a claim counts as corrected when its own record changes, not when a statement's address or a place on the map does.
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
    """One recorded version and its difference from the one before."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    version: Print
    at: Annotated[str, Field(pattern=r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")]
    """When it was recorded, in UTC."""
    added: dict[Id, Print] = Field(default_factory=dict)
    """Claim id → print of its content."""
    corrected: dict[Id, Print] = Field(default_factory=dict)
    withdrawn: tuple[Id, ...] = ()


class History(BaseModel):
    """The recorded versions, oldest first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    steps: tuple[Step, ...] = ()

    @property
    def stamp(self) -> str:
        """Another text after each `record`."""
        return f"{len(self.steps)} {self.steps[-1].version} {self.steps[-1].at}" if self.steps else ""

    def ever(self) -> tuple[str, ...]:
        """The ids of all claims that any recorded version held, each once."""
        return tuple(dict.fromkeys(ident for step in self.steps for ident in step.added))

    def held(self, version: str | None = None) -> dict[str, str] | None:
        """Claim id → print, as that version held them, or the last; None for a version that was never recorded."""
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
    """Ids of the claims that came, changed and went between two versions."""

    model_config = ConfigDict(frozen=True)

    added: tuple[str, ...]
    corrected: tuple[str, ...]
    withdrawn: tuple[str, ...]


LATER = frozenset({"low", "high", "row", "unreviewed"})
"""Fields that records have had since the first prints were taken. Empty, they leave a print as it was: that records can
say more now corrects no claim."""


def print_of(claim: Claim) -> str:
    """Twelve hexadecimal digits that change with anything in the claim's record."""
    content = json.dumps(_without_unused(claim.model_dump(mode="json")), sort_keys=True, ensure_ascii=False)
    return hashlib.sha256(content.encode()).hexdigest()[:12]


def _without_unused(value: Any) -> Any:
    if isinstance(value, dict):
        unused = {key for key in LATER & value.keys() if value[key] is None or value[key] is False or value[key] == ""}
        return {key: _without_unused(each) for key, each in value.items() if key not in unused}
    return [_without_unused(each) for each in value] if isinstance(value, list) else value


def changes(before: Mapping[str, str], claims: Mapping[str, Claim]) -> Changes:
    """What has changed from earlier prints to these claims."""
    now = {ident: print_of(claim) for ident, claim in claims.items()}
    return Changes(
        added=tuple(ident for ident in now if ident not in before),
        corrected=tuple(ident for ident in now if before.get(ident, now[ident]) != now[ident]),
        withdrawn=tuple(ident for ident in before if ident not in now),
    )


def history_file(claims_file: Path) -> Path:
    """Where the history of a claims file lies."""
    return claims_file.with_suffix(".history.json")


def read_history(path: Path) -> tuple[History, list[Fault]]:
    """The history, which is empty where there is no file yet, and what is wrong with it."""
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
