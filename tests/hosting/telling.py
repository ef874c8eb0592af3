"""How the trials report their findings."""

from __future__ import annotations

import sys


def tell(what: str, holds: bool) -> None:
    """Print a finding; exit if it is not as expected."""
    print(f"{'yes' if holds else 'NO '}  {what}", flush=True)
    if not holds:
        sys.exit(1)
