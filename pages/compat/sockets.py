"""Disable Nagle's algorithm on the port that Streamlit listens on."""

from __future__ import annotations

import os
import socket
import stat
from pathlib import Path

_OPEN_FILES = Path("/dev/fd")
"""The process's open file descriptors, on systems that list them there: Linux, macOS."""


def answer_promptly() -> None:
    """Set TCP_NODELAY on the listening socket; call it once the server listens, before the first connection.

    Assumed: Streamlit opens its port in a way that asyncio does not recognise as TCP, so that Nagle's algorithm stays
    on. A body then waits for the ACK of the headers, which takes 40 ms, a hundred times in a first view. Accepted
    connections inherit the option. Does nothing when there is no such socket.
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
    except OSError:  # closed since, like the descriptor used for listing
        return False
