"""The corpus that is being served: read again when its files change, and kept when a change is at fault."""

from __future__ import annotations

import logging
import os
import threading
import time
from dataclasses import dataclass, replace
from pathlib import Path

from claimsmap.corpus import Corpus
from claimsmap.faults import Fault
from claimsmap.frame import ClaimFrame, make_frame
from claimsmap.reading import read_corpus

LOOK_EVERY = 1.0
"""Seconds between looks at the files."""

log = logging.getLogger("claimsmap")


@dataclass(frozen=True)
class Snapshot:
    """What readers see at one moment: the last good corpus, and the faults of a newer file that is not good."""

    corpus: Corpus | None
    frame: ClaimFrame | None
    faults: tuple[Fault, ...] = ()


class Store:
    """One claims file and one geodata folder, watched."""

    def __init__(self, claims_file: Path, geodata: Path) -> None:
        self.claims_file = claims_file
        self.geodata = geodata
        self._snapshot: Snapshot | None = None
        self._seen: object = None
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
                if self._signature() != self._seen:
                    return self._read()
            finally:
                self._reading.release()
        return self._snapshot

    def _read(self) -> Snapshot:
        self._seen = self._signature()
        corpus, faults = read_corpus(self.claims_file, self.geodata)
        for fault in faults:
            log.error("%s", fault)
        if corpus:
            self._snapshot = Snapshot(corpus, make_frame(corpus))
        else:
            kept = self._snapshot or Snapshot(None, None)
            self._snapshot = replace(kept, faults=tuple(faults))
        self._looked = time.monotonic()
        return self._snapshot

    def _signature(self) -> object:
        """What changes when any of the files does."""
        files = [self.claims_file, *sorted(self.geodata.glob("*.csv")), *sorted(self.geodata.glob("*.geojson"))]
        return [_stamp(path) for path in files]


def _stamp(path: Path) -> object:
    try:
        status = path.stat()
    except OSError as error:
        return str(path), error.errno
    return str(path), status.st_mtime_ns, status.st_size, status.st_ino


_ROOT = Path(__file__).resolve().parent.parent
_store: Store | None = None
_making = threading.Lock()


def store() -> Store:
    """The one store of this process, of the files that CLAIMS_FILE and GEODATA_DIR name."""
    global _store
    with _making:
        if _store is None:
            _store = Store(
                Path(os.environ.get("CLAIMS_FILE") or _ROOT / "claims.yaml"),
                Path(os.environ.get("GEODATA_DIR") or _ROOT / "geodata"),
            )
        return _store
