"""The files that hold claims: the claims file and those in the folder `claims.d` beside it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from claimsmap.files.faults import Fault
from claimsmap.files.reading import Digest, decoded, read_bytes
from claimsmap.files.yaml_lines import Mapping as YamlMapping
from claimsmap.files.yaml_lines import read_yaml
from claimsmap.loading.record_lines import Part, Source


def parts_folder(claims_file: Path) -> Path:
    """The folder with further claims files: `claims.d` beside `claims.yaml`."""
    return claims_file.with_suffix(".d")


def part_files(claims_file: Path) -> list[Path]:
    """The files in that folder, sorted by name; empty if there is no folder."""
    return sorted(parts_folder(claims_file).glob("*.yaml"))


def bytes_of_parts(claims_file: Path) -> tuple[dict[Path, bytes], list[Fault]]:
    """The bytes of the claims file and of each file beside it, and faults for those that cannot be read."""
    held, faults = {}, []
    for path in (claims_file, *part_files(claims_file)):
        held[path], unreadable = read_bytes(path, str(path))
        faults += unreadable
    return held, faults


def read_parts(
    claims_file: Path, given: Mapping[Path, bytes], digest: Digest | None = None
) -> tuple[Source | None, list[Fault]]:
    """The parsed claims files, and their faults; None if one of them cannot be read at all.

    `given` replaces the content of some of them; `digest` is updated with every byte read.
    """
    parts, faults = [], []
    is_readable = True
    for path in (claims_file, *sorted({*part_files(claims_file), *given} - {claims_file})):
        raw, unreadable = (given[path], list[Fault]()) if path in given else read_bytes(path, str(path))
        text = ""
        if not unreadable:
            text, unreadable = decoded(raw, str(path), digest)
        is_readable = is_readable and not unreadable
        tree, found = read_yaml(text, str(path)) if not unreadable else (YamlMapping(1), unreadable)
        parts.append(Part(str(path), tree))
        faults += found
    (file, tree), *more = parts
    return (Source(file, tree, more) if is_readable else None), faults


def source_of(claims_file: Path, given: Mapping[Path, bytes] | None = None) -> Source:
    """The location of each record in the claims files; empty if they cannot be read."""
    return read_parts(claims_file, given or {})[0] or Source(str(claims_file), YamlMapping(1))
