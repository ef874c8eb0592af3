"""Every control of every page is used with a real mouse, key or finger, and each must do something.

Something is: another address, a new window, a download, a state or a text or a place that changes, a focus that moves.
Here and in `test_firefox.py` each browser meets either size, and each size the server and the copy.

With `dialog.onclick = e => e.target === dialog && dialog.close()` in Share (a handler that returns `false` cancels the
click) these tests fail with each of its links by name: nothing happened.
"""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.hands.pages import SIZES, addresses, use_all
from tests.hands.reader import ChromiumReader


@pytest.mark.parametrize(("form", "size"), [("server", "desk"), ("copy_on_host", "phone")])
def test_no_control_is_dead_in_chromium(browser: Browser, request: pytest.FixtureRequest, form: str, size: str) -> None:
    reader = ChromiumReader(browser, *SIZES[size])
    dead, used = use_all(reader, addresses(request.getfixturevalue(form), form != "server"), 2)
    reader.context.close()
    assert not dead, "\n".join(dead)
    assert used > 60
