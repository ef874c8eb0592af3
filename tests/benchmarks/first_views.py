"""What a browser receives at the first view of each page, from the server and in the copy, with two sizes of corpus.

    python -m tests.benchmarks.first_views [200] [20000] [--usual] [--only server|copy]

The corpora are wide (as many statements as claims, and much of everything else), or with `--usual` have few statements
with many claims each. Nodes are the elements of the page and its frames once everything is quiet. Bytes are the
uncompressed size of HTML and JSON: the page as served, the messages of its websocket, and each response that did not
come from the cache; for the copy, the texts that its scripts delivered. Styles, scripts and pictures are not counted.
The time is a median of three after one warm-up view, and runs until the page says that it is drawn.
"""

from __future__ import annotations

import argparse
import logging
import os
import subprocess
import sys
import tempfile
import time
from base64 import b64decode
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from playwright.sync_api import Browser, Page, sync_playwright

from tests.benchmarks.corpora import Synthetic, make_corpus, wide_shape
from tests.benchmarks.servers import serving
from tests.browser.fixtures import DESK, DRAWN, FLAGS, becomes_so, chromium, open_page, wait_for_map

SERVED = {
    "map": "",
    "map, one claim": "?claim=synthetic-claim-7",
    "statements": "statements",
    "one statement": "statements?statement=synthetic-20",
    "figures": "figures",
    "one series": "figures?series=synthetic-series-0",
    "differences": "differences",
    "table": "table",
    "about": "about",
}
COPIED = {
    name: f"{path.partition('?')[0] or 'index'}.html{''.join(path.partition('?')[1:])}"
    for name, path in SERVED.items()
    if name != "table"
}
AGAIN = int(os.environ.get("VIEWS", "3"))
QUIET = 1.5
"""Seconds without a response or a message after which the page counts as quiet."""
MOST_SECONDS = 120
"""Seconds until a page must be quiet."""
COUNT = """() => {
    const inside = root => [...root.querySelectorAll("*")].reduce(
        (sum, each) => sum + 1 + (each.shadowRoot ? inside(each.shadowRoot) : 0)
            + (each.contentDocument ? inside(each.contentDocument) : 0), 0);
    return inside(document);
}"""
CARRIED = """() => globalThis.claimsCopy
    ? [...claimsCopy.texts].filter(([key]) => !key.endsWith("world.json"))
        .map(([key, text]) => [key, new Blob([text]).size])
    : []"""


class FirstView(NamedTuple):
    """The measurements of one page."""

    nodes: int
    bytes: int
    seconds: float
    parts: dict[str, int]
    """Bytes by transport."""


