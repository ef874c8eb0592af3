"""The commands of an editor: begin a corpus, serve it, add to it, import, check and publish it; a module each."""

from __future__ import annotations

import argparse
import os
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from claimsmap.cli import (
    accept,
    check,
    export_tables,
    geocode,
    import_table,
    init,
    new,
    read,
    record,
    schema,
    serve,
    verify,
)
from claimsmap.settings import SettingError, settings


def main(arguments: list[str] | None = None) -> int:
    """Run one command; return 0 on success, 1 when it found something wrong, 2 for bad arguments or settings."""
    # the static copy is rendered by pages/, which no other module of claimsmap may import
    from pages.static_site import command as publish

    modules = [
        init,
        serve,
        new,
        import_table,
        export_tables,
        check,
        verify,
        record,
        read,
        accept,
        geocode,
        schema,
        publish,
    ]
    if find_spec("desk"):  # not installed on servers that only serve readers
        modules.append(import_module("desk.command"))

    try:
        settings()
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2
    name = "claimsmap" if Path(sys.argv[0]).stem == "claimsmap" else "python -m claimsmap"
    parser = argparse.ArgumentParser(prog=name, description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for module in modules:
        parts = module.__name__.split(".")
        name = parts[-2 if parts[-1] == "command" else -1].replace("static_site", "publish")
        name = getattr(module, "NAME", name)
        command = commands.add_parser(name, help=module.HELP)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    chosen = parser.parse_args(arguments)
    try:
        return int(chosen.run(chosen))
    except BrokenPipeError:  # the reader of the output closed the pipe, as `head` does
        sys.stdout = open(os.devnull, "w")  # noqa: SIM115, what is left is said to nobody
        return 0
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130


if __name__ == "__main__":
    sys.exit(main())
