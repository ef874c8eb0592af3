"""Open pages while things go wrong: the server dies, files have faults, tiles fail, clocks disagree."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import ClassVar

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.fixtures import QuietHTTPServer, Server, free_port, map_frame, open_page, wait_for_map
from tests.faults.running import Files, ask, serving, wait_until

VIEW = "from=2022-10-01&to=2022-12-31&kind=mine_find"
FARTHEST_EAST, FARTHEST_WEST = "Pacific/Kiritimati", "Etc/GMT+12"
"""Time zones 26 hours apart."""
LONG = 30_000
"""Milliseconds allowed for a restart."""


@contextmanager
def reading(browser: Browser, **settings: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="en-GB", **settings)  # type: ignore[arg-type]
    try:
        yield context.new_page()
    finally:
        context.close()


def test_a_page_keeps_its_view_when_the_server_is_killed_and_started_again(browser: Browser, tmp_path: Path) -> None:
    app = "[data-testid=stApp][data-test-connection-state={}]"
    with serving(tmp_path) as first, reading(browser) as page:
        open_page(page, f"{first.address}/?{VIEW}")
        before = wait_for_map(page, ready="true", **{"from": "2022-10-01", "to": "2022-12-31"})
        address = page.url
        rows = page.locator(".claims-list-row")
        expect(rows.first).to_be_visible()
        first.process.kill()
        first.process.wait(timeout=20)
        page.wait_for_selector(app.format("CONNECTED"), state="detached", timeout=LONG)
        assert map_frame(page).evaluate("document.body.dataset.shown") == before["shown"]
        expect(page.locator(".claims-away")).to_have_text(re.compile("cannot be reached"))
        with serving(tmp_path, port=first.port):
            page.wait_for_selector(app.format("CONNECTED"), timeout=LONG)
            assert map_frame(page).evaluate("document.body.dataset.shown") == before["shown"]
            assert page.url == address
            rows.first.click()
            expect(page.locator(".claims-card")).to_be_visible(timeout=LONG)
            after = wait_for_map(page, ready="true", **{"from": "2022-10-01", "to": "2022-12-31"})
            assert after["shown"] == before["shown"]
            assert page.url == f"{address}&claim={after['claim']}"
            page.get_by_role("slider").last.press("ArrowRight")
            page.wait_for_url("**to=2023-01-01**")
            expect(page.locator(".claims-away")).to_be_hidden()


def test_pages_show_the_faults_of_a_bad_start_and_later_the_last_good_data(browser: Browser, tmp_path: Path) -> None:
    files = Files(tmp_path)
    good = files.claims.read_text()
    files.replace("claims: [")
    with serving(tmp_path, files) as server, reading(browser) as page:
        for name in ("", "about"):
            open_page(page, f"{server.address}/{name}")
            expect(page.locator("pre", has_text="is not YAML")).to_contain_text("claims.yaml:1")
        files.replace(good)
        wait_until(lambda: ask(server.port, "/data/claims.json").status == 200, "the mended file is served")
        open_page(page, f"{server.address}/about")
        expect(page.get_by_text("An unmarked place is not necessarily safe").first).to_be_attached()
        files.replace(good.replace("kind: ", "kind: no-such-", 1))
        wait_until(
            lambda: ask(server.port, "/data/claims.json").status == 200 and "no-such-" in server.output.read_text(),
            "the last good data are served, and the fault is logged",
        )
        open_page(page, server.address)
        expect(page.get_by_text("This is the last good one").first).to_be_attached()
        page.get_by_text("The faults, for editors").click()
        expect(page.locator("pre", has_text="no-such-")).to_contain_text("claims.yaml:")
        assert int(wait_for_map(page, ready="true")["shown"]) > 0


@pytest.fixture(scope="module")
def tile_port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def far_east(tmp_path_factory: pytest.TempPathFactory, tile_port: int) -> Iterator[Server]:
    """A server with other settings: beyond the date line, embeddable, its tile server closed at first."""
    tiles = f"http://127.0.0.1:{tile_port}/{{z}}/{{x}}/{{y}}.png"
    embed = "https://one.example  https://*.two.example:8443"
    folder = tmp_path_factory.mktemp("far-east")
    with serving(folder, TZ=FARTHEST_EAST, TILES_URL=tiles, EMBED_FROM=embed) as server:
        yield server


def test_frames_are_open_only_to_the_sites_that_are_named(far_east: Server) -> None:
    headers = ask(far_east.port, "/").headers
    named = "frame-ancestors 'self' https://one.example https://*.two.example:8443"
    assert named in headers["content-security-policy"]
    assert "x-frame-options" not in headers


@pytest.mark.parametrize("zone", [FARTHEST_WEST, FARTHEST_EAST])
def test_days_never_shift_between_clocks_that_are_a_day_apart(browser: Browser, far_east: Server, zone: str) -> None:
    claim = "zabukh-sus-booby-traps-found-2022-10"
    with reading(browser, timezone_id=zone) as page:
        open_page(page, f"{far_east.address}/?from=2022-10-03&to=2022-10-03&claim={claim}")
        wait_for_map(page, **{"from": "2022-10-03", "to": "2022-10-03"})
        expect(page.locator(".claims-card")).to_contain_text("3 October 2022")
        expect(page.locator(f"[data-claim='{claim}']").first).to_contain_text("3 October 2022")
        page.get_by_role("slider").last.press("ArrowRight")
        wait_for_map(page, **{"from": "2022-10-03", "to": "2022-10-04"})
        page.wait_for_url("**to=2022-10-04**")


class Tiles(BaseHTTPRequestHandler):
    """A tile server: of every three tiles, one is broken, one is nonsense, and one never comes."""

    hold = threading.Event()
    zooms: ClassVar[set[int]] = set()
    """The requested tiles."""

    def do_GET(self) -> None:
        self.zooms.add(int(self.path.split("/")[1]))
        fault = int(self.path.split("/")[2]) % 3
        if fault == 0:
            self.hold.wait(LONG / 1000)
        self.send_response(503 if fault == 1 else 200)
        self.send_header("Content-Type", "image/png")
        self.end_headers()
        self.wfile.write(b"<script>parent.claimed()</script>" * 100)

    def log_message(self, *_: object) -> None:
        """Log nothing: the tests say what went wrong."""


def look_at_the_map(browser: Browser, address: str) -> None:
    """The map is drawn, a claim opens, and no script fails."""
    with reading(browser) as page:
        errors: list[str] = []
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.goto(address, wait_until="commit")
        assert int(wait_for_map(page, ready="true")["shown"]) > 0
        page.locator(".claims-list-row").first.click()
        expect(page.locator(".claims-card")).to_be_visible(timeout=LONG)
        assert not errors


def test_the_map_stands_without_tiles(browser: Browser, far_east: Server) -> None:
    look_at_the_map(browser, far_east.address)


def test_the_map_stands_with_bad_tiles(browser: Browser, far_east: Server, tile_port: int) -> None:
    with QuietHTTPServer(("127.0.0.1", tile_port), Tiles) as tiles:
        threading.Thread(target=tiles.serve_forever, daemon=True).start()
        try:
            look_at_the_map(browser, far_east.address)
        finally:
            Tiles.hold.set()
            tiles.shutdown()
    assert Tiles.zooms
    assert min(Tiles.zooms) > 5, "tiles of the world were asked for before the map looked at the claims"
