"""`python -m claimsmap desk [DRAFT]`: opens the editor's desk in the browser, on this machine only."""

from __future__ import annotations

import argparse
import socket
import sys
import webbrowser
from pathlib import Path

from claimsmap.cli.files import from_here
from claimsmap.files.characters import plain
from claimsmap.settings import settings

HELP = "open the editor's desk: from a new statement to claims"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `desk`."""
    parser.add_argument("draft", nargs="?", type=Path, help="a draft that `read` wrote, or that was begun at the desk")
    parser.add_argument("--file", type=Path, default=from_here(settings().claims_file), help="the claims file")
    parser.add_argument(
        "--drafts", type=Path, metavar="DIR", help="the folder of drafts; by default drafts, or DRAFT's"
    )
    parser.add_argument("--port", type=int, default=0, help="by default one that is free")
    parser.add_argument("--no-browser", action="store_true", help="print the address, and open nothing")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when the desk was closed, 2 when it could not be opened."""
    import uvicorn  # imported here because other commands start faster without it

    from desk.guard import Guard
    from desk.room import Room
    from desk.server import desk_app
    from desk.shelf import ENDING, Shelf

    if chosen.draft and not (chosen.draft.is_file() and chosen.draft.name.endswith(ENDING)):
        told = f"desk: {chosen.draft} is no draft. Name a file that ends in {ENDING}, or none to paste a text"
        print(plain(told), file=sys.stderr)
        return 2
    folder = chosen.drafts or (chosen.draft.parent if chosen.draft else Path("drafts"))
    opened = chosen.draft.name.removesuffix(ENDING) if chosen.draft else ""
    room = Room(chosen.file, settings().geodata_dir, Shelf(folder, settings().statements_dir), opened)
    listening = socket.socket()
    try:
        listening.bind(("127.0.0.1", chosen.port))
    except OSError as error:
        print(plain(f"desk: port {chosen.port} cannot be had ({error.strerror}). Name another"), file=sys.stderr)
        return 2
    port = listening.getsockname()[1]
    first = True

    def tell(token: str) -> None:
        nonlocal first
        address = f"http://127.0.0.1:{port}/?token={token}"
        print(f"The desk: {address}" if first else f"For another browser, once: {address}", flush=True)
        if first and not chosen.no_browser:
            webbrowser.open(address)
        first = False

    listening.listen()
    app = Guard(desk_app(room), (f"127.0.0.1:{port}", f"localhost:{port}"), tell)
    config = uvicorn.Config(app, log_level="warning", access_log=False, server_header=False, ws="none")
    uvicorn.Server(config).run([listening])
    return 0
