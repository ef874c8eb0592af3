"""The same in Firefox: every control is used, and each must do something."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.hands.firefox import Firefox, running_firefox
from tests.hands.pages import SIZES, addresses, use_all
from tests.hands.reader import FirefoxReader


@pytest.fixture(scope="session")
def firefox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Firefox]:
    """A Firefox with a fresh profile."""
    with running_firefox(tmp_path_factory.mktemp("firefox")) as started:
        yield started


@pytest.mark.parametrize(("form", "size"), [("server", "phone"), ("copy_on_host", "desk")])
def test_no_control_is_dead_in_firefox(firefox: Firefox, request: pytest.FixtureRequest, form: str, size: str) -> None:
    reader = FirefoxReader(firefox, *SIZES[size])
    dead, used = use_all(reader, addresses(request.getfixturevalue(form), form != "server"))
    reader.close()
    assert not dead, "\n".join(dead)
    assert used > 40
