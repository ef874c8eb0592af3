"""Validation errors of a record as problem and cure, in terms that an editor of YAML understands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from claimsmap.files.suggestions import did_you_mean, nearest

Path = tuple[str | int, ...]

_PATTERNS = {
    "sha256": ("is not a SHA-256 sum", "Write the 64 hexadecimal digits that sha256sum prints"),
    "colour": ("is not a colour", 'Write a # and six hexadecimal digits in small letters, in quotes: "#0072b2"'),
    "day": ("is not a day", "Write it like 2024-03-09"),
}
"""Problem and cure for fields that are defined by a regular expression."""


def record_faults(error: ValidationError, record: type[BaseModel]) -> Iterator[tuple[Path, str, str]]:
    """Field, problem and cure of every distinct pydantic error."""
    seen = set()
    for problem in error.errors(include_url=False, include_context=True):
        path = _path_of(problem)
        text, cure = _in_words(problem, record, path)
        if (path, text) not in seen:
            seen.add((path, text))
            yield path, text, cure


def _path_of(problem: ErrorDetails) -> tuple[str | int, ...]:
    path = tuple(problem["loc"])
    return path[:-1] if path and path[-1] == "[key]" else path


def _in_words(problem: ErrorDetails, record: type[BaseModel], path: Sequence[str | int]) -> tuple[str, str]:
    """Problem and cure of one pydantic error, in terms that an editor of YAML understands."""
    kind, given = problem["type"], problem.get("input")
    shown = (
        f'"{given[:60]}"' if isinstance(given, str) else "a list" if isinstance(given, (list, tuple)) else "a record"
    )
    if kind == "missing":
        return "is missing or empty", f"Write the {path[-1]}"
    if kind == "extra_forbidden":
        fields = _fields_at(record, path[:-1])
        cure = did_you_mean(nearest(str(path[-1]), fields)) or f"The fields are {', '.join(fields)}"
        return "is not a field of this record", cure
    if kind == "enum":
        choices = [choice.strip(" '") for choice in str(problem["ctx"]["expected"]).replace(" or ", ", ").split(",")]
        cure = did_you_mean(nearest(str(given), choices)) or "Write one of them"
        return f"is {shown}, which is none of {', '.join(choices)}", cure
    if kind == "value_error":
        text = str(problem["ctx"]["error"])
        what, _, cure = text.rpartition(": ") if ": " in text else (text, "", "Mend the value")
        return what, cure[:1].upper() + cure[1:]
    if kind in ("model_type", "model_attributes_type", "dict_type"):
        return f"is {shown} where fields with values are meant", "Write 'name: value' lines"
    if kind in ("tuple_type", "list_type"):
        return f"is {shown} where a list is meant", "Begin each item with '- ' or write [ ]"
    if kind == "string_type":
        return f"is {shown} where one text is meant", "Write the text on one line"
    if kind == "too_short":
        return "is empty", "Name at least one"
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(str(path[-1]), (f"is {shown}, which is not of the form that is meant", "Mend the value"))
    if kind in ("greater_than_equal", "less_than_equal"):
        limit = problem["ctx"]["ge" if kind.startswith("greater") else "le"]
        return (
            f"is {given}",
            f"Write a number that is {'at least' if kind.startswith('greater') else 'at most'} {limit:g}",
        )
    if kind in ("bool_parsing", "bool_type"):
        return f"is {shown}, neither yes nor no", "Write true or false"
    return str(problem["msg"]), "Mend the value"


def _fields_at(record: type[BaseModel], path: Sequence[str | int]) -> list[str]:
    """The field names of the record at a path."""
    for step in path:
        if isinstance(step, str):
            record = next(records_in(record.model_fields[step].annotation), record)
    return list(record.model_fields)


def records_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The record types within a field's type, in order."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from records_in(part)