def main() -> None:
    """Print one line per page: nodes, bytes and seconds at each size, and how much longer the larger one takes."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("sizes", nargs="*", type=int, default=[200, 20_000])
    parser.add_argument("--usual", action="store_true")
    parser.add_argument("--only", choices=["server", "copy"])
    parser.add_argument("--kept", type=Path, help="a folder in which corpora and copies stay for the next run")
    asked = parser.parse_args()
    logging.disable(logging.WARNING)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as started:
        browser = started.chromium.launch(executable_path=chromium(with_windows=True), args=FLAGS)
        for what, views in {"server": _of_server, "copy": _of_copy}.items():
            if asked.only in (None, what):
                scratch = asked.kept or Path(folder, what)
                scratch.mkdir(exist_ok=True)
                _tell(what, [views(browser, _corpus(size, scratch, asked.usual), scratch) for size in asked.sizes])


def _tell(what: str, found: list[dict[str, FirstView]]) -> None:
    for name in found[0]:
        views = [each[name] for each in found]
        told = "".join(f"{view.nodes:8,}{view.bytes:12,}{view.seconds:8.2f}" for view in views)
        print(f"{what:8}{name:18}{told}{views[-1].seconds / views[0].seconds:7.1f}", flush=True)
        largest = sorted(views[-1].parts.items(), key=lambda part: -part[1])[:6]
        print("".join(f"{'':10}{size:10,}  {part}\n" for part, size in largest), end="", flush=True)


def _corpus(size: int, scratch: Path, is_usual: bool) -> Synthetic:
    folder = scratch / f"{size}{'-usual' * is_usual}"
    if (folder / "claims.yaml").exists():
        return Synthetic(folder, size)
    return make_corpus(size, folder, shape=None if is_usual else wide_shape(size))


def _of_server(browser: Browser, corpus: Synthetic, scratch: Path) -> dict[str, FirstView]:
    with serving("ours", corpus, scratch) as server:
        return {
            name: _measured(browser, server.relay.address.rstrip("/") + f"/{path}") for name, path in SERVED.items()
        }


def _of_copy(browser: Browser, corpus: Synthetic, scratch: Path) -> dict[str, FirstView]:
    made = scratch / f"copy-of-{corpus.folder.name}"
    own = {"CLAIMS_FILE": str(corpus.claims_file), "GEODATA_DIR": str(corpus.geodata)}
    own["XDG_CACHE_HOME"] = str(scratch / "cache")
    begun = time.monotonic()
    command = [sys.executable, "-m", "claimsmap", "publish", str(made)]
    if not made.exists():
        subprocess.run(command, env=os.environ | own, check=True, stdout=subprocess.DEVNULL)
    size = sum(path.stat().st_size for path in made.rglob("*") if path.is_file())
    print(f"copy of {corpus.claims:,}: {time.monotonic() - begun:.0f} s, {size / 1e6:.1f} MB", flush=True)
    return {name: _measured(browser, f"{made.as_uri()}/{path}") for name, path in COPIED.items()}


def _measured(browser: Browser, address: str) -> FirstView:
    views = [_view(browser, address) for _ in range(AGAIN + 1)]
    return views[-1]._replace(seconds=median(view.seconds for view in views[1:]))


def _view(browser: Browser, address: str) -> FirstView:
    """One view with an empty cache."""
    context = browser.new_context(viewport=DESK, locale="en-GB")
    try:
        page = context.new_page()
        parts: dict[str, int] = {}
        last = [time.monotonic()]
        _listen(page, parts, last)
        begun = time.monotonic()
        open_page(page, address)
        if page.locator("iframe[src*='streamlit_folium'], .copy-map").count():
            wait_for_map(page, ready="true")
        else:
            page.wait_for_selector(":is([data-testid=stMain], #page) h1", state="attached")
            page.wait_for_selector(f"{DRAWN}, html[data-ready]")
        seconds = time.monotonic() - begun
        # Playwright delivers pending events only while it waits for the browser
        if not becomes_so(lambda: page.evaluate("0") or time.monotonic() - last[0] > QUIET, MOST_SECONDS):
            raise RuntimeError(f"{address} is not quiet after {MOST_SECONDS} seconds")
        parts |= {key: size for key, size in page.evaluate(CARRIED) if size}
        return FirstView(page.evaluate(COUNT), sum(parts.values()), seconds, parts)
    finally:
        context.close()


def _listen(page: Page, parts: dict[str, int], last: list[float]) -> None:
    """Count received bytes, by address or as "websocket", and note when the last one came."""
    devtools: Any = page.context.new_cdp_session(page)
    names: dict[str, str] = {}

    def add(name: str, size: int) -> None:
        parts[name] = parts.get(name, 0) + size
        last[0] = time.monotonic()

    def note(event: dict[str, Any]) -> None:
        response = event["response"]
        is_counted = "html" in response["mimeType"] or "json" in response["mimeType"]
        if is_counted and not response.get("fromDiskCache"):
            names[event["requestId"]] = response["url"].rpartition("/")[2].partition("version")[0][:60] or "/"

    def count(event: dict[str, Any]) -> None:
        if event["requestId"] in names:
            add(names[event["requestId"]], event["dataLength"])

    def hear(event: dict[str, Any]) -> None:
        frame = event["response"]
        is_text = frame["opcode"] == 1
        add("websocket", len(frame["payloadData"].encode()) if is_text else len(b64decode(frame["payloadData"])))

    devtools.send("Network.enable")
    devtools.on("Network.responseReceived", note)
    devtools.on("Network.dataReceived", count)
    devtools.on("Network.webSocketFrameReceived", hear)


if __name__ == "__main__":
    main()
