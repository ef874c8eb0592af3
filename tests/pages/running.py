"""Runs the script of a page without a browser."""

from __future__ import annotations

import json
import re
from typing import Any
from urllib.parse import parse_qs

from streamlit.testing.v1 import AppTest

from tests.builders import ROOT


def run(name: str, **parameters: str | list[str]) -> AppTest:
    """The page of this name ("" for the map) at an address with these parameters, after its script has run."""
    app = AppTest.from_file(str(ROOT / "pages" / "main.py"), default_timeout=60)
    for parameter, value in parameters.items():
        app.query_params[parameter] = value
    if name:
        app.switch_page(f"{name}.py")
    app.run()
    assert not app.exception
    return app


def html_of(app: AppTest) -> str:
    """All HTML of a page except styles, without the line breaks of the templates."""
    parts = [element.proto.body for element in app.get("html") if not element.proto.body.startswith("<style>")]
    return "\n".join(re.sub(r">\n+<", "><", part).replace("\n", " ") for part in parts)


def address_of(app: AppTest) -> dict[str, list[str]]:
    """The query parameters that the browser is told to show."""
    return parse_qs(sent_to(app, "connection")["address"]["query"])


def sent_to(app: AppTest, component: str) -> dict[str, Any]:
    """The data of one of our components."""
    protos = [element.proto for element in app.get("bidi_component")]
    return dict(next(json.loads(each.json) for each in protos if each.component_name == f"claims_{component}"))
