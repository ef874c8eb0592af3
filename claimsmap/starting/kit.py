"""The bundled countries, towns and corpus templates: their location and sources."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import NamedTuple

from claimsmap.files.yaml_lines import read_yaml
from claimsmap.settings import REPOSITORY

_INSTALLED = Path(__file__).parent / "kit"
KIT = _INSTALLED if _INSTALLED.is_dir() else REPOSITORY / "starting"
"""Beside this module in the installed program; the folder `starting` in a checkout."""


class Origin(NamedTuple):
    """A source of bundled data, as named in the gazetteer."""

    source: str
    producer: str
    licence: str


@cache
def origins() -> tuple[Origin, Origin]:
    """The sources of towns and of outlines: the first two in the template sources.yaml."""
    template = (KIT / "files" / "sources.yaml").read_text("utf-8")
    tree, _ = read_yaml(template.replace("@", ""), "sources.yaml")  # @ marks placeholders, and is not valid YAML
    towns, outlines = (
        Origin(each["source"], each["producer"], each["licence_published"]) for each in tree["sources"][:2]
    )
    return towns, outlines
