"""Renders a page of the app to HTML without a browser, from the elements it draws in order.

Streamlit's own test runner runs the page's script. Widgets are omitted, since they need a server.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import markdown_it
from markupsafe import Markup
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1 import element_tree as tree

from pages.compat.drawn_elements import COMPONENT, HTML, component_of, html_of, scan_once
from pages.parts.sections.long_lists import PRINTED
from pages.static_site.parts import Printed, apart

PAGES = Path(__file__).resolve().parent.parent
SCRIPT = PAGES / "static_site" / "drawn_pages.py"
HOME = dict.fromkeys(("", "table"), "index")
SECONDS = 300
"""Timeout for pages that are rendered together."""
_markdown = markdown_it.MarkdownIt("commonmark", {"html": False}).enable("table")
_ADDRESS = re.compile(r'href="\./([a-z]*)([?#"])')
DETAILS = Markup("<details><summary>{}</summary>{}</details>")
WORDS = Markup('<div class="copy-{}">{}</div>')
ALERT = Markup('<div class="copy-alert" role="status">{}</div>')
CODE = Markup("<pre>{}</pre>")
COMPONENT_HERE = Markup('<div data-component="{}" data-given="{}"></div>')
"""HTML for each type of element; `Markup.format` escapes anything that is not HTML already."""
_STYLE = re.compile(r"<style>.*?</style>", re.DOTALL)


def page_html(page: str, parameters: Mapping[str, Sequence[str]]) -> str:
    """The main part of pages/<page>.py for some parameters, as first shown. Raises RuntimeError if the page fails."""
    return printed_pages(page, [parameters])[0].html


def printed_pages(page: str, addresses: Sequence[Mapping[str, Sequence[str]]]) -> list[Printed]:
    """The same for several URLs, with the further parts of its lists.

    Streamlit is started once for all of them, since that takes longer than many pages.
    """
    scan_once()
    app = AppTest.from_file(str(SCRIPT), default_timeout=SECONDS)
    asked = [{name: list(values) for name, values in each.items()} for each in addresses]
    app.session_state[PRINTED] = str(PAGES / f"{page}.py"), asked
    app.run()
    if app.exception:
        raise RuntimeError(f"the page {page} fails at one of {asked}: {app.exception[0].value}")
    return [apart(with_file_addresses(_block(each))) for each in _inside(app.main)]


def with_file_addresses(html: str) -> str:
    """HTML with page URLs (./figures) changed to file URLs (./figures.html).

    The table exists only on the server; links to it lead to the map page, whose list has the same claims.
    """
    return _ADDRESS.sub(lambda found: f'href="./{HOME.get(found[1], found[1])}.html{found[2]}', html)


def _block(block: Any) -> Markup:
    inner = Markup("").join(_block(each) if isinstance(each, tree.Block) else _element(each) for each in _inside(block))
    if isinstance(block, tree.Expander):
        return DETAILS.format(_inline(block.label), inner)
    return inner


def _inside(block: tree.Block) -> list[Any]:
    return [block.children[position] for position in sorted(block.children)]


def _element(element: Any) -> Markup:
    """One element as HTML. Raises TypeError for a type that is not handled yet."""
    match element:
        case tree.Markdown():
            return WORDS.format(element.type, _rendered(element.value))
        case tree.Warning() | tree.Info() | tree.Error() | tree.Success():
            return ALERT.format(_rendered(element.value))
        case tree.Code():
            return CODE.format(element.value)
        case tree.Widget():
            return Markup()
    if element.type == HTML:
        return Markup(_STYLE.sub("", html_of(element)))  # noqa: S704 (made by our templates)
    if element.type == COMPONENT:
        drawn = component_of(element)
        return COMPONENT_HERE.format(drawn.name.removeprefix("claims_"), drawn.data)
    raise TypeError(f"a page draws an element of the type {element.type}: say in {__name__} how it is printed")


def _rendered(markdown: str) -> Markup:
    return Markup(_markdown.render(markdown))  # noqa: S704 (its own HTML is switched off)


def _inline(markdown: str) -> Markup:
    return Markup(_markdown.renderInline(markdown))  # noqa: S704 (its own HTML is switched off)
