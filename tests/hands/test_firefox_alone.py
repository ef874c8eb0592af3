"""Firefox by itself: without scripts the view can be read, and without the server exploring continues."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from tests.browser.fixtures import Server, known, shared_server
from tests.faults.running import serving, wait_until
from tests.hands.firefox import Firefox, running_firefox
from tests.hands.pages import SIZES
from tests.hands.reader import FirefoxReader

VIEW = "from=2022-09-01&to=2022-12-31"
READY = """["list", "timeline"].every(part => document.querySelector(`.claims-${part}`)?.dataset.ready)
    && document.querySelector("iframe[src*=streamlit_folium]")?.contentDocument.body?.dataset.ready"""


class Plain:
    """A window without scripts: it can only be asked for nodes."""

    def __init__(self, firefox: Firefox) -> None:
        self._firefox = firefox
        self._window = firefox.window(1280, 720)

    def open(self, address: str) -> None:
        self._firefox.send("browsingContext.navigate", context=self._window, url=address, wait="complete")

    def nodes(self, selector: str) -> list[dict[str, Any]]:
        """The nodes that match a CSS selector."""
        locator = {"type": "css", "value": selector}
        return list(self._firefox.send("browsingContext.locateNodes", context=self._window, locator=locator)["nodes"])

    def follow(self, selector: str, part: str) -> None:
        """Click the first of these links, and wait until its page has such a part."""
        origin = {"type": "element", "element": {"sharedId": self.nodes(selector)[0]["sharedId"]}}
        actions = [
            {"type": "pointerMove", "x": 0, "y": 0, "origin": origin},
            {"type": "pointerDown", "button": 0},
            {"type": "pointerUp", "button": 0},
        ]
        source = {"type": "pointer", "id": "mouse", "actions": actions}
        self._firefox.send("input.performActions", context=self._window, actions=[source])
        wait_until(lambda: self.nodes(part), f"{selector} leads to {part}")

    def address(self) -> str:
        return str(self._firefox.send("browsingContext.getTree", root=self._window)["contexts"][0]["url"])


@pytest.fixture
def plain(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Plain]:
    with running_firefox(tmp_path_factory.mktemp("plain"), javascript__enabled=False) as started:
        yield Plain(started)


@pytest.fixture
def known_server(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the known corpus, whichever is tested: that of the browser tests."""
    with shared_server(tmp_path_factory, "known", CORPUS_DIR=str(known(pytestconfig))) as address:
        yield address


def test_without_scripts_the_view_is_read_and_its_links_work(plain: Plain, known_server: str) -> None:
    plain.open(f"{known_server}/?kind=mine_find")
    assert len(plain.nodes(".first-list-row")) > 5
    assert len(plain.nodes("#first-picture a.m")) > 3
    plain.follow("a.first-list-row", ".first-card")
    assert "kind=mine_find&claim=" in plain.address()
    plain.follow(".first-way a", ".first-list-row")
    plain.open(plain.address().replace("/?", "/print?"))
    assert len(plain.nodes("article.claims-card")) > 5


@pytest.fixture
def left(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[FirefoxReader, Server]]:
    """The map page after its first view, with the server killed."""
    with (
        serving(tmp_path_factory.mktemp("away")) as first,
        running_firefox(tmp_path_factory.mktemp("firefox-away")) as firefox,
    ):
        reader = FirefoxReader(firefox, *SIZES["desk"])
        reader.open(f"{first.address}/?{VIEW}")
        wait_until(lambda: reader.ask(READY), "the map's page is ready")
        cards = "performance.getEntriesByType('resource').some(each => /cards.json/.test(each.name))"
        wait_until(lambda: reader.ask(cards), "the cards are there")
        first.process.kill()
        first.process.wait(timeout=20)
        wait_until(lambda: reader.ask("/cannot be reached/.test(document.body.innerText)"), "it says so")
        yield reader, first


def test_with_the_server_gone_exploring_goes_on_and_a_filter_waits_for_it(
    left: tuple[FirefoxReader, Server], tmp_path_factory: pytest.TempPathFactory
) -> None:
    reader, first = left

    def reach(selector: str) -> None:
        place = reader.ask(
            f"(() => {{ const {{x, y, width, height}} = document.querySelector({selector!r}).getBoundingClientRect();"
            "return [x + width / 2, y + height / 2]; })()"
        )
        reader.press(*place)

    def comes_to(expression: str) -> None:
        wait_until(lambda: reader.ask(expression), expression)

    reader.ask("document.querySelector('[role=slider]').focus()")
    reader.strike("ArrowRight")
    comes_to("location.search.includes('from=2022-09-02')")
    reach(".claims-list li[data-claim] button")
    comes_to("/ said: /.test(document.querySelector('.claims-card h2')?.textContent)")
    reader.ask("history.back()")
    comes_to("!document.querySelector('.claims-card')")
    reader.ask("history.forward()")
    comes_to("document.querySelector('.claims-card') !== null")
    reader.ask("history.back()")
    comes_to("!document.querySelector('.claims-card')")
    total = reader.ask("document.querySelector('.claims-list').dataset.total")
    reach("input[aria-label='Search']")
    reader.write("zabukh")
    reader.strike("Enter")
    comes_to("/cannot be reached.*is applied when/.test(document.querySelector('.claims-away')?.textContent)")
    assert reader.ask("document.querySelector('.claims-list').dataset.total") == total
    with serving(tmp_path_factory.mktemp("again"), port=first.port):
        comes_to(f"document.querySelector('.claims-list').dataset.total !== {total!r}")
        comes_to("/q=zabukh/.test(location.search) && location.search.includes('from=2022-09-02')")
