"""Streamlit with a clock on its scripts: `python -m tests.benchmarks.script_clock FILE run app.py …`.

FILE contains the number of script and fragment runs so far, and the processor seconds that they took in their threads.
"""

from __future__ import annotations

import sys
import time
from pathlib import Path
from typing import Any

from streamlit.runtime.scriptrunner.script_runner import ScriptRunner
from streamlit.web.cli import main


def clock_scripts(file: Path) -> None:
    """Record in a file from now on; the garbage collection after a run is included."""
    unclocked = ScriptRunner._run_script
    runs, seconds = 0, 0.0

    def clocked(runner: ScriptRunner, *given: Any) -> None:
        nonlocal runs, seconds
        begun = time.thread_time()
        unclocked(runner, *given)
        runs, seconds = runs + 1, seconds + time.thread_time() - begun
        file.write_text(f"{runs} {seconds}")

    ScriptRunner._run_script = clocked  # type: ignore[assignment,method-assign]


if __name__ == "__main__":
    clock_scripts(Path(sys.argv.pop(1)))
    main()
