"""The same in Firefox: every control is used, and each must do something.

The page of the server is reopened for each part after the map: after some taps there Firefox sometimes ignores one on a
link, less often this way; the reason is not known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.hands.firefox import Firefox, running_firefox
from tests.hands.hand import Hand
from tests.hands.pages import OF_COPY, OF_SERVER, PARTS, SIZES, hand_at, use_all
from tests.hands.reader import FirefoxReader


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A Firefox with a fresh profile."""
    with running_firefox(tmp_path_factory.mktemp("firefox")) as started:
        yield started


@pytest.fixture(scope="module")
def reader(firefox: Firefox) -> Iterator[Callable[[str], FirefoxReader]]:
    """One window at a time, kept from page to page: the rear one of two windows would stand still."""
    made: dict[str, FirefoxReader] = {}

    def of_size(size: str) -> FirefoxReader:
        if size not in made:
            for other in list(made):
                made.pop(other).close()
            made[size] = FirefoxReader(firefox, *SIZES[size])
        return made[size]

    yield of_size
    for each in made.values():
        each.close()


@pytest.fixture
def hand(reader: Callable[[str], FirefoxReader], copy_on_host: str, page: str) -> Hand:
    return hand_at(reader("desk"), copy_on_host, page, "desk", is_copy=True)


@pytest.mark.parametrize(("page", "part"), OF_COPY)
def test_no_control_of_the_copy_is_dead_in_firefox(hand: Hand, part: str) -> None:
    use_all(hand, part)


@pytest.fixture
def finger(reader: Callable[[str], FirefoxReader], server: str, page: str, part: str) -> Hand:
    is_after_map = part in list(PARTS)[list(PARTS).index("map") + 1 :]
    return hand_at(reader("phone"), server, page, "phone", is_copy=False, anew=is_after_map)


@pytest.mark.parametrize(("page", "part"), OF_SERVER)
def test_no_control_is_dead_in_firefox(finger: Hand, part: str) -> None:
    use_all(finger, part)
