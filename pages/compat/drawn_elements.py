"""What a page drew, as Streamlit's test runner keeps it: the little of it that the runner does not show itself."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

from streamlit.components.v2 import manifest_scanner

HTML, COMPONENT = "html", "bidi_component"
"""Assumed: the types of the elements that `st.html` and a component of `st.components.v2` draw."""


class DrawnComponent(NamedTuple):
    """A component as it was drawn: the name that it was registered with, and its data as JSON."""

    name: str
    data: str


@functools.cache
def scan_once() -> None:
    """Let the runner look for components in the installed packages once: at each run it takes ten times the page.

    Assumed: it looks for them by `manifest_scanner.scan_component_manifests`, called by that name.
    """
    manifest_scanner.scan_component_manifests = functools.cache(manifest_scanner.scan_component_manifests)


def html_of(element: Any) -> str:
    """The HTML that an element of type HTML holds. Assumed: it is `body` of its `proto`."""
    return str(element.proto.body)


def component_of(element: Any) -> DrawnComponent:
    """What an element of type COMPONENT is. Assumed: `component_name` and `json` of its `proto`."""
    return DrawnComponent(element.proto.component_name, element.proto.json)
