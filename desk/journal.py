"""Every decision on a draft, one line each, so that any number of them can be taken back, also tomorrow.

The journal lies beside the draft and holds what each decision changed, before and after. It holds no text.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from claimsmap.drafting.draft import Draft, sha256_of, written

Patch = dict[str, Any]
"""Field of the draft → its value; of proposals, when as many are there as before, only those that changed, by place."""


class Journal:
    """What was decided, in order, and how much of it is taken back."""

    def __init__(self, path: Path, draft_bytes: bytes) -> None:
        """Goes on with the journal of a file; begins anew where the draft was changed by another hand since."""
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
        """How many decisions hold."""
        return self._done

    @property
    def undoes(self) -> str:
        """What would be taken back; empty where nothing is left."""
        return str(self._steps[self._done - 1]["what"]) if self._done else ""

    @property
    def redoes(self) -> str:
        """What would be done again; empty where nothing was taken back."""
        return str(self._steps[self._done]["what"]) if self._done < len(self._steps) else ""

    def add(self, what: str, before: Draft, after: Draft, item: str) -> None:
        """Note a decision; what was taken back before it is gone."""
        old, new = _patches(before, after)
        self._write({"what": what, "before": old, "after": new, "item": item}, after)

    def back(self, draft: Draft) -> tuple[Draft, str]:
        """The draft before the last decision, and the item that it was about."""
        step = self._steps[self._done - 1]
        found = _patched(draft, step["before"])
        self._write({"undo": True}, found)
        return found, str(step["item"])

    def forth(self, draft: Draft) -> tuple[Draft, str]:
        """The draft after the decision that was taken back last, and the item that it was about."""
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
