"""A running server when its files are damaged and repaired: readers keep the last good version, editors are told."""

import os
import threading
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from claimsmap.loading.store import LOOK_EVERY
from tests.browser.fixtures import Server, becomes_so
from tests.builders import CLAIMS_FILE
from tests.faults.running import Answer, Files, ask, serving, wait_until

GOOD = CLAIMS_FILE.read_text()
EDITIONS = count(2)
SIMPLE = """
  - id: visit-{}
    kind: visit
    said_by: mfa-az
    summary: a visit took place
    mentions: [{{statement: mfa-az-2022-10-25, words: mines were found, voice: own}}]
"""


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
    """The file is written in place, slowly, and every prefix that ends with a record is a valid file by itself."""
    rows = [SIMPLE.format(number) for number in range(400)]
    parts = [GOOD.partition("claims:\n")[0] + "claims:\n", *rows]
    files.replace("".join(parts[:2]))
    wait_until(lambda: claims(running).json["total"] == 1, "the shortest part is served, as it is sound")
    files.replace("".join(parts))
    wait_until(lambda: claims(running).json["total"] == len(rows), "the whole is served")
    stop = threading.Event()

    def write_slowly() -> None:
        while not stop.is_set():
            with files.claims.open("w") as file:
                for part in parts:
                    file.write(part)
                    file.flush()
                    stop.wait(0.02)

    writer = threading.Thread(target=write_slowly)
    writer.start()
    try:
        assert not becomes_so(lambda: claims(running).json["total"] != len(rows), patience=5 * LOOK_EVERY)
    finally:
        stop.set()
        writer.join()


def test_a_start_without_any_data_serves_the_faults_and_recovers_when_the_files_do(tmp_path: Path) -> None:
    files = Files(tmp_path)
    files.claims.unlink()
    away = files.geodata.rename(tmp_path / "away")
    with serving(tmp_path, files) as server:
        answer = claims(server)
        assert (answer.status, len(answer.json["faults"])) == (503, 3)
        assert ask(server.port, "/").status == 200
        away.rename(files.geodata)
        files.replace(GOOD.replace("kind: ", "kind: no-such-", 3))
        wait_until(lambda: "no-such-" in str(claims(server).json), "the faults of the file are served")
        answer = claims(server)
        assert answer.status == 503
        assert len(answer.json["faults"]) >= 3
        assert all(f"{files.claims}:" in fault for fault in answer.json["faults"])
        files.replace(GOOD)
        wait_until(lambda: claims(server).status == 200, "the mended file is served")
