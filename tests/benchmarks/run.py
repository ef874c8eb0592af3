"""Measures this app and the usual ways beside it in one run, and writes the report.

    python -m tests.benchmarks.run docs/performance.md [--date 2026-01-31] [--sizes 50 1000] [--quick]

Everything stays on the loopback, and ends with the run.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from datetime import date
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.benchmarks.measures import all_measures, quick_measures
from tests.benchmarks.reader import ALONE
from tests.benchmarks.report import quick_lines, report
from tests.browser.fixtures import FLAGS, chromium

SIZES = [50, 1000, 10_000, 100_000, 400_000]


def main() -> None:
    """Measure and write. With --sizes, print the numbers only; with --quick, the goals that they decide."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", type=Path)
    parser.add_argument("--date", default=date.today().isoformat())
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--quick", action="store_true", help="the first load and a step only, in two minutes")
    chosen = parser.parse_args()
    begun = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium(with_windows=True), args=[*FLAGS, ALONE])
        if chosen.quick:
            found = quick_measures(browser, Path(scratch))
        else:
            found = all_measures(browser, Path(scratch), chosen.sizes)
        browser.close()
    if chosen.quick:
        print(*quick_lines(found), f"{time.monotonic() - begun:.0f} s", sep="\n")
    elif chosen.sizes == SIZES:
        chosen.target.write_text(report(found, chosen.date, time.monotonic() - begun))
    else:
        print(json.dumps(found, indent=2))


if __name__ == "__main__":
    main()
