"""Attacks in every field of every record, through every template: none becomes an element, attribute or address."""

from __future__ import annotations

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml

from claimsmap.loading.store import Snapshot, Store
from claimsmap.query.selection import Selection
from pages.parts.claim.card import card_html
from pages.parts.shell import templates
from pages.server import print_page
from pages.server.first_picture.picture import first_picture
from pages.server.link_previews import head_of
from pages.static_site.page_settings import page_settings
from pages.static_site.printing import page_html
from pages.static_site.shell import page_file
from pages.static_site.variants import variants_of
from tests.browser import hostile

ATTACKS = hostile.attacks()
PAGES = ("static_site/heading_page", "statements", "figures", "differences", "table", "about")
OPENED = (
    ("statements", "statement", "report"),
    ("figures", "series", "series"),
    ("differences", "difference", "check"),
)
"""Pages that open one record: the parameter, and the prefix of the record's id."""
ONE = "attribute"
"""The attack whose records are opened individually: one that needs no angle bracket."""
OURS = ("./", "#", hostile.SOURCE, "data:image/svg+xml;base64,")


class Elements(HTMLParser):
    """The elements of some pages, each with its attribute names, and the addresses in them."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, ...]] = set()
        self.addresses: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Record an element."""
        self.found.add((tag, *sorted(name for name, _ in attrs)))
        self.addresses |= {str(value) for name, value in attrs if name in ("href", "src", "action")}


def serve(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Snapshot:
    """A record whose every text is an attack, served by this process."""
    folder.mkdir()
    files = hostile.write(folder)
    monkeypatch.setenv("STATEMENTS_DIR", files["STATEMENTS_DIR"])
    served = Store(Path(files["CLAIMS_FILE"]), Path(files["GEODATA_DIR"]))
    monkeypatch.setattr("claimsmap.loading.store._store", served)
    snapshot = served.current()
    assert snapshot.corpus, snapshot.faults[:3]
    return snapshot


def drawn(snapshot: Snapshot, text: str) -> Iterator[str]:
    """Everything rendered from templates; `text` is used where an address contains foreign words."""
    variants = variants_of(snapshot)
    view = variants[0].view(snapshot)
    for page in PAGES:
        yield page_html(page, {"q": [], "claim": []})
    for page, parameter, kind in OPENED:
        yield page_html(page, {parameter: [f"{kind}-{ONE}"]})
        yield page_html(page, {parameter: [text]})
    for claim in view.corpus.claims.values():
        yield card_html(claim, view)
    yield print_page.page_html([("munition", text)], "./")
    for name in ATTACKS:
        yield head_of("statements", Selection(statement=(f"own-{name}",), q=text), "./", {"statement": text})
    for given in (Selection(q=text), Selection(), *(Selection(claim=ident) for ident in view.corpus.claims)):
        yield first_picture(snapshot, given, "")[1]
    about = page_settings(variants, snapshot)
    yield page_file("about", "", about | {"share": about["share"] | {"record": text}}, "")


def elements_of(snapshot: Snapshot, text: str) -> Elements:
    """The elements of all of it."""
    elements = Elements()
    for html in drawn(snapshot, text):
        elements.feed(html)
    elements.close()
    return elements


@pytest.fixture
def plain(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> set[tuple[str, ...]]:
    """The elements of the same pages with harmless texts: those of the templates themselves."""
    harmless = tmp_path / "harmless.yaml"
    harmless.write_text(yaml.safe_dump({"texts": {name: f"plain words, {name}" for name in ATTACKS}}, sort_keys=False))
    with monkeypatch.context() as changed:
        changed.setattr(hostile, "FILE", harmless)
        return elements_of(serve(tmp_path / "plain", changed), "plain").found


def test_no_text_becomes_an_element_an_attribute_or_an_address(
    plain: set[tuple[str, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    snapshot = serve(tmp_path / "attacked", monkeypatch)
    for text in (ATTACKS[ONE], ATTACKS["closing"]):
        elements = elements_of(snapshot, text)
        assert elements.found <= plain
        assert [address for address in elements.addresses if not address.startswith(OURS)] == []


def test_the_same_pages_are_full_of_harm_when_templates_escape_nothing(
    plain: set[tuple[str, ...]], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the test above would notice: it can fail."""
    monkeypatch.setattr(templates, "_environment", templates._environment.overlay(autoescape=False))
    elements = elements_of(serve(tmp_path / "attacked", monkeypatch), ATTACKS["closing"])
    assert any("onerror" in attributes for _, *attributes in elements.found - plain)
    assert ("script",) in elements.found - plain
