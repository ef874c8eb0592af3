"""Files as text, or the one fault that says why not."""

from __future__ import annotations

from pathlib import Path

from claimsmap.faults import Fault

LARGEST = 50_000_000
"""Bytes of one file: five times what ten thousand claims need."""


def read_text(path: Path, name: str) -> tuple[str, list[Fault]]:
    """A UTF-8 file's text (empty when it has a fault) and its faults; `name` is how they call the file."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            return "", [Fault(name, 1, "file", "is a folder", "Name a file")]
        if not path.is_file():
            return "", [Fault(name, 1, "file", "is a pipe or a device", "Name a file")]
        if size > LARGEST:
            return "", [Fault(name, 1, "file", f"has {size:,} bytes, more than {LARGEST:,}", "Split the corpus")]
        raw = path.read_bytes()
    except OSError as error:
        return "", [Fault(name, 1, "file", f"cannot be read ({error.strerror})", "Put it there or name another")]
    try:
        return raw.decode("utf-8-sig"), []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return "", [Fault(name, line, "file", f"is not UTF-8 (byte 0x{raw[error.start]:02x})", "Save it as UTF-8")]
