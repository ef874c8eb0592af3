"""`script/mutate`: prints every mutation that no test noticed, then the score of each module."""

from __future__ import annotations

import argparse
import sys
import tempfile
import zlib
from collections import Counter
from pathlib import Path

import pytest

from tests.mutation.mutants import Mutant, install
from tests.mutation.running import COLUMNS, NOTICED, WORDING, Trial

ROOT = Path(__file__).parents[2]
ROOMS = ("claimsmap/model", "claimsmap/query", "claimsmap/analysis")
TESTS = ("model", "query", "analysis", "corpus", "export", "loading/test_consistency.py", "loading/test_about_file.py")
WITHOUT = ("export/test_with_tools.py",)  # their schemas and parsers take longer than all the others


def main() -> int:
    """Try the mutations of some folders and report the results."""
    parser = argparse.ArgumentParser(prog="script/mutate", description=__doc__)
    parser.add_argument("folders", nargs="*", metavar="FOLDER", default=ROOMS, help="folders or modules of claimsmap/")
    parser.add_argument("--sample", type=int, default=1, metavar="N", help="one change of N, always the same ones")
    asked = parser.parse_args()
    files = sorted({file for each in asked.folders for file in _modules_of(Path(each))})
    if not files:
        parser.error(f"no module in {', '.join(asked.folders)}")
    finder = install(ROOT, [".".join(file.with_suffix("").parts) for file in files])

    def is_chosen(mutant: Mutant) -> bool:
        return zlib.crc32(mutant.name.encode()) % int(asked.sample) == 0

    trial = Trial(finder.mutants, is_chosen, lambda text: print(text, flush=True))
    with tempfile.TemporaryDirectory() as folder:
        without = [f"--ignore=tests/core/{each}" for each in WITHOUT]
        words = ["-q", "-s", "-p", "no:cacheprovider", "--disable-warnings", f"--basetemp={folder}/tests", *without]
        pytest.main([*words, *(f"tests/core/{each}" for each in TESTS)], plugins=[trial])
    if not trial.verdicts:
        return 1
    _tell_scores(trial.verdicts)
    return 0


def _modules_of(path: Path) -> list[Path]:
    found = [path] if path.suffix == ".py" else path.glob("*.py")
    return [each.resolve().relative_to(ROOT) for each in found if each.name != "__init__.py"]


def _tell_scores(verdicts: dict[Mutant, str]) -> None:
    counts: dict[str, Counter[str]] = {}
    for mutant, verdict in verdicts.items():
        folder = mutant.module.rpartition(".")[0]
        for name in (mutant.module, folder + " in all", "in all"):
            counts.setdefault(name, Counter())[verdict] += 1
    print(f"{'':40}{''.join(f'{each:>13}' for each in COLUMNS)}{'score':>8}")
    for name, count in sorted(counts.items(), key=lambda each: (each[0] == "in all", each[0])):
        tried = count.total() - count[WORDING]
        score = f"{count[NOTICED] / tried:8.0%}" if tried else ""
        print(f"{name.removeprefix('claimsmap.'):40}{''.join(f'{count[each]:13}' for each in COLUMNS)}{score}")


if __name__ == "__main__":
    sys.exit(main())
