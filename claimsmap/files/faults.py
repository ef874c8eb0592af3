"""A fault in a file, described so that whoever edits the file can fix it."""

from __future__ import annotations

from dataclasses import dataclass

from claimsmap.files.characters import plain


@dataclass(frozen=True, order=True)
class Fault:
    """One fault: its location, the problem and the cure."""

    file: str
    line: int
    """1-based."""
    where: str
    """Record and field, by id rather than by position: kherson-flood.places."""
    problem: str
    cure: str

    def __str__(self) -> str:
        stop = "" if self.cure.endswith((".", "?", "!")) else "."
        # the message may quote foreign text, which must not control the terminal or forge a second line
        return plain(f"{self.file}:{self.line}: {self.where}: {self.problem}. {self.cure}{stop}")
