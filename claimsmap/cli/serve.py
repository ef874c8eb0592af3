"""`claimsmap serve DIR`: shows the corpus of a folder, and reads it again whenever a file of it changes."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

from claimsmap.files.characters import plain
from claimsmap.settings import REPOSITORY, environment_for

HELP = "show the corpus of a folder in the browser"
APP = REPOSITORY / "app.py"
HOMES = (REPOSITORY / ".streamlit", Path(__file__).parents[1] / "streamlit_settings")
"""Where Streamlit's settings are: in the repository, and in the installed program."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `serve`."""
    parser.description = __doc__
    parser.add_argument("folder", type=Path, metavar="DIR", nargs="?", default=Path(), help="by default this one")
    parser.add_argument("--port", type=int, default=8501, help="by default 8501")


def run(chosen: argparse.Namespace) -> int:
    """Return the server's exit code, or 1, with the reason on standard error, when there is nothing to serve."""
    folder: Path = chosen.folder
    if not (folder / "claims.yaml").is_file():
        cure = f"Name the folder that holds claims.yaml, or begin one: claimsmap init {folder}"
        print(plain(f"serve: no claims.yaml in {folder}. {cure}"), file=sys.stderr)
        return 1
    told = [*_settings(), f"--server.port={chosen.port}", "--logger.hideWelcomeMessage=true"]
    print(f"Claims map of {folder}: http://localhost:{chosen.port} (Ctrl+C ends it)", flush=True)
    command = [sys.executable, "-m", "streamlit", "run", str(APP), *told]
    try:
        return subprocess.run(command, env=environment_for(folder), check=False).returncode  # noqa: S603
    except KeyboardInterrupt:
        return 0


def _settings() -> Iterator[str]:
    """Streamlit's settings as command-line options, since Streamlit reads its file from the working directory."""
    for home in HOMES:
        if (home / "config.toml").is_file():
            for section, values in tomllib.loads((home / "config.toml").read_text("utf-8")).items():
                for name, value in values.items():
                    yield f"--{section}.{name}={str(value).lower() if isinstance(value, bool) else value}"
            return
