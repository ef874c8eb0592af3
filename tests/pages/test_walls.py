"""Only pages/compat/ and pages/assets/compat/ rely on undocumented behaviour."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.builders import ROOT

UNDOCUMENTED = {
    "Streamlit's runtime": r"streamlit\.runtime\b|get_instance\(|component_registry|manifest_scanner",
    "Streamlit's own page and files": r"get_static_dir|file_util|streamlit\.__file__",
    "streamlit-folium's insides": r"_component_func|build_dir|streamlit_folium\._",
    "what the test runner keeps of an element": r"\.proto\b",
    "the templates of Folium's classes": r"\b_template\s*=|MacroElement|\.default_(js|css)\b",
    "options of sockets that are not ours": r"setsockopt",
    "what streamlit-folium keeps in the map's frame": r"__GLOBAL_DATA__|window\.feature_group",
    "the names of Streamlit's elements": r"data-testid|data-test-connection-state",
}


def files() -> list[Path]:
    suffixes = (".py", ".js", ".css", ".html")
    found = [ROOT / "app.py", *(path for path in (ROOT / "pages").rglob("*") if path.suffix in suffixes)]
    return [path for path in found if "compat" not in path.relative_to(ROOT).parts]


@pytest.mark.parametrize("what", UNDOCUMENTED)
def test_only_compat_leans_on(what: str) -> None:
    pattern = re.compile(UNDOCUMENTED[what])
    found = {path.relative_to(ROOT).as_posix() for path in files() if pattern.search(path.read_text("utf-8"))}
    assert found == set(), f"{what}: move this to pages/compat/ or pages/assets/compat/"


def test_each_pattern_finds_what_compat_does() -> None:
    compat = [*(ROOT / "pages" / "compat").glob("*.py"), *(ROOT / "pages" / "assets" / "compat").iterdir()]
    text = "\n".join(path.read_text("utf-8") for path in compat)
    assert [what for what, pattern in UNDOCUMENTED.items() if not re.search(pattern, text)] == []


def test_every_file_of_compat_says_what_it_assumes() -> None:
    modules = [path for path in (ROOT / "pages" / "compat").glob("*.py") if path.name != "__init__.py"]
    assert [path.name for path in modules if "Assumed:" not in path.read_text("utf-8")] == []
