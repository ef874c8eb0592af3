"""Reads, validates and compiles a corpus in a separate process.

Reading a hundred thousand claims takes a gigabyte for a moment, which a process does not return to the system until it
exits. The output folder has a compiled corpus, or `faults.json`.
"""

from __future__ import annotations

import gc
import json
from dataclasses import astuple
from pathlib import Path

from claimsmap.loading.cache.compiled import write_compiled
from claimsmap.loading.claims_file import read_corpus
from claimsmap.query.claim_index import make_index

FAULTS = "faults.json"


def compile_into(claims_file: Path, geodata: Path, folder: Path) -> None:
    """Write the compiled corpus, or its faults, into an existing, empty folder."""
    corpus, faults = read_corpus(claims_file, geodata)
    if corpus:
        write_compiled(corpus, make_index(corpus), folder)
    else:
        (folder / FAULTS).write_text(json.dumps([astuple(fault) for fault in faults]), "utf-8")


def main(claims_file: str, geodata: str, folder: str) -> None:
    """Entry point of the separate process."""
    gc.disable()  # the process exits before garbage accumulates
    compile_into(Path(claims_file), Path(geodata), Path(folder))
