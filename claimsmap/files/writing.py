"""Writes several files all-or-nothing; a concurrent reader never sees a file half written."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType

_ANYTHING: Mapping[Path, bytes] = MappingProxyType({})


class ChangedError(Exception):
    """A file does not have the expected content; nothing was written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} has changed in the meantime")
        self.path = path


def write_together(files: Mapping[Path, bytes], expected: Mapping[Path, bytes] = _ANYTHING) -> None:
    """Replace the content of files, in the given order; when one fails, restore all.

    Raises OSError when a file cannot be written, ChangedError when a file in `expected` has other bytes. New content,
    and old content that may have to be restored, is first written to temporary files beside the targets, so that a full
    disk is noticed before anything changes.
    """
    with ExitStack() as leftovers:
        targets = {path.resolve(): raw for path, raw in files.items()}  # resolved, so that a symlink stays one
        new = {target: _beside(target, raw, leftovers) for target, raw in targets.items()}
        to_undo = list(targets)[:-1]  # nothing can fail after the last
        old = {target: _beside(target, target.read_bytes(), leftovers) for target in to_undo if target.exists()}
        for path, raw in expected.items():
            if path.read_bytes() != raw:
                raise ChangedError(path)
        done: list[Path] = []
        try:
            for target, written in new.items():
                written.replace(target)
                done.append(target)
        except OSError:
            for target in done:
                if target in old:
                    old[target].replace(target)
                else:
                    target.unlink(missing_ok=True)
            raise


def _beside(target: Path, raw: bytes, leftovers: ExitStack) -> Path:
    """A temporary file beside the target, synced to disk; deleted on exit unless it has replaced the target."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as written:
        path = Path(written.name)
        leftovers.callback(path.unlink, missing_ok=True)
        written.write(raw)
        written.flush()
        os.fsync(written.fileno())
    path.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
    return path
