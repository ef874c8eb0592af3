"""What is wrong with a file, in a form that whoever edits it can mend."""

from __future__ import annotations

from dataclasses import dataclass

from claimsmap.files.characters import plain


@dataclass(frozen=True, order=True)
class Fault:
    """One thing that is wrong: where it stands, what it is and what to do."""

    file: str
    line: int
    """Counted from 1."""
    where: str
    """The record and field, by id and not by position: kherson-flood.places."""
    problem: str
    cure: str

    def __str__(self) -> str:
        stop = "" if self.cure.endswith((".", "?", "!")) else "."
        # what is at fault may be foreign text: it must not steer the terminal or forge a second line
        return plain(f"{self.file}:{self.line}: {self.where}: {self.problem}. {self.cure}{stop}")
