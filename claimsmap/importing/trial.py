"""Reads the corpus that a set of changed files would make, exactly as for serving, before any is written."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.loading.claims_file import corpus_of
from claimsmap.loading.parts import parts_folder


def corpus_after(files: Mapping[Path, bytes], claims_file: Path, geodata: Path) -> tuple[Corpus | None, list[Fault]]:
    """The corpus with some of its files replaced, and its faults; None if there are any."""
    places = {path: raw for path, raw in files.items() if path.parent == geodata}
    homes = (claims_file.parent, parts_folder(claims_file))
    claims = {path: raw for path, raw in files.items() if path.parent in homes and path not in places}
    if claims_file not in claims:
        claims[claims_file] = claims_file.read_bytes()
    if not places:
        return corpus_of(claims, claims_file, geodata)
    with tempfile.TemporaryDirectory() as folder:
        trial = Path(folder)
        for path in geodata.iterdir():
            if path.is_file() and path not in places:
                shutil.copyfile(path, trial / path.name)
        for path, raw in places.items():
            (trial / path.name).write_bytes(raw)
        corpus, faults = corpus_of(claims, claims_file, trial)
    return corpus, [replace(each, file=each.file.replace(folder, str(geodata))) for each in faults]
