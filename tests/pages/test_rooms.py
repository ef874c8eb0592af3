"""Packages small enough to grasp, modules short enough to read or with a stated reason, scripts with tests."""

from __future__ import annotations

import ast
import re
from pathlib import Path

from tests.builders import ROOT

MOST_MODULES = 14
MOST_LINES = 200
REASON = re.compile(r"\bone\s+(?:\*\s+)?module\b", re.IGNORECASE)
"""How the docstring of a longer module begins to give its reason."""

OF_ELEMENTS = re.compile(
    r"\b(document\.(?!documentElement\b)|window\.|HTML\w*Element|\bElement\b|Path2D|getContext\b|innerHTML)"
    r"|\bL\.(Layer|Control|DomUtil|control|tileLayer)\b|shared/nodes\.js|/nodes\.js"
)
"""Only a page has elements: found in a document, drawn on a canvas, added to a map, made by shared/nodes.js."""
IMPORTED = re.compile(r'"(\.{1,2}/[^"]+\.m?js)"')


def modules() -> list[Path]:
    python = [ROOT / "app.py", *(ROOT / "claimsmap").rglob("*.py"), *(ROOT / "pages").rglob("*.py")]
    return [*python, *(ROOT / "pages" / "assets").rglob("*.js")]


def said_of(path: Path) -> str:
    """The docstring of a module, or the head comment of a script."""
    text = path.read_text("utf-8")
    if path.suffix == ".py":
        return ast.get_docstring(ast.parse(text)) or ""
    return text.partition("*/")[0] if text.startswith("/*") else ""


def test_every_module_says_what_it_is() -> None:
    assert [str(path.relative_to(ROOT)) for path in modules() if not said_of(path)] == []


def test_a_long_module_says_why_it_is_one() -> None:
    long = [path for path in modules() if len(path.read_text("utf-8").splitlines()) > MOST_LINES]
    silent = [path.relative_to(ROOT).as_posix() for path in long if not REASON.search(said_of(path))]
    assert silent == [], f"more than {MOST_LINES} lines: take it apart, or say in its docstring why it is one module"


def test_no_package_has_more_modules_than_are_seen_at_a_glance() -> None:
    counted: dict[Path, int] = {}
    for path in modules():
        if path.name != "__init__.py":
            counted[path.parent] = counted.get(path.parent, 0) + 1
    crowded = {str(folder.relative_to(ROOT)): count for folder, count in counted.items() if count > MOST_MODULES}
    assert crowded == {}, f"more than {MOST_MODULES} modules: give some of them a folder"


def imports_of(path: Path) -> set[Path]:
    return {(path.parent / name).resolve() for name in IMPORTED.findall(path.read_text("utf-8"))}


def test_a_script_that_needs_no_element_of_a_page_has_a_unit_test() -> None:
    """What it imports needs none either; pages/assets/compat/ is tested in test_assumptions.py and in browsers."""
    assets = ROOT / "pages" / "assets"
    code = {path: re.sub(r"/\*.*?\*/", "", path.read_text("utf-8"), flags=re.S) for path in assets.rglob("*.js")}
    of_pages = {path for path, text in code.items() if "compat" in path.parts or OF_ELEMENTS.search(text)}
    plain = {
        path for path, text in code.items() if path not in of_pages and re.search(r"=>|\bfunction\b|\bclass\b", text)
    }
    plain = {path for path in plain if not imports_of(path) & of_pages}
    assert assets / "map" / "marks" / "gather.js" in plain
    tested = {each for path in (ROOT / "tests" / "scripts").glob("*.mjs") for each in imports_of(path)}
    assert sorted(path.relative_to(assets).as_posix() for path in plain - tested) == []
