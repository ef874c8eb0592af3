"""`python -m claimsmap publish DIR`: writes the static copy and prints where to open it."""

from __future__ import annotations

import argparse
import logging
import sys
from pathlib import Path

from claimsmap.files.progress import Progress

HELP = "write a copy of the app that needs no server"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the output folder."""
    parser.add_argument("folder", type=Path, metavar="DIR", help="a folder that is not there, is empty or is a copy")


def run(chosen: argparse.Namespace) -> int:
    """Return 0 when the copy is written, else 1, with the reason on standard error."""
    # imported here because both load Streamlit, which other commands do not need and which warns about missing sessions
    import streamlit as st
    from streamlit.logger import set_log_level

    st.get_option("logger.level")  # loads the configuration now, as loading it later would undo the next line
    set_log_level(logging.ERROR)
    from pages.static_site.publish import publish

    try:
        files = publish(chosen.folder, Progress("files"))
    except (OSError, ValueError) as problem:
        print(f"nothing was published: {problem}", file=sys.stderr)
        return 1
    print(f"{chosen.folder}: {files:,} files; open {chosen.folder / 'index.html'}, or put the folder on any file host")
    return 0
