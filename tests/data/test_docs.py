"""Everything that the documents for newcomers name exists."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
import yaml

from claimsmap.settings import NAMES
from tests.builders import ROOT

DOCUMENTS = ("README.md", "CONTRIBUTING.md", "docs/architecture.md")
NAMED = re.compile(r"`((?:[\w.]+/)*[\w.]+(?:/|\.(?:py|js|css|json|md|yaml|csv)))`")
NOT_READ_BY_US = {"XDG_CACHE_HOME", "NOMINATIM_DOMAIN", "NOMINATIM_SCHEME"}
"""Settings of the desk and the geocoder, which hosts never need."""


def is_there(named: str) -> bool:
    return any((ROOT / folder / named).exists() for folder in ("", "pages", "claimsmap", "pages/parts/explorer"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_file_that_a_document_names_exists(document: str) -> None:
    named = [name for name in NAMED.findall((ROOT / document).read_text("utf-8")) if "/" in name.rstrip("/")]
    assert named
    assert [name for name in named if not is_there(name)] == []


def test_the_architecture_names_every_room() -> None:
    tree = (ROOT / "docs" / "architecture.md").read_text("utf-8").partition("## How it works")[0]
    rooms = [path.parent for folder in ("claimsmap", "pages") for path in (ROOT / folder).glob("*/__init__.py")]
    assert len(rooms) > 10
    assert [room.name for room in rooms if f"      {room.name}/" not in tree] == []


def test_the_readme_names_every_setting_of_a_host() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in NAMES if name not in NOT_READ_BY_US and f"`{name}`" not in readme] == []


def test_what_other_tools_read_can_be_read() -> None:
    assert yaml.safe_load((ROOT / "CITATION.cff").read_text("utf-8"))["license"] == "Apache-2.0"
    hooks = yaml.safe_load((ROOT / ".pre-commit-config.yaml").read_text("utf-8"))["repos"][0]["hooks"]
    assert all(Path(hook["entry"].split()[0]).parts[0] == ".venv" for hook in hooks)
    assert (
        json.loads((ROOT / ".devcontainer" / "devcontainer.json").read_text("utf-8"))["postCreateCommand"]
        == "script/test fast"
    )
