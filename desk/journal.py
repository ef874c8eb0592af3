"""A journal of all decisions on a draft, one per line, so that any number can be undone, even the next day.

The journal is a file beside the draft, with the state before and after each decision. It never contains the text.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from claimsmap.drafting.draft import Draft, sha256_of, written

Patch = dict[str, Any]
"""Field of the draft → its value; for proposals, if their number is unchanged, only those that changed, by index."""


class Journal:
    """The decisions in order, and how many are undone."""

    def __init__(self, path: Path, draft_bytes: bytes) -> None:
        """Continue the journal in a file; start a new one if the draft was changed elsewhere since."""
        self._path = path
        self._steps: list[dict[str, Any]] = []
        self._done = 0
        lines = path.read_text("utf-8").splitlines() if path.is_file() else []
        try:
            entries = [json.loads(line) for line in lines]
            is_whole = bool(entries) and entries[-1]["draft"] == sha256_of(draft_bytes)
        except (ValueError, KeyError, TypeError):
            is_whole = False
        if is_whole:
            for entry in entries:
                self._note(entry)
        elif lines:
            path.replace(path.with_suffix(".set-aside"))

    @property
    def count(self) -> int:
        """The number of decisions in force."""
        return self._done

    @property
    def undoes(self) -> str:
        """The decision that undo would revert; empty if none."""
        return str(self._steps[self._done - 1]["what"]) if self._done else ""

    @property
    def redoes(self) -> str:
        """The decision that redo would repeat; empty if none."""
        return str(self._steps[self._done]["what"]) if self._done < len(self._steps) else ""

    def add(self, what: str, before: Draft, after: Draft, item: str) -> None:
        """Record a decision; undone decisions are discarded."""
        old, new = _patches(before, after)
        self._write({"what": what, "before": old, "after": new, "item": item}, after)

    def back(self, draft: Draft) -> tuple[Draft, str]:
        """Undo: the draft before the last decision, and the item it concerned."""
        step = self._steps[self._done - 1]
        found = _patched(draft, step["before"])
        self._write({"undo": True}, found)
        return found, str(step["item"])

    def forth(self, draft: Draft) -> tuple[Draft, str]:
        """Redo: the draft after the last undone decision, and the item it concerned."""
        step = self._steps[self._done]
        found = _patched(draft, step["after"])
        self._write({"redo": True}, found)
        return found, str(step["item"])

    def _note(self, entry: dict[str, Any]) -> None:
        if entry.get("undo"):
            self._done -= 1
        elif entry.get("redo"):
            self._done += 1
        else:
            self._steps[self._done :] = [entry]
            self._done += 1

    def _write(self, entry: dict[str, Any], after: Draft) -> None:
        self._note(entry)
        line = json.dumps({**entry, "draft": sha256_of(written(after).encode())}, ensure_ascii=False)
        with self._path.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def _patches(before: Draft, after: Draft) -> tuple[Patch, Patch]:
    old, new = before.model_dump(mode="json"), after.model_dump(mode="json")
    fields = [name for name in new if old[name] != new[name]]
    first, second = {name: old[name] for name in fields}, {name: new[name] for name in fields}
    if "proposals" in fields and len(old["proposals"]) == len(new["proposals"]):
        changed = [at for at, each in enumerate(new["proposals"]) if each != old["proposals"][at]]
        first["proposals"] = {str(at): old["proposals"][at] for at in changed}
        second["proposals"] = {str(at): new["proposals"][at] for at in changed}
    return first, second


def _patched(draft: Draft, patch: Patch) -> Draft:
    content = draft.model_dump(mode="json")
    for name, value in patch.items():
        if name == "proposals" and isinstance(value, dict):
            for at, each in value.items():
                content["proposals"][int(at)] = each
        else:
            content[name] = value
    return Draft.model_validate(content)
