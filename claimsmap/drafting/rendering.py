"""Records as YAML lines in the style of the claims file: short lists and mappings on one line."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import Any

_PLAIN = re.compile(r"[^\W_](?:[\w ./~()+-]*[\w)~])?|\.\./[\d-]+")
_NOT_A_TEXT = {"null", "Null", "NULL"}


def scalar(value: Any) -> str:
    """One scalar, quoted where YAML might read it as something else."""
    if isinstance(value, bool):
        return str(value).lower()
    text = str(value)
    if _PLAIN.fullmatch(text) and text not in _NOT_A_TEXT:
        return text
    return json.dumps(text, ensure_ascii=False)


def on_one_line(value: Any, key: str = "") -> str:
    """A value in flow style; the field `words` is always quoted."""
    if isinstance(value, Mapping):
        return f"{{{', '.join(f'{name}: {on_one_line(each, name)}' for name, each in value.items())}}}"
    if isinstance(value, (list, tuple)):
        return f"[{', '.join(map(on_one_line, value))}]"
    return json.dumps(value, ensure_ascii=False) if key == "words" else scalar(value)


def record_lines(record: Mapping[str, Any], indent: int) -> list[str]:
    """A record as a list item with its dash in column `indent`. Empty fields are omitted."""
    lines = []
    for name, value in record.items():
        if value in (None, "", [], (), {}):
            continue
        if isinstance(value, Sequence) and not isinstance(value, str) and isinstance(value[0], Mapping):
            lines.append(f"{name}:")
            lines += [f"  - {on_one_line(each)}" for each in value]
        else:
            lines.append(f"{name}: {on_one_line(value, name)}")
    return [" " * indent + ("- " if position == 0 else "  ") + line for position, line in enumerate(lines)]
