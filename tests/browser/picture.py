"""The pictures of README, docs and link previews: the map of the running app, as readers see it."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from pages.server.link_previews import PICTURE_SIZE
from tests.browser.fixtures import FLAGS, chromium, open_page, running_server, wait_for_map

VIEW = "?from=2022-08-01&to=2022-12-31"
CLAIM = "?claim=zabukh-sus-booby-traps-found-2022-10"


def take(docs: Path, preview: Path) -> None:
    """Serve, open, wait until the map is drawn, and take the pictures: desktop, phone, dark mode, link preview."""
    with (
        tempfile.TemporaryDirectory() as folder,
        running_server(Path(folder)) as server,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        _take(browser, f"{server.address}/{VIEW}", docs / "map.png", 1280, 800)
        _take(browser, f"{server.address}/{CLAIM}", docs / "map-dark.png", 1280, 800, is_dark=True)
        _take(browser, f"{server.address}/{VIEW}", docs / "map-phone.png", 390, 844)
        _take(browser, f"{server.address}/?frame=map&lat=39.75&lon=46.6&zoom=9", preview, *PICTURE_SIZE)
        browser.close()


def _take(browser: Browser, address: str, file: Path, width: int, height: int, *, is_dark: bool = False) -> None:
    page = browser.new_page(
        viewport={"width": width, "height": height},
        locale="en-GB",
        has_touch=width < height,
        color_scheme="dark" if is_dark else "light",
    )
    open_page(page, address)
    wait_for_map(page, ready="true")
    page.wait_for_function("() => !document.querySelector('#first-picture [data-first]')?.checkVisibility()")
    page.screenshot(path=file)
    page.close()


if __name__ == "__main__":
    take(Path(sys.argv[1]), Path(sys.argv[2]))
