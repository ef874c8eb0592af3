"""Markdown tables of every field of every corpus file, generated from the records so that none can be missing."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from enum import Enum
from functools import cache
from types import NoneType
from typing import Annotated, Any, get_args, get_origin

from pydantic import BaseModel

from claimsmap.loading.claims_file import SECTIONS
from claimsmap.loading.record_faults import records_in
from claimsmap.model.about import About
from claimsmap.places.place import Place
from claimsmap.places.provenance import Provenance
from claimsmap.proposing.words.assumed import Assumed

FILES: dict[str, tuple[type[BaseModel], ...]] = {
    "corpus.yaml": (About,),
    "claims.yaml": tuple(SECTIONS.values()),
    "geodata/places.csv": (Place,),
    "geodata/sources.yaml": (Provenance,),
    "reading/assumed.yaml": (Assumed,),
}
"""The files, and the records in them."""
HEAD = """\
# Every field

What each file of a corpus may hold, made from the records by `python -m claimsmap schema`. What is marked * must be
there. How they are meant is told in [corpus.md](../corpus.md), [coding.md](../coding.md), [reading.md](../reading.md).
"""
NOT_WRITTEN = {"form"}
"""Derived fields, which are not in the file."""
USUAL = {
    "id": "Its name in other records and in addresses: small letters, digits, - and _.",
    "note": "What an editor has to say of it.",
    "address": "Where it is found: an http(s) address that somebody has seen.",
    "title": "What it is called.",
    "name": "What it is called.",
    "why": "The reason, for readers.",
    "licence": "Its licence.",
    "shape": "The shape of its marks.",
    "kinds": "Kinds of this corpus, by id.",
    "kind": "Of which kind it is.",
    "lat": "Degrees north.",
    "lon": "Degrees east.",
    "zoom": "As web maps count it: 2 for a continent, 8 for a district.",
    "day": "A day, as 2024-03-09.",
    "publisher": "Who published it.",
    "published": "The day, month or year on which it was published, in EDTF.",
    "language": "ISO 639 code of its language.",
    "words": "At most eight words of the text in a row, exactly as printed.",
    "said_by": "Who says it: the id of a speaker.",
    "statement": "The id of a statement.",
    "claim": "The id of a claim.",
    "claims": "Ids of claims.",
    "measure": "The id of a measure.",
    "series": "The id of a series.",
    "qualifier": "What the words before the number make of it.",
    "place_class": "The id of a class of places.",
    "sha256": "The SHA-256 sum of the file.",
    "producer": "Who made it.",
    "attribution": "How it is to be credited.",
    "source": "Its name, as places.csv has it.",
    "file": "The name of the file.",
    "what": "What it is.",
    "made": "How it was made.",
    "precision": "How exact it is.",
    "accessed": "When it was taken from there.",
    "since": "From when on, in EDTF.",
    "see": "The claims that took its place.",
    "figures": "The numbers in it.",
    "how": "Of what sort it is.",
    "date": "The date it stands for, in EDTF.",
    "geonames_id": "Its number in that gazetteer, where it has one.",
    "wikidata_id": "Its item in Wikidata, where it has one.",
    "licence_received": "The licence under which it was had.",
    "licence_published": "The licence under which it is passed on.",
    "means": "What a printed word stands for.",
    "to": "The id of the other claim.",
    "voice": "Who speaks these words: the speaker, quoted or reported, or a table.",
    "basis": "`stated`, or `inferred:` and why.",
}
"""Descriptions of fields that many records have."""
_FORMS = {str: "text", int: "number", float: "number", bool: "true or false", dict: "names with values"}


def field_tables() -> str:
    """The complete page."""
    return "\n".join([HEAD, *(line for file, records in FILES.items() for line in _of_file(file, records))])


def _of_file(file: str, records: tuple[type[BaseModel], ...]) -> Iterator[str]:
    yield f"## {file}\n"
    for record in dict.fromkeys(each for top in records for each in with_parts(top)):
        yield f"### {_spoken(record.__name__)}\n"
        yield f"{in_one_line(inspect.getdoc(record) or '')}\n"
        yield "| field | form | what it is |\n|---|---|---|"
        told = described(record)
        for name, info in record.model_fields.items():
            if name not in NOT_WRITTEN:
                needed = "*" if info.is_required() else ""
                usual = USUAL.get("basis" if name.endswith("_basis") else name)
                text = told.get(name) or usual or _of_parts(info.annotation)
                yield f"| `{name}`{needed} | {_form(info.annotation)} | {in_one_line(text)} |"
        yield ""


def with_parts(record: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A record type and, recursively, those within its fields."""
    yield record
    for info in record.model_fields.values():
        for part in records_in(info.annotation):
            yield from with_parts(part)


@cache
def described(record: type[BaseModel]) -> dict[str, str]:
    """The docstring below each field in the record's source."""
    found: dict[str, str] = {}
    (body,) = ast.parse(inspect.cleandoc("\n" + inspect.getsource(record))).body
    name = ""
    for node in body.body if isinstance(body, ast.ClassDef) else ():
        if isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            name = node.target.id
        elif isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and name:
            found[name] = str(node.value.value)
        else:
            name = ""
    return found


def _of_parts(annotation: Any) -> str:
    """The docstring of the record type in a field, for fields without a description."""
    return next((inspect.getdoc(each) or "" for each in records_in(annotation)), "")


def _form(annotation: Any) -> str:
    origin, inner = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _form(inner[0])
    if origin is tuple:
        return f"list of {_form(inner[0])}" if inner[0] is not str else "texts"
    if inner and NoneType in inner:
        return _form(next(each for each in inner if each is not NoneType))
    if inner and origin is not dict:
        return " or ".join(dict.fromkeys(map(_form, inner)))
    kind = origin or annotation
    if isinstance(kind, type) and issubclass(kind, Enum):
        return ", ".join(f"`{each.value}`" for each in kind)
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return f"[{_spoken(kind.__name__)}](#{_spoken(kind.__name__).replace(' ', '-')})"
    return next((form for each, form in _FORMS.items() if isinstance(kind, type) and issubclass(kind, each)), "text")


def _spoken(name: str) -> str:
    return re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()


def in_one_line(text: str) -> str:
    """A text prepared for a table cell."""
    return " ".join(text.replace("|", "\\|").split())
