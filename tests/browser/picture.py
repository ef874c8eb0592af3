"""The README's picture and that of link previews: the map of the running app, as a reader sees it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from pages.server.link_previews import PICTURE_SIZE
from tests.browser.fixtures import FLAGS, Server, chromium, open_page, wait_for_map

VIEW = "?from=2022-08-01&to=2022-12-31"


def take(readme: Path, preview: Path) -> None:
    """Serve, open, wait until the map is drawn, and write both pictures."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        server = Server(Path(folder))
        try:
            server.wait()
            browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
            page = browser.new_page(viewport={"width": 1280, "height": 960}, locale="en-GB")
            open_page(page, server.address + "/" + VIEW)
            wait_for_map(page, ready="true")
            page.get_by_role("list").first.wait_for()
            page.screenshot(path=readme)
            width, height = PICTURE_SIZE
            page.set_viewport_size({"width": width, "height": height})
            open_page(page, server.address + "/?frame=map&lat=39.75&lon=46.6&zoom=9")
            wait_for_map(page, ready="true")
            page.screenshot(path=preview)
            browser.close()
        finally:
            server.stop()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
