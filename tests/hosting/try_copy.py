"""Try docs/nginx-copy.conf for real: the static copy behind nginx, at the addresses of the server.

    python -m tests.hosting.try_copy

It prints its findings and exits with 1 at the first that contradicts docs/hosting.md. Needs nginx and Chromium.
"""

from __future__ import annotations

import gzip
import json
import subprocess
import sys
import tempfile
import urllib.error
import urllib.request
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.browser.fixtures import FLAGS, ROOT, chromium, open_page, wait_for_map
from tests.hosting.telling import tell
from tests.hosting.try_nginx import nginx


def main() -> None:
    """Run the trial."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        folder.chmod(0o755)  # nginx reads as another user
        copy = folder / "copy"
        subprocess.run([sys.executable, "-m", "claimsmap", "publish", str(copy)], cwd=ROOT, check=True)
        with nginx(folder, "nginx-copy.conf", {"/srv/claims-copy": str(copy)}, "/") as address:
            ask_for_files(address)
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            open_pages(browser, address)
            browser.close()


def ask_for_files(address: str) -> None:
    """The data is compressed and has its media types; nothing beside the copy is served."""
    asked = urllib.request.Request(f"{address}data/claims.geojson", headers={"Accept-Encoding": "gzip"})
    with urllib.request.urlopen(asked) as answer:
        tell("the data is compressed", answer.headers["Content-Encoding"] == "gzip")
        tell("and served as GeoJSON", answer.headers["Content-Type"].startswith("application/geo+json"))
        tell("and contains the claims", len(json.loads(gzip.decompress(answer.read()))["features"]) > 100)
    try:
        urllib.request.urlopen(f"{address}no-such-page").close()
        tell("a missing page is a 404", False)
    except urllib.error.HTTPError as error:
        tell("a missing page is a 404", error.code == 404)


def open_pages(browser: Browser, address: str) -> None:
    """The server's own addresses open the same pages, and request nothing from other hosts."""
    page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
    foreign: list[str] = []
    page.on(
        "request", lambda each: None if each.url.startswith((address, "data:", "blob:")) else foreign.append(each.url)
    )
    open_page(page, f"{address}?kind=mine_find&from=2022-09-01&to=2022-09-30")
    wait_for_map(page, to="2022-09-30")
    tell("the server's address of a map view opens it", True)
    for path in ("statements?statement=newsaz-2022-11-24", "figures?series=victims-since-november-2020", "about"):
        open_page(page, f"{address}{path}")
        tell(f"/{path} opens", page.get_by_role("heading", level=1).is_visible())
    tell("no other host was contacted", not foreign)


if __name__ == "__main__":
    main()
