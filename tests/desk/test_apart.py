"""The desk is a separate program: what readers are served works without it and does not import it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from claimsmap.__main__ import main

ROOT = Path(__file__).parents[2]


def commands_in(usage: str) -> str:
    return re.findall(r"\{[a-z,]+\}", usage)[0]


def test_the_container_holds_none_of_it_and_the_app_and_the_commands_work_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    copied = re.findall(r"^COPY (.+) \S+$", (ROOT / "Dockerfile").read_text(), re.MULTILINE)
    names = " ".join(copied).split()
    assert "desk" not in names
    assert "!desk" not in (ROOT / ".dockerignore").read_text().splitlines()
    for name in names:
        (tmp_path / name).symlink_to(ROOT / name)
    code = "import app\nfrom claimsmap.__main__ import main\nmain(['--help'])"
    environment = {**os.environ, "PYTHONPATH": str(tmp_path), "TILES_URL": ""}
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    with pytest.raises(SystemExit):
        main(["--help"])
    assert commands_in(done.stdout).replace("}", ",desk}") == commands_in(capsys.readouterr().out)


def test_no_page_and_no_part_of_the_copy_names_it() -> None:
    sources = [path for path in (ROOT / "pages").rglob("*") if path.suffix in (".py", ".js", ".html")]
    assert sources
    assert [path.name for path in sources if re.search(r"\bdesk[./]", path.read_text(encoding="utf-8"))] == []
