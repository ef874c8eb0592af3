"""The installed program, away from the repository: docs/begin.md as it stands, from nothing to a served map."""

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import sysconfig
from contextlib import suppress
from pathlib import Path
from urllib.request import urlopen

import pytest

from tests.browser.fixtures import becomes_so, free_port
from tests.builders import ROOT

MOST_STEPS = 12


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the installed wheel of a copy of the checkout."""
    made = tmp_path_factory.mktemp("made")
    copy = made / "checkout"
    listing = ["git", "ls-files", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(listing, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in listed.splitlines():
        if not name.startswith(("tests/", "docs/", "script/")) and (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, copy / name)
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "wheel", "--no-deps", "--wheel-dir", str(made), str(copy)], check=True)
    (wheel,) = made.glob("*.whl")
    target = made / "installed"
    subprocess.run([*pip, "install", "--no-deps", "--target", str(target), str(wheel)], check=True)
    return target


@pytest.fixture(scope="module")
def environment(installed: Path) -> dict[str, str]:
    """The installed program and the libraries of this environment, without the repository."""
    libraries = sysconfig.get_paths()["purelib"]
    return {
        "PATH": f"{installed / 'bin'}{os.pathsep}{Path(sys.executable).parent}{os.pathsep}/usr/bin{os.pathsep}/bin",
        "PYTHONPATH": f"{installed}{os.pathsep}{libraries}",
        "HOME": str(installed.parent),
    }


def steps() -> list[list[str]]:
    """The commands of the document, split as a shell would."""
    block = re.search(r"```sh\n(.*?)```", (ROOT / "docs" / "begin.md").read_text("utf-8"), re.DOTALL)
    assert block is not None
    return [shlex.split(line) for line in block[1].splitlines()]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory, environment: dict[str, str], installed: Path) -> Path:
    """A folder in which every command of the document except the last has been run."""
    folder = tmp_path_factory.mktemp("begun")
    for command in steps()[:-1]:
        done = subprocess.run(
            [sys.executable, str(installed / "bin" / "claimsmap"), *command[1:]],
            cwd=folder, env=environment, capture_output=True, text=True,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
    return folder


def test_the_document_leads_from_nothing_to_a_served_map_with_three_own_claims(
    begun: Path, environment: dict[str, str], installed: Path
) -> None:
    told = steps()
    assert len(told) <= MOST_STEPS
    assert told[-1][:2] == ["claimsmap", "serve"]
    port = free_port()
    serving = [sys.executable, str(installed / "bin" / "claimsmap"), *told[-1][1:], "--port", str(port)]
    server = subprocess.Popen(serving, cwd=begun, env=environment, start_new_session=True)
    try:
        found = json.loads(answer(f"http://127.0.0.1:{port}/data/claims.geojson", server))
        page = answer(f"http://127.0.0.1:{port}/", server).decode()
    finally:
        os.killpg(server.pid, 15)
        server.wait(30)
    own = [each for each in found["features"] if each["properties"]["said_by"] == "civil-protection"]
    assert len(own) == 3
    assert all(each["geometry"] for each in own)
    assert "What is said of the floods in Haiti" in found["title"]
    assert "What is said of the floods in Haiti" in page


def answer(address: str, server: subprocess.Popen[bytes], patience: float = 120) -> bytes:
    """The response of an address, as soon as the server is up."""
    found: list[bytes] = []

    def has_answered() -> bool:
        assert server.poll() is None, "the server has ended"
        with suppress(OSError), urlopen(address, timeout=60) as told:  # not up yet, or the machine is busy
            found.append(told.read())
        return bool(found)

    assert becomes_so(has_answered, patience), f"no answer from {address}"
    return found[0]


def test_every_command_explains_itself(environment: dict[str, str], installed: Path) -> None:
    command = [sys.executable, str(installed / "bin" / "claimsmap")]
    done = subprocess.run([*command, "--help"], env=environment, capture_output=True, text=True, check=True, cwd="/")
    told = done.stdout
    assert told.startswith("usage: claimsmap ")
    for name in ("init", "serve", "new", "import", "check", "publish"):
        assert f"\n    {name} " in told
