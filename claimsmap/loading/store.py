"""The corpus being served: reloaded when its files change, and kept when the new files have faults.

One module, because the snapshot and the decision when to reload share one state.
"""

from __future__ import annotations

import logging
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field, replace
from pathlib import Path

from claimsmap.corpus.collections import part_in
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import history_file, read_history
from claimsmap.files.faults import Fault
from claimsmap.loading.about_file import about_file
from claimsmap.loading.cache.corpus_cache import compiled_corpus
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.parts import part_files
from claimsmap.model.about import NAME
from claimsmap.places.outlines import FILE as OUTLINES_FILE
from claimsmap.places.places_file import FILE as PLACES_FILE
from claimsmap.query.claim_index import ClaimIndex, make_index
from claimsmap.settings import settings

LOOK_EVERY = 1.0
"""Seconds between checks for changed files."""
SETTLES_IN = 1.0
"""Seconds after its last change during which a file may still be incomplete."""
COMPILED_FROM = 3_000_000
"""Bytes of claims files from which a corpus is compiled: some 6,000 claims. Smaller ones are read quickly."""
MOST_FAULTS = 1_000
"""Maximum faults that are kept, logged and shown; `check` lists them all."""

log = logging.getLogger("claimsmap")


@dataclass(frozen=True)
class Snapshot:
    """What readers see at one moment: the last good corpus, and the faults of newer files, if any."""

    corpus: Corpus | None
    index: ClaimIndex | None
    faults: tuple[Fault, ...] = ()
    _parts: dict[tuple[str, ...], tuple[Corpus, ClaimIndex]] = field(default_factory=dict, compare=False)

    @property
    def whole(self) -> Corpus:
        """The corpus. Raises ValueError if there is none."""
        if self.corpus is None:
            raise ValueError("there is no corpus: read the faults first")
        return self.corpus

    def part_in(self, collections: tuple[str, ...]) -> tuple[Corpus, ClaimIndex]:
        """Corpus and index of some collections, or of the default ones; cached. Raises ValueError without a corpus."""
        if self.corpus is None or self.index is None:
            raise ValueError("there is no corpus: read the faults first")
        names = tuple(sorted(self.corpus.about.on(collections)))
        if names not in self._parts:
            part = part_in(self.corpus, names)
            self._parts[names] = (part, self.index if part is self.corpus else make_index(part))
        return self._parts[names]


class Store:
    """Watches one claims file and one geodata folder."""

    def __init__(self, claims_file: Path, geodata: Path) -> None:
        self.claims_file = claims_file
        self.geodata = geodata
        self._snapshot: Snapshot | None = None
        self._seen: object = None
        self._noticed: object = None
        self._looked = 0.0
        self._reading = threading.Lock()

    def current(self) -> Snapshot:
        """The current snapshot: loads the files on the first call, and reloads them when they have changed.

        While one thread reloads, the others get the previous snapshot.
        """
        if self._snapshot is None:
            with self._reading:
                return self._snapshot or self._read()
        if time.monotonic() - self._looked > LOOK_EVERY and self._reading.acquire(blocking=False):
            try:
                self._looked = time.monotonic()
                signature, was = self._signature(), self._noticed
                self._noticed = signature
                if signature != self._seen and (signature == was or self._is_settled()):
                    return self._read()
            finally:
                self._reading.release()
        return self._snapshot

    def _read(self) -> Snapshot:
        """Load the files. If they change while being read, keep the previous snapshot and try again at the next
        check."""
        signature = self._signature()
        read = self._made_of_the_files()
        self._looked = time.monotonic()
        if self._snapshot is not None and self._signature() != signature:
            return self._snapshot
        self._seen = signature
        for fault in read.faults:
            log.error("%s", fault)
        kept = self._snapshot or read
        self._snapshot = read if read.corpus else replace(kept, faults=read.faults)
        return self._snapshot

    def _made_of_the_files(self) -> Snapshot:
        """A snapshot with a corpus and its index, or with the faults; never raises."""
        try:
            read, faults = self._read_corpus()
            if read:
                history, problems = read_history(history_file(self.claims_file))
                for problem in problems:  # a broken history only hides past changes from readers; `check` fails
                    log.error("%s", problem)
                corpus, index = read
                return Snapshot(replace(corpus, history=history), index)
        except Exception as error:  # whatever the cause, readers keep the last good corpus
            log.exception("the files cannot be read")
            what = f"cannot be read ({type(error).__name__}: {error})"
            faults = [Fault(str(self.claims_file), 1, "file", what, "Report this with the file")]
        more = len(faults) - MOST_FAULTS
        if more > 0:
            cure = "Run python -m claimsmap check for all"
            faults = [*faults[:MOST_FAULTS], Fault(faults[0].file, 1, "file", f"has {more:,} more faults", cure)]
        return Snapshot(None, None, tuple(faults))

    def _read_corpus(self) -> tuple[tuple[Corpus, ClaimIndex] | None, list[Fault]]:
        """A large corpus is compiled in a separate process and opened from there; a small one is read here."""
        if self._is_large():
            try:
                return compiled_corpus(self.claims_file, self.geodata, self._content)
            except OSError as trouble:
                log.warning("the corpus is read whole, which takes more memory: %s", trouble)
        corpus, faults = read_corpus(self.claims_file, self.geodata)
        return (corpus, make_index(corpus)) if corpus else None, faults

    def _is_large(self) -> bool:
        with suppress(OSError):
            return sum(path.stat().st_size for path in self._claims_files()) >= COMPILED_FROM
        return False

    def _is_settled(self) -> bool:
        """Whether no file has just been changed, since it might be incomplete."""
        return all(abs(time.time() - changed) > SETTLES_IN for changed in map(_changed, self._files()))

    def _signature(self) -> object:
        """A value that changes when any of the files does."""
        return [_stamp(path) for path in self._files()]

    def _files(self) -> list[Path]:
        return [history_file(self.claims_file), *self._content()]

    def _content(self) -> list[Path]:
        """The files that the corpus is read from."""
        return [
            about_file(self.claims_file),
            *self._claims_files(),
            self.geodata / PLACES_FILE,
            self.geodata / OUTLINES_FILE,
        ]

    def _claims_files(self) -> list[Path]:
        return [self.claims_file, *part_files(self.claims_file)]


def _stamp(path: Path) -> object:
    try:
        status = path.stat()
    except OSError as error:
        return str(path), error.errno
    return str(path), status.st_mtime_ns, status.st_size, status.st_ino


def _changed(path: Path) -> float:
    """Modification time in seconds since 1970; 0 for a missing file."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def name_now() -> str:
    """The name of the map in the corpus being served."""
    corpus = store().current().corpus
    return corpus.about.name if corpus else NAME


_store: Store | None = None
_making = threading.Lock()


def store() -> Store:
    """The store of this process, for the files in the settings."""
    global _store
    with _making:
        if _store is None:
            _store = Store(settings().claims_file, settings().geodata_dir)
        return _store
