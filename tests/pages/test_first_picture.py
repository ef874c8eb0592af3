"""The picture in the served page: where its marks are, what it links to, and that it is rendered once."""

import asyncio
import json
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qsl

import numpy as np
import pytest

from claimsmap.loading.store import store
from claimsmap.model.vocabulary import Shape
from claimsmap.query.selection import Selection
from claimsmap.query.view_parameters import parse_leniently
from pages.parts.shell.pages import PATHS
from pages.server import page as served
from pages.server import print_page
from pages.server.first_picture import fit, looks, picture
from pages.server.first_picture.gathering import group_of
from pages.server.first_picture.picture import first_picture
from pages.server.first_picture.plane import world_x, world_y
from pages.server.first_picture.settling import Member, settle
from pages.server.first_picture.style import css_text
from tests.builders import ROOT
from tests.pages.test_link_previews import a_request

GOLDEN = json.loads((ROOT / "tests" / "golden" / "arrangement.json").read_text("utf-8"))


class Links(HTMLParser):
    """The addresses that a picture links to, and its text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.links.append(str(dict(attrs)["href"]))

    def handle_data(self, data: str) -> None:
        self.text += data


def drawn(query: str = "", frame: str = "") -> str:
    """The HTML of a view's picture."""
    return first_picture(store().current(), parse_leniently(parse_qsl(query), store().current().whole.about)[0], frame)[
        1
    ]


@pytest.mark.parametrize("case", GOLDEN["cases"])
def test_the_marks_stand_where_those_of_the_live_map_do(case: dict[str, Any]) -> None:
    given = [*case["fixed"], *case["chips"]]
    country = {each["place"]: each["country"] for each in given}
    spots = {each["place"]: np.array(each["spots"]) for each in case["chips"]}
    member = {each["place"]: Member(each["place"], each["x"], each["y"], each["n"]) for each in given}
    groups = settle(
        [group_of(member[each["place"]], each["country"]) for each in case["fixed"]],
        [group_of(member[each["place"]], each["country"], is_chip=True) for each in case["chips"]],
        lambda each: spots[each.place],
        lambda each, at: (at[:, 0] > case["border"]) == (country[each.place] == "b"),
        case["least"],
    )
    found = [
        {
            "places": [each.place for each in group.members],
            "x": round(group.x, 3),
            "y": round(group.y, 3),
            "n": group.n,
            "chip": group.is_chip,
        }
        for group in groups
    ]
    assert sorted(found, key=lambda each: each["places"]) == sorted(case["stand"], key=lambda each: each["places"])


def test_the_plane_is_that_of_the_live_map() -> None:
    for spot in GOLDEN["plane"]:
        assert world_x(spot["lon"]) == pytest.approx(spot["x"], abs=1e-5)
        assert world_y(spot["lat"]) == pytest.approx(spot["y"], abs=1e-5)


def test_colours_and_shapes_are_read_from_the_scripts() -> None:
    assert looks.colours("LIGHT").keys() == looks.colours("DARK").keys() >= {"land", "water", "ink", "halo"}
    assert looks.shapes()["disc"].startswith("M9 0A9 9")
    assert looks.shapes().keys() == set(Shape)


def test_each_step_of_the_zoom_needs_more_room_than_the_one_before() -> None:
    steps = fit.look_at((10, 10, 12, 11), Selection()).steps
    assert [step.zoom for step in steps] == sorted(step.zoom for step in steps)
    assert steps[0].wide == (0, 0)
    assert [step.wide for step in steps[1:]] == sorted(step.wide for step in steps[1:])


def test_the_picture_holds_the_count_the_first_rows_and_a_mark_for_every_mapped_claim() -> None:
    html = drawn()
    found = Links(html)
    view = store().current().part_in(())
    assert f"{len(view[0].claims)} claims" in " ".join(found.text.split())
    claims = [link for link in found.links if "claim=" in link]
    assert len(claims) >= 30
    shown = {ident for link in claims for name, ident in parse_qsl(link.partition("?")[2]) if name == "claim"}
    assert shown <= view[0].claims.keys()
    marks = re.findall(r'class="m ([^"]*)"', html)
    assert {step for steps in marks for step in steps.split()} >= {"z0", "z1"}
    assert "./print" in found.links


