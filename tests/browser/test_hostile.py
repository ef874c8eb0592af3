"""Texts that attack, on every page of a real browser: none of them runs, leads away, or passes for a source."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import quote, urlencode

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from claimsmap.query.selection import NAMES
from tests.browser.fixtures import map_frame, open_page, publish_once, shared_server
from tests.browser.hostile import SOURCE, attacks, locator, speaker, write

ATTACKS = attacks()
CREDITS = ("https://leafletjs.com", "https://www.geonames.org/", "https://www.naturalearthdata.com/")
LINKS = """() => [...document.querySelectorAll('a[href], area[href], form[action]')].map(
    a => (a.href?.baseVal === undefined ? a.href || a.action : new URL(a.href.baseVal, document.baseURI).href)
)"""
STRANGERS = """() => [...document.querySelectorAll(
    "script:not([src]), img, iframe, object, embed, base, meta[http-equiv], input[autofocus],"
    + "[onerror], [onload], [onfocus]"
)].filter(node => !node.matches('.statement-chain, #about-copy'))
    .map(node => node.outerHTML).filter(text => /claimed|attack/.test(text))"""
REFUSALS = "addEventListener('securitypolicyviolation', event => console.error('REFUSED ' + event.violatedDirective))"


class Watch:
    """A page that records whether any attack ever took effect, shared by the tests."""

    def __init__(self, page: Page, server: str) -> None:
        self.page = page
        self.server = server
        self.harm: list[str] = []
        page.expose_function("claimed", lambda *_: self.harm.append(f"executed at {page.url}"))
        page.add_init_script(REFUSALS)
        page.on("dialog", lambda dialog: self.harm.append(f"dialog: {dialog.message}"))
        page.on("request", lambda request: self._ours(request.url))
        page.on("pageerror", lambda error: self.harm.append(f"error: {error}"))
        page.on("console", lambda message: "REFUSED" in message.text and self.harm.append(message.text))

    def _ours(self, url: str) -> None:
        if not url.startswith((self.server, "data:", "blob:", "about:")):
            self.harm.append(f"asked {url}")

    def open(self, target: str) -> None:
        """Open an address of the server and use its parts."""
        open_page(self.page, f"{self.server}{target}")
        self.look()

    def look(self) -> None:
        """No attack took effect, no element came from a text, and every link leads where it should."""
        for frame in self.page.frames:
            for address in frame.evaluate(LINKS):
                if not address.startswith((f"{self.server}/", f"{SOURCE}/", *CREDITS)):
                    self.harm.append(f"{self.page.url} links to {address}")
            self.harm += frame.evaluate(STRANGERS)
        harm, self.harm = self.harm, []
        assert not harm
        expect(self.page.get_by_test_id("stException")).to_have_count(0)


@pytest.fixture(scope="module")
def attacked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server whose every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile")
    with shared_server(tmp_path_factory, "hostile", **write(folder)) as address:
        yield address


@pytest.fixture(scope="module")
def attacked_copy(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a static copy on disk whose every text is an attack."""
    folder = tmp_path_factory.mktemp("hostile-copy")
    return publish_once(tmp_path_factory, "copy-hostile", **write(folder)).as_uri()


@pytest.fixture(scope="module")
def watch_copy(shared_context: BrowserContext, attacked_copy: str) -> Iterator[Watch]:
    page = shared_context.new_page()
    yield Watch(page, attacked_copy)
    page.close()


@pytest.fixture(scope="module")
def watch(shared_context: BrowserContext, attacked: str) -> Iterator[Watch]:
    page = shared_context.new_page()
    yield Watch(page, attacked)
    page.close()


AT_ONCE = 12
"""How many attacks one address selects."""


@pytest.mark.parametrize("first", range(0, len(ATTACKS), AT_ONCE))
def test_the_map_the_list_and_the_card_show_each_attack_as_its_letters(watch: Watch, first: int) -> None:
    page = watch.page
    names = list(ATTACKS)[first : first + AT_ONCE]
    watch.open("/?" + urlencode([("statement", f"own-{name}") for name in names]))
    frame = map_frame(page)
    for name in names:
        page.locator(f".claims-list li[data-claim='claim-{name}'] button").first.click()
        frame.wait_for_selector(f"body[data-claim='claim-{name}']")
        card = page.locator(f".claims-card[data-claim='claim-{name}']")
        expect(card).to_contain_text(f"{speaker(ATTACKS[name])} said: {ATTACKS[name]}")
        expect(card.locator("li").first).to_contain_text(f"“{locator(ATTACKS[name])}”")
        watch.look()
        page.get_by_role("button", name="All claims").click()
        expect(card).to_be_hidden()


