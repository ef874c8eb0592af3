"""The program contains no word of the first corpus: another corpus is a folder of files, and nothing else."""

from __future__ import annotations

import re

import pytest

from tests.builders import ROOT

FOLDERS = ("claimsmap", "pages", "desk")
WRITTEN = {".py", ".js", ".ts", ".mjs", ".html", ".css", ".yaml", ".json", ".xml", ".txt"}
NOT_WRITTEN = {"world.json"}
"""Files generated from geodata, written by nobody."""
OF_THE_FIRST_CORPUS = re.compile(
    r"landmine|minefield|\bmines?\b|\bmined\b|_mines?\b|\bmines?_|munition|ordnance|\bPMN|booby|deminer"
    r"|karabakh|qarabağ|artsakh|azerbaijan|\bazeri|armenia|peacekeep|contact.line|patriotic|trilateral"
    r"|lachin|laçın|kalbajar|zabukh|saribaba|shusha|yerevan|\bbaku\b|\bsus\b"
    r"|\b2020\b|\b2022\b|\bGeoNames\b",
    re.IGNORECASE,
)
"""Its subject, its country, its places and its years."""
MEANT_OTHERWISE = re.compile(r"geonames_id")
"""A column of every gazetteer, like wikidata_id."""


def written() -> list[str]:
    files = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*"))]
    found = [path for path in files if path.suffix in WRITTEN and path.name not in NOT_WRITTEN]
    return [str(path.relative_to(ROOT)) for path in (ROOT / "app.py", *found) if "__pycache__" not in path.parts]


@pytest.mark.parametrize("folder", ["app.py", *FOLDERS])
def test_the_program_has_no_word_of_the_first_corpus(folder: str) -> None:
    files = [name for name in written() if name.split("/")[0] == folder]
    assert files
    found = [
        f"{name}:{number}: {line.strip()[:100]}"
        for name in files
        for number, line in enumerate((ROOT / name).read_text("utf-8").splitlines(), start=1)
        if OF_THE_FIRST_CORPUS.search(MEANT_OTHERWISE.sub("", line))
    ]
    assert found == []