def test_an_open_claim_has_its_words_and_sources_in_the_picture_and_the_way_back() -> None:
    found = Links(drawn("claim=zabukh-sus-booby-traps-found-2022-10&kind=mine_find"))
    assert "new booby traps installed at the entrance of" in found.text
    assert "./?kind=mine_find" in found.links


def test_a_view_of_nothing_says_so_and_draws_the_land() -> None:
    html = drawn("q=zzzz")
    assert "0 of 60" in " ".join(Links(html).text.split())
    assert 'class="first-world"' in html or 'class="first-country"' in html


def test_the_map_alone_in_a_frame_has_no_menu_and_keeps_its_links_in_the_frame() -> None:
    found = Links(drawn(frame="map"))
    assert "./about" not in found.links
    assert all("frame=map" in link for link in found.links)


@pytest.mark.parametrize("query", ["", "claim=zabukh-sus-booby-traps-found-2022-10"])
def test_every_link_of_it_holds_below_a_base_path_too(query: str) -> None:
    links = Links(drawn(query)).links
    assert [link for link in links if not link.startswith(("./", "#", "https://"))] == []


def test_a_picture_is_made_once_for_a_view_of_a_version(monkeypatch: pytest.MonkeyPatch) -> None:
    made = []
    picture._cache.clear()
    monkeypatch.setattr(picture, "map_of", lambda view, _was=picture.map_of: made.append(view) or _was(view))
    assert drawn("kind=visit") == drawn("kind=visit")
    assert len(made) == 1


def test_every_claim_of_a_long_view_is_reached_by_the_links_of_the_plain_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(print_page, "MOST_CLAIMS", 25)
    pages = [print_page.page_html([("collection", "core")], "./", number) for number in (1, 2, 3)]
    found = [
        ident for page in pages for ident in re.findall(r'<article class="claims-card" data-claim="([^"]+)"', page)
    ]
    assert found == list(store().current().part_in(())[0].claims)
    assert ["page=2" in pages[0], "page=3" in pages[1], "page=4" in pages[2]] == [True, True, False]


def page_at(path: str, **headers: str) -> tuple[str, bytes]:
    """The HTML of a page, and its bytes as transferred."""
    with ThreadPoolExecutor() as threads:  # this thread may already have an event loop
        answer = threads.submit(asyncio.run, served.page(a_request(path, **headers))).result()
    return answer.headers.get("content-encoding", ""), answer.body


def tags_of(html: str) -> Iterator[str]:
    yield from re.findall(r"<(\w+)", html)


def test_the_picture_comes_before_the_style_sheet_and_the_root_of_the_app() -> None:
    html = page_at("/")[1].decode()
    parts = ('id="first-picture"', 'rel="stylesheet"', '<div id="root">', "head/head.css")
    order = [html.index(part) for part in parts]
    assert order == sorted(order)
    assert "You need to enable JavaScript" not in html


@pytest.mark.parametrize("name", [path for path in PATHS if path])
def test_without_scripts_every_other_page_says_where_its_claims_can_be_read(name: str) -> None:
    html = page_at(f"/{name}")[1].decode()
    words = html.partition("<noscript>")[2].partition("</noscript>")[0]
    assert {"./", "./print", "./data/claims.csv"} <= set(Links(words).links)
    assert "You need to enable JavaScript" not in html


def test_the_page_travels_compressed_to_those_who_can_read_it() -> None:
    encoding, packed = page_at("/", accept_encoding="gzip")
    assert encoding == "gzip"
    assert len(packed) < 40_000 < len(page_at("/")[1])


def test_a_fault_of_the_picture_leaves_the_page_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object) -> tuple[str, str]:
        raise ValueError("no picture")

    monkeypatch.setattr(served, "first_picture", fails)
    html = page_at("/")[1].decode()
    assert '<div id="root">' in html
    assert "first-picture" not in html


def test_a_name_is_a_string_of_css_whatever_it_holds() -> None:
    assert css_text('a"</style>') == '"a\\000022\\00003c\\00002fstyle\\00003e"'
