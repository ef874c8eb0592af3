"""How the trials say what they see."""

from __future__ import annotations

import sys


def tell(what: str, holds: bool) -> None:
    """Print a finding; end when it is not as it should be."""
    print(f"{'yes' if holds else 'NO '}  {what}", flush=True)
    if not holds:
        sys.exit(1)
