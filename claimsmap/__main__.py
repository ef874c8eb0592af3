"""The commands of an editor: check, verify, record, read, accept, geocode, import and publish, a module each."""

from __future__ import annotations

import argparse
import sys

from claimsmap.cli import accept, check, geocode, import_table, read, record, verify
from claimsmap.settings import SettingError, settings


def main(arguments: list[str] | None = None) -> int:
    """Run one command; 0 when nothing is wrong, 1 when something is, 2 when the command itself is."""
    # the copy is drawn by the pages, which no other module of claimsmap knows
    from pages.static_site import command as publish

    try:
        settings()
    except SettingError as error:
        print(error, file=sys.stderr)
        return 2
    parser = argparse.ArgumentParser(prog="python -m claimsmap", description=__doc__)
    commands = parser.add_subparsers(dest="command", required=True)
    for module in (check, verify, record, read, accept, geocode, import_table, publish):
        name = "publish" if module is publish else getattr(module, "NAME", module.__name__.rpartition(".")[2])
        command = commands.add_parser(name, help=module.HELP)
        module.add_arguments(command)
        command.set_defaults(run=module.run)
    chosen = parser.parse_args(arguments)
    return int(chosen.run(chosen))


if __name__ == "__main__":
    sys.exit(main())
