"""Reads and checks a corpus in a process of its own, and leaves what is served of it in a folder.

Reading a hundred thousand claims takes a gigabyte for a moment, which a process does not give back while it lives: so
it is one that ends. Its folder has a compiled corpus, or `faults.json`.
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
    """Write what the files hold, or their faults, into a folder that is there and empty."""
    corpus, faults = read_corpus(claims_file, geodata)
    if corpus:
        write_compiled(corpus, make_index(corpus), folder)
    else:
        (folder / FAULTS).write_text(json.dumps([astuple(fault) for fault in faults]), "utf-8")


def main(claims_file: str, geodata: str, folder: str) -> None:
    """What the other process runs."""
    gc.disable()  # it ends before anything could be garbage
    compile_into(Path(claims_file), Path(geodata), Path(folder))
