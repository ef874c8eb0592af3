"""The README's picture: the map of the running app, as a reader sees it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import FLAGS, Server, chromium, open_page, wait_for_map

VIEW = "?from=2022-08-01&to=2022-12-31"


def take(target: Path) -> None:
    """Serve, open, wait until the map is drawn, and write the picture."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        try:
            server.wait()
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 960}, locale="en-GB")
            open_page(page, server.address + "/" + VIEW)
            wait_for_map(page, ready="true")
            page.get_by_role("list").first.wait_for()
            page.screenshot(path=target)
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    take(Path(sys.argv[1]))
