"""The corpus that is being served: read again when its files change, and kept when a change is at fault.

It is one module, because what is kept and when it is read again are one state.
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
"""Seconds between looks at the files."""
SETTLES_IN = 1.0
"""Seconds after its last change in which a file may still be half written."""
COMPILED_FROM = 3_000_000
"""Bytes of claims from which on they are compiled: some 6,000 claims. Below that, reading takes little."""
MOST_FAULTS = 1_000
"""Faults that are kept, logged and shown; `check` names them all."""

log = logging.getLogger("claimsmap")


@dataclass(frozen=True)
class Snapshot:
    """What readers see at one moment: the last good corpus, and the faults of a newer file that is not good."""

    corpus: Corpus | None
    index: ClaimIndex | None
    faults: tuple[Fault, ...] = ()
    _parts: dict[tuple[str, ...], tuple[Corpus, ClaimIndex]] = field(default_factory=dict, compare=False)

    @property
    def whole(self) -> Corpus:
        """The corpus. ValueError while there is none."""
        if self.corpus is None:
            raise ValueError("there is no corpus: read the faults first")
        return self.corpus

    def part_in(self, collections: tuple[str, ...]) -> tuple[Corpus, ClaimIndex]:
        """Corpus and index of some collections alone, or of the usual ones; made once. ValueError without a corpus."""
        if self.corpus is None or self.index is None:
            raise ValueError("there is no corpus: read the faults first")
        names = tuple(sorted(self.corpus.about.on(collections)))
        if names not in self._parts:
            part = part_in(self.corpus, names)
            self._parts[names] = (part, self.index if part is self.corpus else make_index(part))
        return self._parts[names]


class Store:
    """One claims file and one geodata folder, watched."""

    def __init__(self, claims_file: Path, geodata: Path) -> None:
        self.claims_file = claims_file
        self.geodata = geodata
        self._snapshot: Snapshot | None = None
        self._seen: object = None
        self._noticed: object = None
        self._looked = 0.0
        self._reading = threading.Lock()

    def current(self) -> Snapshot:
        """The snapshot of now. The first call reads the files; a later one reads them again when they have changed.

        While one thread reads, the others go on with what was there.
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
        """What the files hold, unless they changed while they were read: then what was there, and another look."""
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
        """A corpus and its index, or the faults for which there is none; nothing raises."""
        try:
            read, faults = self._read_corpus()
            if read:
                history, problems = read_history(history_file(self.claims_file))
                for problem in problems:  # readers miss the past only; `check` fails
                    log.error("%s", problem)
                corpus, index = read
                return Snapshot(replace(corpus, history=history), index)
        except Exception as error:  # whatever a file brings about, readers keep what they have
            log.exception("the files cannot be read")
            what = f"cannot be read ({type(error).__name__}: {error})"
            faults = [Fault(str(self.claims_file), 1, "file", what, "Report this with the file")]
        more = len(faults) - MOST_FAULTS
        if more > 0:
            cure = "Run python -m claimsmap check for all"
            faults = [*faults[:MOST_FAULTS], Fault(faults[0].file, 1, "file", f"has {more:,} more faults", cure)]
        return Snapshot(None, None, tuple(faults))

    def _read_corpus(self) -> tuple[tuple[Corpus, ClaimIndex] | None, list[Fault]]:
        """A large corpus is compiled by a process of its own, and opened; a small one is read here."""
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
        """Whether no file was changed just now; one that is being written would be read half."""
        return all(abs(time.time() - changed) > SETTLES_IN for changed in map(_changed, self._files()))

    def _signature(self) -> object:
        """What changes when any of the files does."""
        return [_stamp(path) for path in self._files()]

    def _files(self) -> list[Path]:
        return [history_file(self.claims_file), *self._content()]

    def _content(self) -> list[Path]:
        """The files that the corpus is made of."""
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
    """When a file was changed last, in seconds since 1970; long ago for one that is not there."""
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def name_now() -> str:
    """What the corpus that is being served calls its map."""
    corpus = store().current().corpus
    return corpus.about.name if corpus else NAME


_store: Store | None = None
_making = threading.Lock()


def store() -> Store:
    """The one store of this process, of the files that the settings name."""
    global _store
    with _making:
        if _store is None:
            _store = Store(settings().claims_file, settings().geodata_dir)
        return _store