def test_what_is_under_the_pointer_is_named_by_its_letters(watch: Watch) -> None:
    watch.open("/")
    frame = map_frame(watch.page)
    box = frame.locator("#map_div").bounding_box()
    assert box
    for step in range(40):
        watch.page.mouse.move(
            box["x"] + box["width"] * (step % 8 + 0.5) / 8, box["y"] + box["height"] * (step // 8 + 0.5) / 5
        )
    watch.look()


@pytest.mark.parametrize("page_name", ["statements", "figures", "differences", "table", "about"])
def test_every_page_shows_the_attacks_as_their_letters(watch: Watch, page_name: str) -> None:
    watch.open(f"/{page_name}")
    shown = watch.page.locator("[data-testid=stMain]")
    expect(shown).to_contain_text(ATTACKS["handler"])
    expect(shown).to_contain_text(ATTACKS["template"])
    watch.look()


@pytest.mark.parametrize("name", ["closing", "template"])
def test_a_report_is_shown_with_its_text_beside_its_source(watch: Watch, name: str) -> None:
    watch.open(f"/statements?statement=report-{name}")
    expect(watch.page.get_by_role("heading", name=ATTACKS[name]).first).to_be_visible()
    expect(watch.page.locator(".statement-text")).to_contain_text(ATTACKS[name])
    watch.look()


@pytest.mark.parametrize(("page_name", "own"), [("figures", "series"), ("differences", "difference")])
def test_one_series_and_one_difference_are_shown_alone(watch: Watch, page_name: str, own: str) -> None:
    ident = {"series": "series-handler", "difference": "check-handler"}[own]
    watch.open(f"/{page_name}?{own}={ident}")
    expect(watch.page.locator("[data-testid=stMain]")).to_contain_text(ATTACKS["handler"])


@pytest.mark.parametrize(
    ("page_name", "own", "shift"),
    [("", "x", 0), ("statements", "x", 4), ("figures", "series", 8), ("table", "x", 16)],
)
def test_no_address_parameter_takes_effect(watch: Watch, page_name: str, own: str, shift: int) -> None:
    """Each page gets a different attack in each parameter, and two as parameter names."""
    texts = list(ATTACKS.values())
    names = [*NAMES, own, texts[shift], texts[(shift + 3) % len(texts)]]
    pairs = [(name, texts[(position + shift) % len(texts)]) for position, name in enumerate(names)]
    watch.open(f"/{page_name}?{urlencode(pairs, quote_via=quote)}")
    expect(watch.page.get_by_text("This part of the link was left out").first).to_be_visible()
    watch.look()


def test_a_thousand_parameters_are_a_few_notices(watch: Watch) -> None:
    watch.open("/about?" + "&".join(f"p{number}=1" for number in range(900)))
    expect(watch.page.get_by_text("This part of the link was left out")).to_have_count(5)
    expect(watch.page.get_by_text("So were 895 other parts of it.")).to_be_visible()


def test_the_map_of_the_copy_shows_the_attacks_as_their_letters(watch_copy: Watch) -> None:
    page = watch_copy.page
    for name in list(ATTACKS)[::12]:
        watch_copy.open(f"/index.html?claim=claim-{name}")
        page.wait_for_selector(f"body[data-claim='claim-{name}']")
        card = page.locator(f".claims-card[data-claim='claim-{name}']")
        expect(card).to_contain_text(f"{speaker(ATTACKS[name])} said: {ATTACKS[name]}")
        watch_copy.look()


@pytest.mark.parametrize("page_name", ["statements", "figures", "differences", "about"])
def test_every_page_of_the_copy_shows_the_attacks_as_their_letters(watch_copy: Watch, page_name: str) -> None:
    watch_copy.open(f"/{page_name}.html")
    for name in ("handler", "template"):
        expect(watch_copy.page.locator("#page")).to_contain_text(ATTACKS[name])


@pytest.mark.parametrize("page_name", ["index", "statements", "differences"])
def test_no_address_parameter_takes_effect_in_the_copy(watch_copy: Watch, page_name: str) -> None:
    texts = list(ATTACKS.values())
    names = [*NAMES, "series", "difference", texts[0], texts[3]]
    pairs = [(name, texts[position % len(texts)]) for position, name in enumerate(names)]
    watch_copy.open(f"/{page_name}.html?{urlencode(pairs, quote_via=quote)}")
