"""The server that the readers of the load test come to."""

from tests.browser.conftest import server

__all__ = ["server"]
