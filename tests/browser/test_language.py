"""Every word of the interface goes through the catalogue, on the pages of the server and of the copy.

The interface is served in a language of accented letters, the record in Greek ones (`tests/pseudo_language.py`). What
is still in plain letters is in no catalogue, and no translator can reach it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from claimsmap.query.selection import NAMES as NAMES_OF_VIEW
from tests.browser.fixtures import ROOT, OpensWindows, hosted, known, map_frame, open_page, publish_once, shared_server
from tests.pseudo_language import TAG, write_corpus, write_language

PLAIN_WORDS = r"""() => {
    const found = new Set();
    const READ = ["aria-label", "title", "placeholder", "alt", "data-label", "aria-valuetext"];
    // code is code, the bodies of Streamlit's date fields and the arrows of its choices are in its own words, and an
    // icon's name is drawn as the icon
    const LEFT_OUT = "script, style, noscript, pre, [data-testid=stCode], .stDateInput, [data-testid=stIconMaterial],"
        + " .stSelectbox [aria-label=Open], .stMultiSelect [aria-label=Open]";
    const look = root => {
        const walk = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
        for (let each = walk.currentNode; each; each = walk.nextNode()) {
            if (each.nodeType === Node.TEXT_NODE) {
                const around = each.parentElement;
                if (around && !around.closest(LEFT_OUT)) {
                    found.add(each.data.trim());
                }
            } else if (each.getAttribute && !each.closest(LEFT_OUT)) {
                READ.map(name => each.getAttribute(name)).forEach(words => words && found.add(words));
                found.add(each.matches("input[type=text][readonly], textarea") ? each.value : "");
                each.shadowRoot && look(each.shadowRoot);
            }
        }
    };
    look(document.documentElement);
    return [...found].filter(words => /[A-Za-z]{3}/.test(words));
}"""
NAMES = re.compile(
    r"\b(Leaflet|OpenStreetMap|GeoNames|Natural Earth|Streamlit|BibTeX|CSL-JSON|CSV|JSON|GeoJSON|JSON-LD|KML|RFC|"
    r"SHA-256|HTML|QGIS|pandas|geopandas|Apache|Ctrl|Alt|Shift|Esc|Home|End|EDTF|GIS|YAML)\b"
)
"""What has the same name in every language."""
PROGRAM = re.compile(
    r"https?:\S*|\.?/\S*|[\w-]+@[\w.]+|[0-9a-f]{12,}|“[\w./-]+”|\b(import|print|from|ogr2ogr|iframe|misc)\b|[\w-]*[_.=][\w.=-]*"
)
"""Addresses, hashes, ids, code, file names and parameters: what readers copy and nobody translates."""
PARAMETER = re.compile(rf"\b({'|'.join(NAMES_OF_VIEW)})\b")
"""In a message of ours, a name used in the address."""
THEIRS = re.compile(r"Skip to main content|Main menu|Choose (an )?options?|Select(ed|) [Dd]ate.*|Streamlit|Deploy")
"""Streamlit's own words, which exist only in English."""


def plain_words(page: Page) -> str:
    """What a page shows, or a screen reader hears, in unaccented letters, one line each."""
    told = {words for frame in page.frames for words in frame.evaluate(PLAIN_WORDS)}
    return "\n".join(
        sorted(each for each in told if not THEIRS.fullmatch(each) and re.search("[A-Za-z]{3}", _without_names(each)))
    )


def _without_names(words: str) -> str:
    left = PROGRAM.sub("", NAMES.sub("", words))
    return PARAMETER.sub("", left) if not left.isascii() else left


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path], dict[str, str]]:
    """The environment that serves a corpus in other letters and in the pseudo-language."""
    languages = tmp_path_factory.mktemp("locale")
    write_language(languages)

    def of(corpus: Path) -> dict[str, str]:
        folder = tmp_path_factory.mktemp("corpus")
        write_corpus(corpus, folder)
        return {"CORPUS_DIR": str(folder), "INTERFACE_LANGUAGE": TAG, "LOCALE_DIR": str(languages)}

    return of


@pytest.fixture(scope="module")
def served(
    settings: Callable[[Path], dict[str, str]], pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    """The address of a server of the known corpus in that language."""
    with shared_server(tmp_path_factory, "language", **settings(known(pytestconfig))) as address:
        yield address


@pytest.fixture(scope="module")
def published(settings: Callable[[Path], dict[str, str]], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a copy of the small example in that language."""
    folder = publish_once(tmp_path_factory, "copy-language", **settings(ROOT / "examples" / "floods"))
    with hosted(folder) as address:
        yield address


SERVED = (
    "/?collection=core&collection=wider",
    "/?claim=saribaba-mines-found-2022-11&from=2022-09-01&to=2022-11-30",
    "/?q=ƶƶƶ&claim=deaths-to-2022-10",
    "/?from=x&lat=1&zoom=99&place=&place=a1&q=a&q=b&version=0",
    "/statements",
    "/statements?statement=newsaz-2022-11-24",
    "/statements?statement=mfa-az-2022-10-25&statement=trend-2022-10-25",
    "/figures",
    "/differences",
    "/table?from=2022-09-01",
    "/about",
    "/print?claim=saribaba-mines-found-2022-11",
    "/nowhere",
)
PUBLISHED = (
    "/index.html",
    "/index.html?from=x&place=a1",
    "/statements.html",
    "/figures.html",
    "/differences.html",
    "/about.html",
)


@pytest.mark.parametrize(
    ("form", "address"), [*(("served", each) for each in SERVED), *(("published", each) for each in PUBLISHED)]
)
def test_no_word_of_a_page_is_out_of_a_translators_reach(
    window: OpensWindows, request: pytest.FixtureRequest, form: str, address: str
) -> None:
    page, whole = window(1280, 900), request.getfixturevalue(form) + address
    if address.startswith(("/print", "/nowhere")):
        page.goto(whole)
    else:
        open_page(page, whole)
    if address.startswith(("/?", "/index")):
        map_frame(page).locator(".claims-legend-open").click()
    assert plain_words(page) == ""
