"""One server and one browser for all tests of faults that need no others."""

from tests.browser.conftest import browser, context, server

__all__ = ["browser", "context", "server"]
