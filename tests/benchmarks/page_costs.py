"""What each page costs with a small and a large corpus: processor time of its script, nodes and bytes that it sends.

    python -m tests.benchmarks.page_costs [200] [20000]

The corpora are wide: as many statements as claims, and much of everything else. Pages run without a browser; the
map page's requests to /data are answered too, compressed. Each line has the first time after a start, and a median of
five more.
"""

from __future__ import annotations

import logging
import re
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median
from urllib.parse import parse_qsl

from claimsmap.export import api
from claimsmap.loading import store as store_module
from claimsmap.loading.store import Snapshot, Store
from tests.benchmarks.corpora import make_corpus, wide_shape
from tests.pages.running import run

PAGES = {
    "map": ("", {}),
    "statements": ("statements", {}),
    "one statement": ("statements", {"statement": "synthetic-20"}),
    "figures": ("figures", {}),
    "one series": ("figures", {"series": "synthetic-series-0"}),
    "differences": ("differences", {}),
    "table": ("table", {}),
    "table by words": ("table", {"sort": "what"}),
    "table searched": ("table", {"q": "claim 17"}),
    "about": ("about", {}),
}
ANSWERS = ("spans.json", "list.json?limit=60", "marks.json", "places.json", "citation.json")
AGAIN = 5


def main() -> None:
    """Print one line per page, comparing the times for both corpora."""
    sizes = [int(each) for each in sys.argv[1:]] or [200, 20_000]
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder:
        found = [_measured(size, Path(folder, str(size))) for size in sizes]
    print(f"{'':22}" + "".join(f"{f'{size:,} claims: first, again, nodes, bytes':>48}" for size in sizes) + "   ratios")
    for name in found[0]:
        lines = [each[name] for each in found]
        told = "".join(f"{first:16.3f}{again:9.3f}{nodes:9,}{size:14,}" for first, again, nodes, size in lines)
        print(f"{name:22}{told}{lines[-1][0] / lines[0][0]:9.1f}{lines[-1][1] / lines[0][1]:6.1f}")


def _measured(size: int, folder: Path) -> dict[str, tuple[float, float, int, int]]:
    """By page and response: processor seconds of the first and of later runs, nodes, bytes."""
    corpus = make_corpus(size, folder, shape=wide_shape(size))
    store_module._store = Store(corpus.claims_file, corpus.geodata)
    begun = time.process_time()
    snapshot = store_module._store.current()
    print(f"{size:,} claims are read in {time.process_time() - begun:.1f} s", file=sys.stderr)
    run("about", frame="full")  # loads what any first run loads
    found = {}
    for name, (page, given) in PAGES.items():
        found[name] = _timed(partial(_page, page, given))
    for name in ANSWERS:
        found[name] = _timed(partial(_answer, name, snapshot))
    return found


def _timed(make: Callable[[], tuple[int, int]]) -> tuple[float, float, int, int]:
    times = []
    for _ in range(AGAIN + 1):
        begun = time.process_time()
        nodes, size = make()
        times.append(time.process_time() - begun)
    return times[0], median(times[1:]), nodes, size


def _page(page: str, given: dict[str, str]) -> tuple[int, int]:
    app = run(page, **given)
    protos = [proto for element in app.main if (proto := getattr(element, "proto", None)) is not None]
    html = "".join(proto.body for proto in protos if hasattr(proto, "body"))
    return len(re.findall(r"<[a-z]", html)), sum(proto.ByteSize() for proto in protos)


def _answer(name: str, snapshot: Snapshot) -> tuple[int, int]:
    path, _, query = name.partition("?")
    api._cache.clear()
    return 0, len(api.answer(path, parse_qsl(query), snapshot).packed)


if __name__ == "__main__":
    main()
