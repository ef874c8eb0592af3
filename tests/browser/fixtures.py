"""A real server on a free port and a real browser: the fixtures of every browser test."""

from __future__ import annotations

import fcntl
import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.request
from base64 import b64decode
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from itertools import count
from pathlib import Path
from typing import Any, Protocol

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Error,
    Frame,
    Page,
    Playwright,
    Request,
    ViewportSize,
    expect,
    sync_playwright,
)

from claimsmap.loading.store import Snapshot
from tests.builders import ROOT, SAMPLE, corpus_in, index_of
from tests.tested_corpus import is_first

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
ONE_PROCESS = "--process-per-site"
"""Pages of one server share a process, which caches Streamlit's compiled scripts: each loads a third faster."""
COPY = "html[data-page-ending]"
"""A page of the static copy."""
BARE = re.compile(r"(/|/index\.html)$")
"""The address of the map page with nothing selected."""
PATIENCE = 60
"""Start-up timeout in seconds."""
OFTEN = 50
"""Milliseconds between checks whether a map is drawn; checking in each frame would make the browser draw frames."""
DESK = ViewportSize(width=1280, height=900)
"""The window of a desktop reader."""
expect.set_options(timeout=15_000)  # the machine may be busy


PACKED = re.compile(r'claimsCopy\.putPacked\("[^"]*","([^"]*)"\)')
"""A long text in a script of the copy."""


def text_in_copy(file: Path) -> str:
    """The content of a file of the copy, with its compressed texts decompressed."""
    return PACKED.sub(lambda found: gzip.decompress(b64decode(found[1])).decode(), file.read_text("utf-8"))


_ports = count(20_000 + 40 * (os.getpid() % 300))


def free_port() -> int:
    """A free port. Each test process has its own range of ports, so that servers never collide."""
    for port in _ports:
        with socket.socket() as tried, suppress(OSError):
            tried.bind(("127.0.0.1", port))
            return port
    raise RuntimeError("no port is free")


def becomes_so(is_so: Callable[[], object], patience: float) -> bool:
    """Whether a condition becomes true within a number of seconds. Polls every 50 ms."""
    ends = time.monotonic() + patience
    while not (so := is_so()) and time.monotonic() < ends:
        time.sleep(0.05)
    return bool(so)


def wait_for_answer(process: subprocess.Popen[bytes], address: str, output: Path, patience: float = PATIENCE) -> None:
    """Return when the server at this address responds; raises `RuntimeError` with its output if it never does."""

    def has_ended_or_answers() -> bool:
        try:
            urllib.request.urlopen(f"{address}/_stcore/health", timeout=1).close()
        except OSError:
            return process.poll() is not None
        return True

    if not becomes_so(has_ended_or_answers, patience) or process.poll() is not None:
        raise RuntimeError(f"the server did not start:\n{output.read_text()}")


