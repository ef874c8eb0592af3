"""The map as minimal Folium elements: one starts our scripts in the frame, one passes a command to them.

Assumed: Folium renders an element with the macro `script` of its `_template`, names it after `_name`, and takes a map's
links from `default_js` and `default_css`; streamlit-folium calls `render()` only to read those afterwards.

Foreign text passes through here only as JSON. Folium pastes it into a script, branca renders that script as a template,
streamlit-folium rewrites it (renaming anything like `_<id>`) and hashes it without the `_…` parts. So every character
that one of them, HTML or a template literal could interpret is written as a JSON escape.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_HARMLESS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'`$_{}%#"}


def script_json(value: Any) -> str:
    """JSON that is safe to paste anywhere in a script. Raises ValueError for NaN and infinities."""
    written = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return _STRING.sub(lambda found: found[0].translate(_HARMLESS), written)


class SmallMap(folium.Map):
    """A minimal Folium map: its text is sent with every rerun, and its style is in our own style sheet.

    `start` is the options object of `L.map`, as script; `scripts` and `styles` are URLs relative to the frame.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}var {{ this.get_name() }}=L.map('{{ this.get_name() }}',{{ this.start }});"
        "{% endmacro %}"
    )

    def __init__(self, start: str, scripts: Sequence[str], styles: Sequence[str]) -> None:
        super().__init__(tiles=None)
        self.start = start
        # set on the instance, since the class's lists are shared by every map in the process
        self.default_js = [(address.rpartition("/")[2], address) for address in scripts]
        self.default_css = [(address.rpartition("/")[2], address) for address in styles]

    def render(self, **_: object) -> str:
        """Empty: streamlit-folium reads only the script and the links, so rendering a whole page would be wasted."""
        return ""


class ClaimLayer(MacroElement):
    """Starts the map's scripts in the frame.

    `tiles` is the URL template of a tile server, or empty; `not_loaded` is the message shown when the scripts cannot be
    loaded. All other text comes from files that the browser caches, as this one is sent with every rerun.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}startClaims({{ this._parent.get_name() }},{{ this.arguments }});{% endmacro %}"
    )

    def __init__(self, tiles: str, not_loaded: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "ClaimLayer"
        self.arguments = f"{script_json(tiles)},{script_json(not_loaded)}"


class Command(MacroElement):
    """Passes one command to the claim layer."""

    _template = Template("{% macro script(this, kwargs) %}tellClaims({{ this.command }});{% endmacro %}")

    def __init__(self, command: Mapping[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Command"
        self.command = script_json(dict(command))


class CommandGroup(folium.FeatureGroup):
    """A minimal, empty feature group: its text is sent with every rerun."""

    _template = Template("{% macro script(this, kwargs) %}var {{ this.get_name() }}=L.featureGroup();{% endmacro %}")

    def render(self, **_: object) -> str:
        """Empty: streamlit-folium reads the script, and adds the group to the map itself."""
        return ""


def command_group(command: Mapping[str, Any]) -> folium.FeatureGroup:
    """The feature group for `st_folium(feature_group_to_add=…)`, with one command.

    A command contains the selection: `version` of the corpus, `collections` and `filters` (parts of a query string),
    and, where set, `from`, `to`, `axis` (ISO days), `dates`, `claim`, `view` and `channel`.
    """
    group = CommandGroup(control=False)
    Command(command).add_to(group)
    return group
