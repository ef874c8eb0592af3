"""Several files written as one: all of them, or none."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path


def write_together(files: Mapping[Path, bytes]) -> None:
    """Put new bytes in the place of the old ones in every file. OSError where that fails; then every file is as before.

    Each file is written beside the old one first, so that a full disk is noticed before anything changes.
    """
    staged: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, raw in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as written:
                staged[path] = Path(written.name)
                written.write(raw)
                written.flush()
                os.fsync(written.fileno())
            staged[path].chmod(path.stat().st_mode & 0o777 if path.exists() else 0o644)
        for path, new in staged.items():
            before[path] = path.read_bytes() if path.exists() else None
            new.replace(path)
    except OSError:
        for path, raw_before in before.items():
            if raw_before is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(raw_before)
        raise
    finally:
        for new in staged.values():
            new.unlink(missing_ok=True)
