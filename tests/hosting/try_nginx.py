"""Try docs/nginx.conf for real: three replicas below a sub-path, readers in a browser, one replica killed.

    python -m tests.hosting.try_nginx

It prints its findings and exits with 1 at the first that contradicts docs/hosting.md. Needs nginx and Chromium.
"""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.fixtures import FLAGS, ROOT, Server, chromium, open_page, wait_for_map
from tests.hosting.telling import tell

READERS = 6
CONNECTED = "[data-testid=stApp][data-test-connection-state=CONNECTED]"
MAIN = """
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 512; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body; proxy_temp_path {folder}/proxy; fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi; scgi_temp_path {folder}/scgi;
    include {folder}/claims.conf;
}}
"""


class Replica(Server):
    """One process of the app below /claims/."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, STREAMLIT_SERVER_BASE_URL_PATH="claims", STREAMLIT_SERVER_COOKIE_SECRET="trial")
        self.address += "/claims"

    @property
    def place(self) -> str:
        """Its host and port, as nginx names it."""
        return f"127.0.0.1:{self.port}"


@contextmanager
def replicas(folder: Path, count: int) -> Iterator[list[Replica]]:
    """Replicas that respond."""
    started = [Replica(Path(tempfile.mkdtemp(dir=folder))) for _ in range(count)]
    try:
        for replica in started:
            replica.wait()
        yield started
    finally:
        for replica in started:
            if replica.process.poll() is None:
                replica.stop()


@contextmanager
def nginx(folder: Path, documented: str, changes: dict[str, str], path: str) -> Iterator[str]:
    """nginx with a documented configuration, adapted to the ports and folders of this trial; the address of `path`."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    text = (ROOT / "docs" / documented).read_text("utf-8")
    for written, meant in {"listen 80;": f"listen 127.0.0.1:{port};", **changes}.items():
        text = text.replace(written, meant)
    (folder / "claims.conf").write_text(text)
    (folder / "nginx.conf").write_text(MAIN.format(folder=folder))
    program = shutil.which("nginx") or "/usr/sbin/nginx"
    running = subprocess.Popen([program, "-c", str(folder / "nginx.conf"), "-g", "daemon off;"])
    try:
        while True:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}{path}", timeout=5).close()
                break
            except OSError:
                if running.poll() is not None:
                    raise SystemExit((folder / "error.log").read_text()) from None
        yield f"http://127.0.0.1:{port}{path}"
    finally:
        running.send_signal(signal.SIGTERM)
        running.wait(timeout=20)


class Reader:
    """A reader with their own browser context; `replica` is the one that has their session."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.page: Page = browser.new_context(viewport={"width": 1280, "height": 900}).new_page()
        self.replicas: set[str] = set()
        self.page.on("response", lambda answer: self.replicas.add(answer.headers.get("x-replica", "")))
        open_page(self.page, f"{address}?kind=mine_find&from=2022-09-01&to=2022-09-30")
        self.page.wait_for_selector(CONNECTED)
        wait_for_map(self.page, to="2022-09-30")
        self.replicas.discard("")

    def step_back(self, until: str) -> None:
        """Move the end of the range by one day, and wait for the map and the address to follow."""
        self.page.get_by_role("slider").nth(1).focus()
        self.page.keyboard.press("ArrowLeft")
        wait_for_map(self.page, to=until)
        self.page.wait_for_url(f"**to={until}**")


def main() -> None:
    """Run the trial."""
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        folder = Path(name)
        with replicas(folder, 3) as servers:
            places = {f"127.0.0.1:{port}": each.place for port, each in zip((8501, 8502, 8503), servers, strict=True)}
            with nginx(folder, "nginx.conf", places, "/claims/") as address:
                browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
                try_all(browser, servers, address)
                browser.close()


def try_all(browser: Browser, servers: list[Replica], address: str) -> None:
    """Everything that docs/hosting.md promises about the sub-path and the replicas."""
    with urllib.request.urlopen(f"{address}data/claims.json?limit=1") as answer:
        text = answer.read().decode()
    tell("/data works below the sub-path, and its links point there", f"{address}?version=" in text)
    with urllib.request.urlopen(f"{address}statements") as answer:
        tell("a deep link is served with its own head", f'content="{address}statements"' in answer.read().decode())
    readers = [Reader(browser, address) for _ in range(READERS)]
    tell("every reader stays with one replica", all(len(reader.replicas) == 1 for reader in readers))
    used = {place for reader in readers for place in reader.replicas}
    tell(f"{READERS} readers are spread over {len(used)} replicas", len(used) > 1)
    for reader in readers:
        reader.step_back("2022-09-29")
    tell("every reader's session works", True)
    first = readers[0]
    killed = next(server for server in servers if server.place in first.replicas)
    struck = [reader for reader in readers if killed.place in reader.replicas]
    first.page.evaluate("window.stillTheSamePage = true")
    killed.process.kill()
    killed.process.wait()
    print(f"     killed {killed.place}, which held {len(struck)} of {READERS} sessions")
    first.page.wait_for_selector("[data-testid=stApp]:not([data-test-connection-state=CONNECTED])")
    for reader in struck:
        reader.page.wait_for_selector(CONNECTED, timeout=60_000)
        wait_for_map(reader.page, to="2022-09-29")
    tell("its readers are reconnected, with their view on the map", True)
    tell("without loading the page again", bool(first.page.evaluate("window.stillTheSamePage")))
    tell("and their view in the address", all("to=2022-09-29" in reader.page.url for reader in struck))
    for reader in readers:
        reader.step_back("2022-09-28")
    filtered = all("kind=mine_find" in reader.page.url for reader in readers)
    tell("every reader can continue, with their filters", filtered)
    with urllib.request.urlopen(f"{address}data/claims.csv") as answer:
        tell("/data still works", answer.status == 200)


if __name__ == "__main__":
    main()
