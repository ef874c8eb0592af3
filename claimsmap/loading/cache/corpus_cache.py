"""The cache of compiled corpora, addressed by content.

The key is a hash of every byte of the corpus's files and of the program that compiles them, so a changed file or
another version of the program or its libraries never finds a stale entry.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.faults import Fault
from claimsmap.loading.about_file import about_file, read_about
from claimsmap.loading.cache.compiled import CorruptCache, open_compiled
from claimsmap.loading.cache.compiling import FAULTS
from claimsmap.places.gazetteer import read_gazetteer
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.settings import settings

PROGRAM = Path(__file__).parents[2]
LIBRARIES = ("pydantic", "numpy", "pandas", "pyarrow", "PyYAML", "shapely")
"""Libraries whose versions affect the form or content of a compiled corpus."""
MOST_KEPT = 3
"""Maximum cached corpora: the current one, the one before a change, and another corpus."""

RUN = """import sys
sys.path.insert(0, sys.argv[1])
from claimsmap.loading.cache.compiling import main
main(*sys.argv[2:])"""
"""The code that the separate process runs: this same program, wherever it is installed."""

log = logging.getLogger("claimsmap")


def compiled_corpus(
    claims_file: Path, geodata: Path, files: Callable[[], Iterable[Path]]
) -> tuple[tuple[Corpus, ClaimIndex] | None, list[Fault]]:
    """Corpus and index of the files, or their faults: from the cache, or compiled now in a separate process.

    `files` returns all files that the corpus is read from. Raises OSError where nothing can be written or run.
    """
    home, is_kept = _home()
    try:
        about, _ = read_about(about_file(claims_file))
        gazetteer, _ = read_gazetteer(geodata, about)
        folder = home / _name_of(files())
        if about and folder.is_dir():
            try:
                found = open_compiled(folder, about, gazetteer)
                os.utime(folder)
                return found, []
            except (CorruptCache, OSError) as trouble:
                log.warning("%s: it is compiled anew", trouble)
                shutil.rmtree(folder, ignore_errors=True)
        faults = _compile(claims_file, geodata, folder, files)
        return (open_compiled(folder, about, gazetteer), []) if about and not faults else (None, faults)
    finally:
        if is_kept:
            _forget_all_but_the_latest(home)
        else:
            shutil.rmtree(home, ignore_errors=True)  # mapped files stay readable


def _compile(claims_file: Path, geodata: Path, folder: Path, files: Callable[[], Iterable[Path]]) -> list[Fault]:
    """Compile into `folder`, which appears atomically or not at all. Returns the faults, if any."""
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="unfinished-", ignore_cleanup_errors=True) as unfinished:
        _run_compiler(claims_file, geodata, Path(unfinished))
        if (told := Path(unfinished, FAULTS)).exists():
            return [Fault(*each) for each in json.loads(told.read_text("utf-8"))]
        if _name_of(files()) != folder.name:
            raise OSError("the files changed while they were compiled")
        with suppress(FileExistsError):  # another server was faster
            Path(unfinished).rename(folder)
    return []


def _run_compiler(claims_file: Path, geodata: Path, folder: Path) -> None:
    command = [sys.executable, "-c", RUN, str(PROGRAM.parent), str(claims_file), str(geodata), str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 our own interpreter
    if done.returncode:
        raise OSError(f"the corpus could not be compiled: {done.stderr[-2000:]}")


def _home() -> tuple[Path, bool]:
    """The cache folder, and whether it persists to the next start."""
    with suppress(OSError, RuntimeError):
        home = (settings().cache_dir or Path.home() / ".cache") / "claims-map" / "corpora"
        home.mkdir(mode=0o700, parents=True, exist_ok=True)
        if os.access(home, os.W_OK):
            return home, True
    return Path(tempfile.mkdtemp(prefix="claims-map-")), False


def _name_of(files: Iterable[Path]) -> str:
    """A hash of the files' content and of the program."""
    digest = hashlib.sha256(_program().encode())
    for path in files:
        digest.update(path.name.encode() + b"\0")
        if path.is_file():
            with path.open("rb") as file:
                digest.update(hashlib.file_digest(file, "sha256").digest())
        else:
            digest.update(b"no file")
    return digest.hexdigest()[:32]


@cache
def _program() -> str:
    """A hash of everything that affects compiling."""
    digest = hashlib.sha256(sys.version.encode())
    for path in sorted(PROGRAM.rglob("*")):
        if path.suffix in (".py", ".json", ".yaml"):
            digest.update(path.relative_to(PROGRAM).as_posix().encode() + b"\0" + path.read_bytes())
    for name in LIBRARIES:
        digest.update(version(name).encode() + b"\0")
    return digest.hexdigest()


def _forget_all_but_the_latest(home: Path) -> None:
    with suppress(OSError):
        folders = sorted((path.stat().st_mtime, path) for path in home.iterdir() if path.is_dir())
        for _, path in folders[:-MOST_KEPT]:
            shutil.rmtree(path, ignore_errors=True)