class Server:
    """`streamlit run app.py` on a loopback port, 0 for a free one; its output is kept for error messages."""

    def __init__(self, folder: Path, port: int = 0, **environment: str) -> None:
        self.output = folder / "server.log"
        self.port = port or free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        command = [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", str(self.port)]
        command += ["--server.address", "127.0.0.1"]
        with self.output.open("wb") as log:
            self.process = subprocess.Popen(
                command, cwd=ROOT, env={**os.environ, "TILES_URL": "", **environment}, stdout=log, stderr=log
            )

    def wait(self) -> None:
        """Return when it responds; raises with its output if it does not."""
        wait_for_answer(self.process, self.address, self.output)

    def stop(self) -> None:
        """Terminate the process and wait for it."""
        self.process.terminate()
        self.process.wait(timeout=20)


@contextmanager
def running_server(folder: Path, port: int = 0, **environment: str) -> Iterator[Server]:
    """A server that responds, terminated afterwards unless the test killed it."""
    server = Server(folder, port, **environment)
    try:
        server.wait()
        yield server
    finally:
        server.stop()


def folder_of_all(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The temporary folder that all processes of a run share."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@contextmanager
def locked(file: Path) -> Iterator[None]:
    """What no two processes of a run do at once."""
    with file.open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


@contextmanager
def shared_server(tmp_path_factory: pytest.TempPathFactory, name: str, **environment: str) -> Iterator[str]:
    """The address of a server that all processes of a run share by its name; the last one that used it stops it.

    For tests that only read: a start costs more of the processor than opening the map three times.
    """
    folder = folder_of_all(tmp_path_factory) / f"server {name}"
    folder.mkdir(exist_ok=True)
    users, lock = folder / "users.json", folder / "lock"
    started: Server | None = None
    with locked(lock):
        told = json.loads(users.read_text()) if users.exists() else {}
        if not told:
            started = Server(folder, 0, **environment)
            started.wait()
            told = {"address": started.address, "pid": started.process.pid, "count": 0}
        users.write_text(json.dumps(told | {"count": told["count"] + 1}))
    try:
        yield str(told["address"])
    finally:
        with locked(lock):
            told = json.loads(users.read_text())
            if told["count"] > 1:
                users.write_text(json.dumps(told | {"count": told["count"] - 1}))
            else:
                users.unlink()
                os.kill(told["pid"], signal.SIGTERM)
                if started and started.process.pid == told["pid"]:
                    started.process.wait(timeout=20)
                else:
                    becomes_so(lambda: _has_ended(told["pid"]), patience=20)


def _has_ended(pid: int) -> bool:
    """Whether another process's child runs no more: on Linux its parent may not have taken notice yet."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] == "Z"
    except OSError:
        return True


def known(config: pytest.Config) -> Path:
    """The corpus folder that these tests know: the first corpus if present, else the sample, an excerpt of it."""
    return ROOT if is_first(config) else SAMPLE


@pytest.fixture(scope="session")
def known_record(pytestconfig: pytest.Config) -> Snapshot:
    """Its corpus."""
    return Snapshot(corpus_in(known(pytestconfig)), index_of(known(pytestconfig)))


@pytest.fixture(scope="session")
def server(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the known corpus, without tiles."""
    with shared_server(tmp_path_factory, "known", CORPUS_DIR=str(known(pytestconfig))) as address:
        yield address


class Site(str):
    """The address of the map page in one of the forms of the app; a query can be appended directly."""

    @property
    def root(self) -> str:
        """The common prefix of its addresses."""
        return self.rpartition("/")[0]


def publish(folder: Path, **environment: str) -> Path:
    """The folder with a static copy in it, without tiles."""
    command = [sys.executable, "-m", "claimsmap", "publish", str(folder)]
    settings = {**os.environ, "TILES_URL": "", **environment}
    done = subprocess.run(command, cwd=ROOT, env=settings, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    return folder


def publish_once(tmp_path_factory: pytest.TempPathFactory, name: str, **environment: str) -> Path:
    """A folder of this name with a static copy, shared by all processes of a run."""
    shared = folder_of_all(tmp_path_factory)
    with locked(shared / f"publishing {name}"):
        made = shared / name
        return made if made.exists() else publish(made, **environment)


@pytest.fixture(scope="session")
def copy(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a static copy of the known corpus."""
    return publish_once(tmp_path_factory, "copy", CORPUS_DIR=str(known(pytestconfig)))


class QuietHTTPServer(ThreadingHTTPServer):
    """A server that does not log readers who disconnect early."""

    def handle_error(self, request: Any, client_address: Any) -> None:
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


@contextmanager
def hosted(folder: Path) -> Iterator[str]:
    """The address of a plain file server for a folder."""
    handler = partial(SimpleHTTPRequestHandler, directory=str(folder))
    with QuietHTTPServer(("127.0.0.1", 0), handler) as host:
        threading.Thread(target=host.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{host.server_port}"
        host.shutdown()


@pytest.fixture(scope="session")
def copy_on_host(copy: Path) -> Iterator[str]:
    """The address of a plain file server for the copy."""
    with hosted(copy) as address:
        yield address


@pytest.fixture(scope="session")
def copied(copy: Path) -> Site:
    """The copy opened from disk: for behaviour that both forms share, as it loads in half the time."""
    return Site((copy / "index.html").as_uri())


@pytest.fixture(scope="session", params=["server", "copy on a disk"])
def site(request: pytest.FixtureRequest) -> Site:
    """The app from the server and as a copy: for behaviour that differs between the two."""
    if request.param == "server":
        return Site(request.getfixturevalue("server") + "/")
    return Site(request.getfixturevalue("copied"))


def chromium(*, with_windows: bool = False) -> str:
    """The path of the system's Chromium: the headless shell, the same browser without windows and faster.

    Benchmarks want the one `with_windows`, as readers have it. Nothing is skipped: without a Chromium these tests fail.
    """
    shell, windowed = "chromium-headless-shell", ("chromium", "chromium-browser", "google-chrome")
    names = (*windowed, shell) if with_windows else (shell, *windowed)
    path = next((found for name in names if (found := shutil.which(name))), None)
    if path is None:
        pytest.fail(f"no Chromium was found: script/test installs one, or install Debian's package {shell}")
    return path


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """The browser driver."""
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """A Chromium for tests that need a reader of their own."""
    started = playwright.chromium.launch(executable_path=chromium(), args=[*FLAGS, ONE_PROCESS])
    yield started
    started.close()


def _reader_of_before(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory, **more: Any) -> BrowserContext:
    """A returning reader: a Chromium with cached and compiled scripts."""
    return playwright.chromium.launch_persistent_context(
        tmp_path_factory.mktemp("reader"),
        executable_path=chromium(),
        args=[*FLAGS, ONE_PROCESS],
        viewport=DESK,
        locale="en-GB",
        **more,
    )


@pytest.fixture(scope="session")
def shared_context(playwright: Playwright, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BrowserContext]:
    """A returning reader with a desktop window."""
    made = _reader_of_before(playwright, tmp_path_factory)
    yield made
    made.close()


class OpensWindows(Protocol):
    """Opens a window of this size; touch windows may be a phone's, and each may emulate a medium.

    It is reset and reused by the next test, unless it is `fresh`: tests that add scripts to their page need that.
    """

    def __call__(
        self, width: int, height: int, *, touch: bool = False, phone: bool = False, fresh: bool = False, **media: Any
    ) -> Page:
        """An empty page in that window."""


@pytest.fixture(scope="session")
def _context_for(
    playwright: Playwright, tmp_path_factory: pytest.TempPathFactory, shared_context: BrowserContext
) -> Iterator[Callable[[bool, bool], BrowserContext]]:
    """One reader per kind of window, all returning ones: there are many tests, and a page takes seconds to load."""
    made: list[BrowserContext] = []

    @cache
    def context_for(touch: bool, phone: bool) -> BrowserContext:
        if not touch:
            return shared_context
        made.append(_reader_of_before(playwright, tmp_path_factory, has_touch=touch, is_mobile=phone))
        return made[-1]

    yield context_for
    for context in made:
        context.close()


class _KeptPages:
    """Empty pages left by earlier tests: they keep Streamlit's scripts compiled, and load faster."""

    def __init__(self) -> None:
        self._pages: dict[BrowserContext, list[Page]] = {}

    def take(self, context: BrowserContext) -> Page:
        """A page of this reader; a new one if none is left."""
        kept = self._pages.get(context)
        return kept.pop() if kept else context.new_page()

    def leave(self, page: Page) -> None:
        """Reset a page for the next test."""
        if not page.is_closed():
            _empty(page)
            self._pages.setdefault(page.context, []).append(page)


@pytest.fixture(scope="session")
def _kept_pages() -> _KeptPages:
    """None initially."""
    return _KeptPages()


@pytest.fixture
def window(_context_for: Callable[[bool, bool], BrowserContext], _kept_pages: _KeptPages) -> Iterator[OpensWindows]:
    """Opens windows of any size for returning readers."""
    opened: list[Page] = []
    alone: list[Page] = []

    def open_one(
        width: int, height: int, *, touch: bool = False, phone: bool = False, fresh: bool = False, **media: Any
    ) -> Page:
        context = _context_for(touch or phone, phone)
        page = context.new_page() if fresh else _kept_pages.take(context)
        (alone if fresh else opened).append(page)
        page.set_viewport_size({"width": width, "height": height})
        if media:
            page.emulate_media(**media)
        return page

    yield open_one
    for page in opened:
        _kept_pages.leave(page)
    for page in alone:
        page.close()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """The browser with an empty cache."""
    made = browser.new_context(viewport=DESK, locale="en-GB")
    yield made
    made.close()


@pytest.fixture
def page(shared_context: BrowserContext, _kept_pages: _KeptPages, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A page that fails its test on any request to another site, and on any script error.

    The window is reset and reused by the next test: tests that add scripts to their page take a fresh `window`.
    """
    asked = (name for name in ("site", "copied", "copy_on_host") if name in request.fixturenames)
    own = request.getfixturevalue(next(asked, "server"))
    root = own.root if isinstance(own, Site) else own
    made = _kept_pages.take(shared_context)
    foreign: list[str] = []
    errors: list[str] = []

    def note_request(request: Request) -> None:
        if not request.url.startswith((root, "data:", "blob:", "about:")):
            foreign.append(request.url)

    def note_message(message: ConsoleMessage) -> None:
        # at a deep link Streamlit tries its health address below the page's own, gets a 404 and goes one level up
        if message.type == "error" and "/_stcore/" not in message.location["url"]:
            errors.append(message.text)

    def note_error(error: Error) -> None:
        errors.append(str(error))

    listeners: list[tuple[Any, Any]] = [
        ("request", note_request), ("console", note_message), ("pageerror", note_error),
    ]  # fmt: skip
    for event, listener in listeners:
        made.on(event, listener)
    yield made
    for event, listener in listeners:
        made.remove_listener(event, listener)
    _kept_pages.leave(made)
    assert not foreign, f"asked somebody else: {foreign}"
    assert not errors, f"a script failed: {errors}"


def _empty(page: Page) -> None:
    """Remove whatever a test has set or holds."""
    page.mouse.up()
    page.unroute_all()
    page.goto("about:blank")
    devtools = page.context.new_cdp_session(page)
    devtools.send("Page.resetNavigationHistory")  # a browser counts no more than fifty steps
    devtools.detach()
    page.emulate_media(media="null", color_scheme="null", reduced_motion="null", forced_colors="null")
    page.set_viewport_size(DESK)


DRAWN = (
    "[data-test-connection-state=CONNECTED][data-test-script-state=notRunning]:has([data-testid=stElementContainer])"
)
"""A page of the server whose script has finished: before it starts the page is empty, and nothing runs either."""


def open_page(page: Page, address: str) -> None:
    """Open an address and wait until its script has finished."""
    page.goto(address)
    page.wait_for_selector(f"{DRAWN}, html[data-ready]")


def map_frame(page: Page) -> Frame:
    """The map's frame once it has drawn its first command; in the static copy, the page itself."""
    if page.locator(COPY).count():
        page.wait_for_function("() => document.body.dataset.ready", polling=OFTEN)
        return page.main_frame
    page.wait_for_selector("iframe[src*='streamlit_folium']")
    page.wait_for_function(
        "() => [...document.querySelectorAll('iframe')].some(f => f.contentDocument?.body?.dataset.ready)",
        polling=OFTEN,
    )
    return next(frame for frame in page.frames if "streamlit_folium" in frame.url)


def wait_for_map(page: Page, **values: str) -> dict[str, str]:
    """Wait until the map frame's data attributes have these values; returns all of them."""
    frame = map_frame(page)
    frame.wait_for_function(
        "(wanted) => Object.entries(wanted).every(([name, value]) => document.body.dataset[name] === value)",
        arg=values,
        polling=OFTEN,
    )
    return dict(frame.evaluate("({...document.body.dataset})"))
