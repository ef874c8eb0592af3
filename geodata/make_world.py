"""Makes `pages/assets/map/layers/world.json`: coarse outlines of all countries, drawn beneath every corpus.

Run by an editor, once per edition of Natural Earth: `python geodata/make_world.py countries-110m.json`. That file is in
the npm package world-atlas 2.0.2 (Natural Earth 4.1 at 1:110 million, public domain). The result is TopoJSON on a
coarser grid, without ids and without Antarctica.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

TARGET = Path(__file__).parents[1] / "pages" / "assets" / "map" / "layers" / "world.json"
STEP = 0.05
"""Grid spacing in degrees: about 5 km."""
LEFT_OUT = {"Antarctica"}


def main() -> None:
    """Rewrite the file from the one given as argument."""
    atlas = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    countries = [
        {"type": each["type"], "arcs": each["arcs"]}
        for each in atlas["objects"]["countries"]["geometries"]
        if each["properties"]["name"] not in LEFT_OUT
    ]
    world = {
        "type": "Topology",
        "transform": {"scale": [STEP, STEP], "translate": [0, 0]},
        "objects": {"countries": {"type": "GeometryCollection", "geometries": countries}},
        "arcs": [coarser(arc, atlas["transform"]) for arc in atlas["arcs"]],
    }
    TARGET.write_text(json.dumps(world, separators=(",", ":")) + "\n", "utf-8")


def coarser(arc: list[list[int]], transform: dict[str, Any]) -> list[list[int]]:
    """An arc on the coarser grid, without zero-length steps; its ends are kept."""
    x = y = 0
    positions: list[list[int]] = []
    for across, up in arc:
        x, y = x + across, y + up
        position = [
            round((value * scale + shift) / STEP)
            for value, scale, shift in zip((x, y), transform["scale"], transform["translate"], strict=True)
        ]
        if not positions or positions[-1] != position:
            positions.append(position)
    before = [0, 0]
    steps = []
    for position in positions:
        steps.append([position[0] - before[0], position[1] - before[1]])
        before = position
    return steps


if __name__ == "__main__":
    main()
