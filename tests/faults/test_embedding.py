"""Who may show the app in a frame, and what the operator's settings can do to the policy."""

import pytest

from pages.server.headers import embedding_origins, tile_origin
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


@pytest.mark.parametrize(
    "text", ["*", "https://a.example; script-src *", "'none'", "example.org", "https://a.example/path", "https://*"]
)
def test_a_setting_cannot_write_into_the_policy(text: str) -> None:
    with pytest.raises(ValueError, match="EMBED_FROM names"):
        embedding_origins(text)


@pytest.mark.parametrize(
    ("template", "origin"),
    [("", ""), ("https://tile.example.org/{z}/{x}/{y}.png", "https://tile.example.org"),
     ("https://{s}.tile.example.org/{z}/{x}/{y}.png", "https://*.tile.example.org"),
     ("http://127.0.0.1:8600/{z}/{x}/{y}.png?key=a;b", "http://127.0.0.1:8600")],
)  # fmt: skip
def test_the_tile_servers_origin_is_let_in_and_no_more(template: str, origin: str) -> None:
    assert tile_origin(template) == origin


@pytest.mark.parametrize("template", ["tile.example.org", "https://a.example; script-src */", "https://*", "data:,"])
def test_a_tile_server_that_is_none_is_named_at_the_start(template: str) -> None:
    with pytest.raises(ValueError, match="TILES_URL is"):
        tile_origin(template)
