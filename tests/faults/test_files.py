"""What a running server does when its files are harmed and mended: readers keep what was good, editors are told."""

import os
import shutil
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from tests.browser.fixtures import Server
from tests.builders import CLAIMS_FILE
from tests.faults.running import Answer, Files, ask, serving, wait_until

GOOD = CLAIMS_FILE.read_text()
EDITIONS = count(2)


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return Files(tmp_path_factory.mktemp("files"))


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory, files: Files) -> Iterator[Server]:
    with serving(tmp_path_factory.mktemp("server"), files) as server:
        yield server


def claims(server: Server) -> Answer:
    return ask(server.port, "/data/claims.json")


def version(server: Server) -> str:
    answer = claims(server)
    assert answer.status == 200
    return str(answer.json["version"])


def a_loop(path: Path) -> None:
    path.unlink()
    path.symlink_to(path)


def a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@pytest.mark.parametrize(
    ("harm", "fault"),
    [
        (lambda path: path.unlink(), "cannot be read (No such file"),
        (lambda path: path.write_text(""), "statements: is missing"),
        (lambda path: path.write_text(GOOD[: len(GOOD) // 2] + "\n  ]"), "is not YAML from here on"),
        (lambda path: path.write_bytes(GOOD.encode()[:5000] + b"\xff\xfe"), "is not UTF-8"),
        (a_folder, "is a folder"),
        (a_pipe, "is a pipe or a device"),
        (a_loop, "cannot be read (Too many levels"),
    ],
    ids=["deleted", "emptied", "cut", "binary", "folder", "pipe", "unreadable"],
)
def test_readers_keep_the_last_good_data_and_the_log_names_the_fault(
    running: Server, files: Files, harm: object, fault: str
) -> None:
    good = version(running)
    seen = len(running.output.read_text())
    assert callable(harm)
    harm(files.claims)
    wait_until(lambda: version(running) == good and fault in running.output.read_text()[seen:], f"the log says {fault}")
    files.replace(GOOD.replace("summary: ", f"summary: edition {next(EDITIONS)}, ", 1))
    wait_until(lambda: version(running) != good, "the mended file is served")
    assert "Traceback" not in running.output.read_text()


def test_geodata_at_fault_never_replaces_good_ones(running: Server, files: Files) -> None:
    good = version(running)
    places = files.geodata / "places.csv"
    kept = places.read_text()
    places.write_text(kept.replace(",39.", ",399.", 1))
    wait_until(
        lambda: version(running) == good and "is outside the world" in running.output.read_text(), "it is logged"
    )
    places.write_text(kept)


def test_no_reader_sees_half_a_file(running: Server, files: Files) -> None:
    """The file is written in place, slowly, and each half of it is a sound file of fewer claims."""
    total = claims(running).json["total"]
    head, *records = GOOD.partition("claims:\n")[2].partition("series:")[0].split("  - id: ")
    before = GOOD.partition("claims:\n")[0] + "claims:\n" + head
    stop = threading.Event()

    def write_slowly() -> None:
        while not stop.is_set():
            with files.claims.open("w") as file:
                file.write(before)
                for record in records:
                    file.write(f"  - id: {record}")
                    file.flush()
                    stop.wait(0.05)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    try:
        totals = {claims(running).json["total"] for _ in range(150)}
    finally:
        stop.set()
        writer.join()
    files.replace(GOOD)
    assert totals == {total}


def test_a_bad_start_serves_the_faults_and_recovers_when_the_file_does(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.replace(GOOD.replace("kind: ", "kind: no-such-", 3))
    with serving(tmp_path, files) as server:
        answer = claims(server)
        assert answer.status == 503
        assert len(answer.json["faults"]) >= 3
        assert all(f"{files.claims}:" in fault for fault in answer.json["faults"])
        assert ask(server.port, "/").status == 200
        files.replace(GOOD)
        wait_until(lambda: claims(server).status == 200, "the mended file is served")


def test_a_start_without_any_data_serves_the_faults(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.claims.unlink()
    shutil.rmtree(files.geodata)
    with serving(tmp_path, files) as server:
        answer = claims(server)
        assert (answer.status, len(answer.json["faults"])) == (503, 3)
