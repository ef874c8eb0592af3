"""Every control of every page is used with a real mouse, key or finger, and each must do something.

That is: another address, a new window, a download, a changed state, text or position, or a moved focus. Here and in
`test_firefox.py` both browsers go through each form of the app, one on a desktop and the other on a phone, the map page
part by part: it stays open from one part to the next.

With `dialog.onclick = e => e.target === dialog && dialog.close()` in Share (a handler that returns `false` cancels the
click) these tests fail with each of its links by name: nothing happened.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser

from tests.hands.hand import Hand
from tests.hands.pages import OF_COPY, OF_SERVER, SIZES, hand_at, use_all
from tests.hands.reader import ChromiumReader


@pytest.fixture(scope="module")
def reader(browser: Browser) -> Iterator[Callable[[str], ChromiumReader]]:
    """A window of each size, kept from page to page."""
    made: dict[str, ChromiumReader] = {}

    def of_size(size: str) -> ChromiumReader:
        if size not in made:
            made[size] = ChromiumReader(browser, *SIZES[size])
        return made[size]

    yield of_size
    for each in made.values():
        each.context.close()


@pytest.fixture
def hand(reader: Callable[[str], ChromiumReader], server: str, page: str) -> Hand:
    return hand_at(reader("desk"), server, page, "desk", is_copy=False, most_of_a_shape=1 if page else 2)


@pytest.mark.parametrize(("page", "part"), OF_SERVER)
def test_no_control_is_dead_in_chromium(hand: Hand, part: str) -> None:
    use_all(hand, part)


@pytest.fixture
def finger(reader: Callable[[str], ChromiumReader], copy_on_host: str, page: str) -> Hand:
    return hand_at(reader("phone"), copy_on_host, page, "phone", is_copy=True)


@pytest.mark.parametrize(("page", "part"), OF_COPY)
def test_no_control_of_the_copy_is_dead_in_chromium(finger: Hand, part: str) -> None:
    use_all(finger, part)
