"""Files written as one: all of them, or none; each is whole at every moment, whoever reads it meanwhile."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from types import MappingProxyType

_ANYTHING: Mapping[Path, bytes] = MappingProxyType({})


class ChangedError(Exception):
    """A file does not hold what it was expected to hold; nothing is written."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} has changed in the meantime")
        self.path = path


def write_together(files: Mapping[Path, bytes], expected: Mapping[Path, bytes] = _ANYTHING) -> None:
    """Put new bytes in the place of the old ones, in the order given. Where that fails, every file is as before.

    OSError where a file cannot be written, ChangedError where one of those `expected` holds other bytes. New bytes, and
    old ones that may have to come back, are written beside the files first, so that a full disk is noticed before
    anything changes.
    """
    with ExitStack() as leftovers:
        targets = {path.resolve(): raw for path, raw in files.items()}  # what a link leads to: the link stays
        new = {target: _beside(target, raw, leftovers) for target, raw in targets.items()}
        to_undo = list(targets)[:-1]  # behind the last nothing is left that can fail
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
    """A file beside another, safely on the disk, that is gone at the end unless it takes the other's place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as written:
        path = Path(written.name)
        leftovers.callback(path.unlink, missing_ok=True)
        written.write(raw)
        written.flush()
        os.fsync(written.fileno())
    path.chmod(target.stat().st_mode & 0o777 if target.exists() else 0o644)
    return path
