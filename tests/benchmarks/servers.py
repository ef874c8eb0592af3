"""The measured servers: started on a free loopback port, their cost read from /proc."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import xstatic.pkg.leaflet

from tests.benchmarks.corpora import FIRST, LAST, Synthetic
from tests.benchmarks.relay import Relay
from tests.browser.fixtures import free_port, wait_for_answer
from tests.builders import ROOT

HERE = Path(__file__).parent
PATIENCE = 600
"""Start-up timeout in seconds: the first server of 100,000 claims compiles them."""
CLOCK_OF_ALL_THREADS = 2
"""Linux's CPUCLOCK_SCHED: the lowest three bits of a process's clock id."""
USUAL = ["--server.enableStaticServing=true", "--browser.gatherUsageStats=false", "--server.headless=true"]
JQUERY = "window.$ = html => { const t = document.createElement('template'); t.innerHTML = html.trim(); \
return t.content.childNodes; };\n"


class Server:
    """One server process."""

    def __init__(self, process: subprocess.Popen[bytes], relay: Relay) -> None:
        self.process = process
        self.relay = relay
        """In front of it; its address is the one to open."""

    def cpu(self) -> float:
        """Seconds of processor time used so far, by all threads.

        From Linux's clock of a process (clock_getcpuclockid in C), exact to the microsecond: /proc counts hundredths.
        """
        return time.clock_gettime(~self.process.pid << 3 | CLOCK_OF_ALL_THREADS)

    def memory(self) -> float:
        """Resident megabytes (10^6 bytes)."""
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) * 1024 / 1e6


@contextmanager
def serving(way: str, corpus: Synthetic, scratch: Path, clock: Path | None = None) -> Iterator[Server]:
    """A server of one app (ours, plain, pydeck or empty) for a corpus; terminated afterwards.

    With `clock`, a file, the processor time of its scripts is recorded there.
    """
    port = free_port()
    script, folder, options = ("app.py", ROOT, []) if way == "ours" else (f"{way}_app.py", _desk(scratch), USUAL)
    environment = os.environ | {
        "CLAIMS_FILE": str(corpus.claims_file),
        "GEODATA_DIR": str(corpus.geodata),
        "TILES_URL": "",
        "LIGHT_TABLE": str(corpus.light),
        "XDG_CACHE_HOME": str(scratch / "cache"),
        "AXIS_FIRST": FIRST.isoformat(),
        "AXIS_LAST": LAST.isoformat(),
    }
    streamlit = ["tests.benchmarks.script_clock", str(clock)] if clock else ["streamlit"]
    command = [sys.executable, "-m", *streamlit, "run", script, "--server.port", str(port)]
    with (scratch / f"{way}.log").open("wb") as log:
        process = subprocess.Popen(
            [*command, "--server.address", "127.0.0.1", *options], cwd=folder, env=environment, stdout=log, stderr=log
        )
        relay = Relay(port)
        try:
            server = Server(process, relay)
            wait_for_answer(process, f"http://127.0.0.1:{port}", scratch / f"{way}.log", PATIENCE)
            yield server
        finally:
            relay.close()
            process.terminate()
            process.wait(timeout=30)


def _desk(scratch: Path) -> Path:
    """A folder as a user would set it up: the other apps, with Leaflet in their static folder."""
    desk = scratch / "desk"
    if not desk.exists():
        static = desk / "static"
        static.mkdir(parents=True)
        for app in HERE.glob("*_app.py"):
            shutil.copy(app, desk)
        for name in ("leaflet.js", "leaflet.css"):
            shutil.copy(Path(xstatic.pkg.leaflet.BASE_DIR) / name, static)
        (static / "light.js").write_text(JQUERY)
    return desk
