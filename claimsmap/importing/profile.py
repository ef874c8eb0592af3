"""Column mappings: profiles of known tables, and the short file in which an editor defines one.

Each profile is a file in `profiles/`; supporting another table means another file there and no code.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, ValidationError, model_validator

from claimsmap.files.reading import read_text
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.files.yaml_lines import line_of, read_yaml
from claimsmap.importing.scales import SCALES
from claimsmap.loading.record_faults import record_faults
from claimsmap.model.records import Record
from claimsmap.model.values import Id, Texts
from claimsmap.tables.table import TableError

FOLDER = Path(__file__).parent / "profiles"
NAMES = ("acled", "ucdp", "airwars", "kobo", "plain")


class Figures(Record):
    """The columns of one measure."""

    measure: Id
    value: Texts = ()
    """The number itself, or the best estimate."""
    low: Texts = ()
    high: Texts = ()


def _values(given: Any) -> Any:
    return {"column": given} if isinstance(given, (str, list)) else given


class Coded(Record):
    """A column whose values are codes for others."""

    column: Texts = ()
    values: dict[str, str] = Field(default_factory=dict)
    """Value in the column → its meaning."""
    scale: str = ""
    """For precision columns: the code book."""

    @model_validator(mode="after")
    def _has_a_scale_that_is_there(self) -> Coded:
        if self.scale and self.scale not in SCALES:
            raise ValueError(f'has no scale "{self.scale}": write one of {", ".join(SCALES)}')
        return self


Column = Annotated[Coded, BeforeValidator(_values)]
NONE = Coded()


class Profile(Record):
    """A column mapping. Of several names the first that exists is used; a field without names is not read."""

    profile: str = ""
    """The profile that this one is based on."""
    publisher: str = ""
    """The table's publisher, if all tables of this kind have the same."""
    party: str = "publisher of a table"
    """In what capacity the publisher speaks."""
    kind: Column = NONE
    """What a row asserts: a column, or, without one, the first of `kinds` that the corpus has."""
    kinds: Texts = ()
    id: Texts = ()
    """The table's own id of a row."""
    when: Texts = ()
    when_end: Texts = ()
    when_precision: Column = NONE
    lat: Texts = ()
    lon: Texts = ()
    lat_lon: Texts = ()
    """Latitude and longitude in one cell, separated; KoBo appends altitude and accuracy."""
    uncertainty_m: Texts = ()
    place: Texts = ()
    district: Texts = ()
    province: Texts = ()
    country: Texts = ()
    place_precision: Column = NONE
    figures: tuple[Figures, ...] = ()
    summary: tuple[Column, ...] = ()
    """Columns whose texts form the summary: the first, a colon, then the others."""
    said_by: Texts = ()
    """Who asserts it, if not the publisher."""
    words: Texts = ()
    """A quotation of at most eight words."""
    source: Texts = ()
    """The table's own source for the row, shown in a note."""
    note: Texts = ()

    def columns(self) -> Iterator[str]:
        """Every column name that is looked for."""
        for value in dict(self).values():
            yield from columns_in(value)


def columns_in(value: Any) -> Iterator[str]:
    """The column names in one field of a profile."""
    if isinstance(value, Coded):
        yield from value.column
    elif isinstance(value, Figures):
        yield from (*value.value, *value.low, *value.high)
    elif isinstance(value, tuple) and value and not isinstance(value[0], str):
        for each in value:
            yield from columns_in(each)
    elif isinstance(value, tuple):
        yield from value


@cache
def profile_named(name: str) -> Profile:
    """One of the built-in profiles."""
    return _read(FOLDER / f"{name}.yaml")


def read_map(path: Path, profile: str) -> Profile:
    """The profile in an editor's file, applied over a built-in one. Raises TableError with the line and the cure."""
    told = _read(path)
    base = profile_named(told.profile or profile or "plain")
    return base.model_copy(update={name: getattr(told, name) for name in told.model_fields_set})


def _read(path: Path) -> Profile:
    text, faults = read_text(path, str(path))
    tree, unread = read_yaml(text, str(path)) if not faults else ({}, faults)
    if unread:
        raise TableError(str(unread[0]))
    try:
        made = Profile.model_validate(tree)
    except ValidationError as error:
        where, what, cure = next(record_faults(error, Profile))
        line = line_of(tree, where)
        raise TableError(f"{path}:{line}: {'.'.join(map(str, where)) or 'file'}: {what}. {cure}") from None
    if made.profile and made.profile not in NAMES:
        raise TableError(f'{path}:1: profile: no profile "{made.profile}". Write one of {", ".join(NAMES)}')
    return made


def recognised(headings: Iterable[str]) -> str:
    """The profile that matches most headings, or `plain` if none matches enough."""
    known = {folded(heading) for heading in headings}
    signs = {name: _signs(name) for name in NAMES if name != "plain"}
    fitting = {name: len(known & each) for name, each in signs.items()}
    best = max(fitting, key=lambda name: fitting[name])
    return best if fitting[best] >= ENOUGH else "plain"


ENOUGH = 4
"""Minimum number of its distinctive columns for a profile to be recognized."""


def _signs(name: str) -> set[str]:
    """The columns of a profile that the plain one does not have."""
    return {folded(each) for each in profile_named(name).columns()} - {
        folded(each) for each in profile_named("plain").columns()
    }


def folded(heading: str) -> str:
    """A heading normalized for comparison: "Event Date", "event_date" and "group/event-date" are equal."""
    return re.sub(r"[\W_]+", " ", heading.rpartition("/")[2]).strip().casefold()


def found_in(headings: Iterable[str], names: Iterable[str]) -> str:
    """The heading that matches one of the names; empty if none does."""
    by_name = {folded(heading): heading for heading in reversed(list(headings))}
    return next((by_name[folded(name)] for name in names if folded(name) in by_name), "")


def missing_of(profile: Profile, told: Iterable[str], headings: Iterable[str]) -> list[str]:
    """Messages for columns that an editor named but the table lacks."""
    headings = list(headings)
    lacking = [name for name in told if not found_in(headings, [name])]
    return [f'no column "{name}". {did_you_mean(nearest(name, headings)) or ""}'.strip() for name in lacking]
