"""The preview of a shared link, and that nothing in it can break out of the page's head."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser

import pytest
from starlette.requests import Request

from claimsmap.query.selection import Selection
from pages.parts.shell.pages import PATHS
from pages.server import page as served_page
from pages.server.assets import ASSETS
from pages.server.link_previews import PICTURE, PICTURE_SIZE, head_of
from pages.server.public_address import public_base
from tests.builders import parse_leniently

BASE = "https://claims.example/map/"
HOSTILE = '"><script>alert(1)</script><meta content="'


class Head(HTMLParser):
    """The tags of a head: names, and the contents of its meta tags."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.meta: dict[str, str] = {}
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.tags.append(tag)
        name = given.get("property") or given.get("name")
        if tag == "meta" and name:
            self.meta[name] = given.get("content") or ""


def a_request(path: str = "/", **headers: str) -> Request:
    raw = [(name.replace("_", "-").encode(), value.encode()) for name, value in headers.items()]
    scope = {"type": "http", "method": "GET", "scheme": "http", "path": path, "query_string": b"", "headers": raw}
    return Request({**scope, "server": ("inner", 8501)})


def test_a_link_to_a_claim_shows_its_speaker_and_what_was_said() -> None:
    head = Head(head_of("", Selection(claim="saribaba-mines-found-2022-11"), BASE, {}))
    assert head.meta["og:title"].startswith("Ministry of Defence of Azerbaijan said: 350")
    assert head.meta["og:url"] == f"{BASE}?claim=saribaba-mines-found-2022-11"
    assert "An unmarked place is not necessarily safe" in head.meta["og:description"]


def test_a_link_to_a_series_or_a_difference_shows_what_it_opens() -> None:
    for page, parameter, ident in (
        ("figures", "series", "victims-since-november-2020"),
        ("differences", "difference", "finds-1400-against-1119"),
    ):
        head = Head(head_of(page, Selection(), BASE, {parameter: ident}))
        assert head.meta["og:url"] == f"{BASE}{page}?{parameter}={ident}"
        assert head.meta["og:title"].startswith(("The figures as claimed: ", "Where the texts differ: "))


def test_each_page_has_a_title_of_its_own() -> None:
    titles = {Head(head_of(name, Selection(), BASE, {})).meta["og:title"] for name in PATHS}
    assert len(titles) == len(PATHS)


def test_the_picture_is_there_in_the_size_that_is_told() -> None:
    head = Head(head_of("", Selection(), BASE, {}))
    assert head.meta["og:image"] == BASE + PICTURE
    raw = (ASSETS / "share" / PICTURE.rpartition("/")[2]).read_bytes()
    assert raw[:8] == b"\x89PNG\r\n\x1a\n"
    assert (int.from_bytes(raw[16:20], "big"), int.from_bytes(raw[20:24], "big")) == PICTURE_SIZE


def test_the_map_is_the_map_also_below_a_path_that_is_called_like_another_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(served_page, "base_path", lambda: "/table")
    with ThreadPoolExecutor() as threads:  # this thread may already have an event loop
        served = threads.submit(asyncio.run, served_page.page(a_request("/table/"))).result().body.decode()
    title = Head(served).meta["og:title"]
    assert title == Head(head_of("", Selection(), BASE, {})).meta["og:title"]
    assert 'rel="prefetch"' in served


@pytest.mark.parametrize("name", ["q", "claim", "place", "munition", "statement", "speaker", "party"])
def test_an_address_cannot_break_out_of_the_head(name: str) -> None:
    opened = {"series": HOSTILE, "difference": HOSTILE}
    head = Head(head_of("", parse_leniently([(name, HOSTILE)])[0], BASE, opened))
    assert set(head.tags) == {"title", "meta", "link"}


def test_the_address_is_the_one_that_was_asked() -> None:
    assert public_base(a_request(host="claims.example")) == "http://claims.example/"
    assert public_base(a_request(host="claims.example", x_forwarded_proto="https")) == "https://claims.example/"


@pytest.mark.parametrize("host", ['a"b', "a/b", "a b", "a@b"])
def test_a_host_that_is_none_makes_no_address(host: str) -> None:
    assert public_base(a_request(host=host)) == ""


def test_without_a_host_it_is_where_the_request_came_in() -> None:
    assert public_base(a_request()) == "http://inner:8501/"


def test_the_first_of_several_proxies_says_how_the_reader_came() -> None:
    assert public_base(a_request(host="claims.example", x_forwarded_proto="https, http")) == "https://claims.example/"


def test_whoever_hosts_it_can_name_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PUBLIC_ADDRESS", "https://claims.example/map")
    assert public_base(a_request(host="inner:8501")) == BASE
