"""Who may show the app in a frame."""

import pytest

from tests.faults.running import ask, serving


def test_frames_are_open_only_to_the_sites_that_are_named(tmp_path_factory: pytest.TempPathFactory) -> None:
    with serving(
        tmp_path_factory.mktemp("embed"), EMBED_FROM="https://one.example  https://*.two.example:8443"
    ) as server:
        answer = ask(server.port, "/")
    assert (
        "frame-ancestors 'self' https://one.example https://*.two.example:8443"
        in answer.headers["content-security-policy"]
    )
    assert "x-frame-options" not in answer.headers
