"""The claim layer as Folium elements: one that starts its scripts in the frame, one that carries a command to them.

Foreign text passes through here only as JSON. Folium pastes it into a script, branca reads that script as a template
once more, streamlit-folium rewrites it (it renames whatever looks like `_<id>`) and hashes it without its `_…` parts.
So every character that one of them, a page or a template literal could mistake for something else is a JSON escape.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import folium
from branca.element import MacroElement
from folium.template import Template

SCRIPTS = Path(__file__).parents[1] / "assets" / "map"

_STRING = re.compile(r'"(?:[^"\\]|\\.)*"')
_HARMLESS = {ord(sign): f"\\u{ord(sign):04x}" for sign in "<>&'`$_{}%#"}


def script_json(value: Any) -> str:
    """JSON that means the same wherever it is pasted into a script. Raises `ValueError` for NaN and infinities."""
    written = json.dumps(value, ensure_ascii=True, allow_nan=False, separators=(",", ":"))
    return _STRING.sub(lambda found: found[0].translate(_HARMLESS), written)


class ClaimLayer(MacroElement):
    """Starts the map's scripts in the frame.

    `config` is constant JSON: `notice` (one sentence) and `tiles` (address template of a tile server, or empty). The
    kinds and the other words come from `shared/words.json`, which the browser keeps: this text is sent with every step.
    """

    _template = Template("""
        {% macro script(this, kwargs) %}
        ((start) => {
            const link = (rel, name) => {
                const node = document.createElement("link");
                node.rel = rel;
                node.href = `${start.address}/${name}`;
                document.head.append(node);
            };
            link("stylesheet", "map.css");
            start.modules.forEach((name) => link("modulepreload", name));
            import(`${start.address}/main.js`)
                .then((main) => main.start({{ this._parent.get_name() }}, start.config))
                .catch((fault) => {
                    console.error(fault);
                    {{ this._parent.get_name() }}.getContainer().textContent =
                        "The map's scripts could not be loaded. Reload the page to try again.";
                });
        })({{ this.start }});
        {% endmacro %}
    """)

    def __init__(self, assets: str, config: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "ClaimLayer"
        modules = sorted(path.name for path in SCRIPTS.glob("*.js"))
        modules += [f"../shared/{name}.js" for name in ("days", "live", "nodes", "symbols")]
        self.start = script_json({"address": f"{assets}/map", "modules": modules, "config": dict(config)})


class Command(MacroElement):
    """Hands one command to the claim layer, or queues it for a layer that is still loading."""

    _template = Template("""
        {% macro script(this, kwargs) %}
        (window.claimsCommands ||= []).push({{ this.command }});
        window.claimsMap?.drain();
        window.feature_group = (window.feature_group || []).filter((group) => window.map.hasLayer(group));
        {% endmacro %}
    """)
    # The last line forgets the groups of earlier commands, which streamlit-folium takes off the map but keeps.

    def __init__(self, command: Mapping[str, Any]) -> None:
        super().__init__()
        self._name = "Command"
        self.command = script_json(dict(command))


def command_group(command: Mapping[str, Any]) -> folium.FeatureGroup:
    """The feature group for `st_folium(feature_group_to_add=…)`: nothing to draw, one command to run.

    A command says where the data is and what is chosen: `claims`, `places`, `outlines`, `spans` (addresses as seen
    from the frame), `from`, `to`, `axis` (ISO days), `dates`, `claim`, `view` and `channel`.
    """
    group = folium.FeatureGroup(control=False)
    Command(command).add_to(group)
    return group
