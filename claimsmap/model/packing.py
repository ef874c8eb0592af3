"""Serializes records to a few hundred bytes each, deserialized on demand, instead of keeping live objects.

Deserializing skips validation, since the record was valid when packed: it costs a tenth of parsing.
"""

from __future__ import annotations

import types
from collections.abc import Callable
from enum import Enum
from functools import cache
from typing import Annotated, Any, TypeVar, Union, cast, get_args, get_origin

from pydantic_core import from_json

from claimsmap.model.records import Record

R = TypeVar("R", bound=Record)
Convert = Callable[[Any], Any]
PLAIN = (str, int, float, bool, types.NoneType, dict)
"""Types that survive a JSON round trip unchanged."""


def packed(record: Record) -> bytes:
    """The fields that were set, as JSON."""
    return record.model_dump_json(exclude_unset=True).encode()


def unpacked(kind: type[R], data: bytes) -> R:
    """The record that was packed. Raises TypeError for a record type with a field that JSON cannot round-trip."""
    record: R = _unpacker(kind)(from_json(data))
    return record


@cache
def _unpacker(kind: type[Record]) -> Callable[[dict[str, Any]], Any]:
    """A function that builds a record from its JSON values."""
    converters = {name: convert for name, field in kind.model_fields.items() if (convert := _convert(field.annotation))}
    # given here, because model_construct would inspect each factory's signature at every call
    factories = {
        name: cast("Callable[[], Any]", field.default_factory)
        for name, field in kind.model_fields.items()
        if field.default_factory
    }

    def unpack_record(values: dict[str, Any]) -> Record:
        written = set(values)
        for name in written & converters.keys():
            values[name] = converters[name](values[name])
        for name in factories.keys() - written:
            values[name] = factories[name]()
        return kind.model_construct(written, **values)

    return unpack_record


def _convert(annotation: Any) -> Convert | None:
    """A function that restores a field's value from JSON; None where JSON returns it unchanged."""
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _convert(inner[0])
    if origin in (Union, types.UnionType):
        found = [each for each in map(_convert, inner) if each]
        return (lambda value: None if value is None else found[0](value)) if found else None
    if origin is tuple:
        each = _convert(inner[0])
        return (lambda values: tuple(map(each, values))) if each else tuple
    kind = origin or annotation
    if isinstance(kind, type):
        if issubclass(kind, Enum):
            return kind
        if issubclass(kind, Record):
            return _unpacker(kind)
        if issubclass(kind, PLAIN):
            return None
    raise TypeError(f"{annotation} cannot be packed: say in claimsmap/model/packing.py how JSON gives it back")
