"""Reads files as bytes or text, or returns the one fault that says why not."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Protocol

from claimsmap.files.faults import Fault

LARGEST = 400_000_000
"""Maximum bytes of one file: enough for half a million claims."""


class Digest(Protocol):
    """Anything that can be fed the bytes read, such as `hashlib.sha256()`."""

    def update(self, data: bytes, /) -> None:
        """Feed these bytes, which follow all earlier ones."""


def read_bytes(path: Path, name: str) -> tuple[bytes, list[Fault]]:
    """A file's content (empty when there is a fault) and its faults; `name` is the file's name in them."""
    try:
        mode = path.stat().st_mode
        if stat.S_ISDIR(mode):
            return b"", [Fault(name, 1, "file", "is a folder", "Name a file")]
        if not stat.S_ISREG(mode):
            return b"", [Fault(name, 1, "file", "is a pipe or a device", "Name a file")]
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
    except OSError as error:
        return b"", [Fault(name, 1, "file", f"cannot be read ({error.strerror})", "Put it there or name another")]
    if len(raw) > LARGEST:
        return b"", [Fault(name, 1, "file", f"has more than {LARGEST:,} bytes", "Make it smaller")]
    return raw, []


def read_text(path: Path, name: str, digest: Digest | None = None) -> tuple[str, list[Fault]]:
    """A UTF-8 file's text (empty when there is a fault) and its faults.

    The file is read only once, so that `digest` covers exactly the bytes that were decoded.
    """
    raw, faults = read_bytes(path, name)
    return ("", faults) if faults else decoded(raw, name, digest)


def decoded(raw: bytes, name: str, digest: Digest | None = None) -> tuple[str, list[Fault]]:
    """As `read_text`, for bytes already read."""
    if digest is not None:
        digest.update(len(raw).to_bytes(8, "big") + raw)
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return "", [Fault(name, line, "file", f"is not UTF-8 (byte 0x{raw[error.start]:02x})", "Save it as UTF-8")]
