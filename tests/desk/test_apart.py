"""The desk is another program: what readers are served works without it and does not load it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def run(code: str, folder: Path = ROOT) -> str:
    environment = {**os.environ, "PYTHONPATH": str(folder), "TILES_URL": ""}
    done = subprocess.run([sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_public_app_loads_nothing_of_it() -> None:
    code = "import app, sys; print([name for name in sys.modules if name == 'desk' or name.startswith('desk.')])"
    assert run(code).splitlines()[-1] == "[]"


def test_the_container_holds_none_of_it_and_its_commands_work_without(tmp_path: Path) -> None:
    copied = re.findall(r"^COPY (.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    names = " ".join(copied).split()
    assert "desk" not in names
    assert "!desk" not in (ROOT / ".dockerignore").read_text().splitlines()
    for name in names:
        (tmp_path / name).symlink_to(ROOT / name)
    code = "from claimsmap.__main__ import main\ntry: main(['--help'])\nexcept SystemExit: pass"
    without, with_it = (re.findall(r"\{[a-z,]+\}", run(code, folder))[0] for folder in (tmp_path, ROOT))
    assert ",desk" not in without
    assert ",desk" in with_it


def test_no_page_and_no_part_of_the_copy_names_it() -> None:
    sources = [path for path in (ROOT / "pages").rglob("*") if path.suffix in (".py", ".js", ".html")]
    assert sources
    assert [path.name for path in sources if re.search(r"\bdesk[./]", path.read_text(encoding="utf-8"))] == []
