"""The map as Folium elements of few words: one starts our scripts in the frame, one carries a command to them.

Assumed: Folium writes an element as what the macro `script` of its `_template` says, names it after `_name`, and takes
a map's links from `default_js` and `default_css`; streamlit-folium asks `render()` only for what it then reads there.

Foreign text passes through here only as JSON. Folium pastes it into a script, branca reads that script as a template
once more, streamlit-folium rewrites it (it renames whatever looks like `_<id>`) and hashes it without its `_…` parts.
So every character that one of them, a page or a template literal could mistake for something else is a JSON escape.
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
    """JSON that means the same wherever it is pasted into a script. Raises `ValueError` for NaN and infinities."""
    written = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return _STRING.sub(lambda found: found[0].translate(_HARMLESS), written)


class SmallMap(folium.Map):
    """A Folium map of few words: its text is sent with every step, and its style is in our own style sheet.

    `start` are the options of `L.map` as script; `scripts` and `styles` are addresses as seen from the frame.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}var {{ this.get_name() }}=L.map('{{ this.get_name() }}',{{ this.start }});"
        "{% endmacro %}"
    )

    def __init__(self, start: str, scripts: Sequence[str], styles: Sequence[str]) -> None:
        super().__init__(tiles=None)
        self.start = start
        # On the instance: the class lists belong to every map of the process.
        self.default_js = [(address.rpartition("/")[2], address) for address in scripts]
        self.default_css = [(address.rpartition("/")[2], address) for address in styles]

    def render(self, **_: object) -> str:
        """Nothing: streamlit-folium reads the script and the links; a page around them would be made in vain."""
        return ""


class ClaimLayer(MacroElement):
    """Starts the map's scripts in the frame.

    `tiles` is the address template of a tile server, or empty; `not_loaded` is told where the scripts cannot be had.
    All other words come from files that the browser keeps: this text is sent with every step.
    """

    _template = Template(
        "{% macro script(this, kwargs) %}startClaims({{ this._parent.get_name() }},{{ this.told }});{% endmacro %}"
    )

    def __init__(self, tiles: str, not_loaded: str) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "ClaimLayer"
        self.told = f"{script_json(tiles)},{script_json(not_loaded)}"


class Command(MacroElement):
    """Hands one command to the claim layer."""

    _template = Template("{% macro script(this, kwargs) %}tellClaims({{ this.command }});{% endmacro %}")

    def __init__(self, command: Mapping[str, Any]) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self._name = "Command"
        self.command = script_json(dict(command))


class CommandGroup(folium.FeatureGroup):
    """A feature group of few words and nothing to draw: its text is sent with every step."""

    _template = Template("{% macro script(this, kwargs) %}var {{ this.get_name() }}=L.featureGroup();{% endmacro %}")

    def render(self, **_: object) -> str:
        """Nothing: streamlit-folium reads the script, and adds the group to the map itself."""
        return ""


def command_group(command: Mapping[str, Any]) -> folium.FeatureGroup:
    """The feature group for `st_folium(feature_group_to_add=…)`: one command to run.

    A command says what is chosen: `version` of the corpus, `collections` and `filters` (parts of a query), and where
    they are chosen `from`, `to`, `axis` (ISO days), `dates`, `claim`, `view` and `channel`.
    """
    group = CommandGroup(control=False)
    Command(command).add_to(group)
    return group
