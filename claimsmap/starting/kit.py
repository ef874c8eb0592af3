"""Where the world's countries and towns and the templates of a corpus lie, and where they come from."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from claimsmap.files.yaml_lines import read_yaml
from claimsmap.settings import REPOSITORY

_INSTALLED = Path(__file__).parent / "kit"
KIT = _INSTALLED if _INSTALLED.is_dir() else REPOSITORY / "starting"
"""In the installed program beside this module; in a checkout the folder `starting`."""


class Origin(NamedTuple):
    """A source of what the kit holds, as the gazetteer names it."""

    source: str
    producer: str
    licence: str


@cache
def origins() -> tuple[Origin, Origin]:
    """The source of the towns, and that of the outlines: the first and the second of the template sources.yaml."""
    template = (KIT / "files" / "sources.yaml").read_text("utf-8")
    tree, _ = read_yaml(template.replace("@", ""), "sources.yaml")  # no text in YAML begins with the sign of a mark
    towns, outlines = (
        Origin(each["source"], each["producer"], each["licence_published"]) for each in tree["sources"][:2]
    )
    return towns, outlines
