"""Reads rendered elements from Streamlit's test runner where its API does not expose them."""

from __future__ import annotations

import functools
from typing import Any, NamedTuple

from streamlit.components.v2 import manifest_scanner

HTML, COMPONENT = "html", "bidi_component"
"""Assumed: the element types of `st.html` and of components of `st.components.v2`."""


class DrawnComponent(NamedTuple):
    """A rendered component: its registered name, and its data as JSON."""

    name: str
    data: str


@functools.cache
def scan_once() -> None:
    """Cache the runner's scan of installed packages for components, which takes ten times as long as running a page.

    Assumed: it calls `manifest_scanner.scan_component_manifests` by that name.
    """
    manifest_scanner.scan_component_manifests = functools.cache(manifest_scanner.scan_component_manifests)


def html_of(element: Any) -> str:
    """The HTML of an element of type HTML. Assumed: `proto.body`."""
    return str(element.proto.body)


def component_of(element: Any) -> DrawnComponent:
    """The component in an element of type COMPONENT. Assumed: `proto.component_name` and `proto.json`."""
    return DrawnComponent(element.proto.component_name, element.proto.json)
