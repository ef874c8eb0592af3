"""Disable Nagle's algorithm on the port that Streamlit listens on."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

_OPEN_FILES = Path("/dev/fd")
"""What this process has open, where the system shows it: Linux, macOS."""


def answer_promptly() -> None:
    """Send what is small at once: call it when the server listens and has taken no connection yet.

    Assumed: Streamlit opens its port in a way in which asyncio does not recognise TCP, and so leaves Nagle's algorithm
    on. A body would wait until the browser has acknowledged the headers sent before it, which takes 40 ms, in a first
    view a hundred times. Connections inherit the setting of the socket that listens. Does nothing where there is none.
    """
    for number in map(int, os.listdir(_OPEN_FILES) if _OPEN_FILES.is_dir() else []):
        if not _is_socket(number):
            continue
        with socket.socket(fileno=os.dup(number)) as found:
            if found.getsockopt(socket.SOL_SOCKET, socket.SO_ACCEPTCONN) and found.family != socket.AF_UNIX:
                found.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)


def _is_socket(number: int) -> bool:
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:  # closed since the list was made, as that which made the list
        return False
