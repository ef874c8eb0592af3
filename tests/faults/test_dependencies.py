"""What is installed is what is locked: exact versions, the hash of every file, and no index address."""

import re

import pytest

from tests.builders import ROOT

PINNED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;]+)", re.MULTILINE)


def pins(name: str) -> dict[str, str]:
    found = PINNED.findall((ROOT / name).read_text())
    return {re.sub(r"[-_.]+", "-", package).lower(): version for package, version in found}


@pytest.mark.parametrize("name", ["requirements", "requirements-dev", "requirements-mutate"])
def test_the_lock_holds_what_is_asked_for_in_that_version(name: str) -> None:
    asked = pins(f"{name}.txt")
    assert asked
    assert asked.items() <= pins(f"{name}.lock").items(), "run script/audit --lock"


def test_the_program_runs_on_the_same_versions_as_its_tests() -> None:
    assert pins("requirements.lock").items() <= pins("requirements-dev.lock").items()


def test_mutation_testing_changes_no_version_of_what_is_installed() -> None:
    installed = pins("requirements-dev.lock")
    shared = {name: version for name, version in pins("requirements-mutate.lock").items() if name in installed}
    assert shared
    assert shared.items() <= installed.items(), "run script/audit --lock"


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-dev.lock", "requirements-mutate.lock"])
def test_every_package_has_hashes_and_no_address(name: str) -> None:
    text = (ROOT / name).read_text()
    packages = re.split(r"\n(?=[a-z])", text)
    assert all("--hash=sha256:" in package for package in packages)
    assert not re.search(r"://|--index|--find-links|--extra", text)
