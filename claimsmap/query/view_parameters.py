"""Parses and validates the view parameters of a URL.

Used by the pages and /data; the static copy does the same in `pages/assets/static_site/view.js`, and
`tests/golden/addresses.json` has the shared cases.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.model.dates import as_day
from claimsmap.query.selection import FIELDS, LISTS, DatesMeant, Match, Selection, names_of

LONGEST_VALUE = 200
MOST_VALUES = 200
FOREIGN = (
    r"utm_\w*|mtm_\w*|pk_\w*|hsa_\w*|_hs\w*|mc_[ce]id|gclid|gclsrc|gbraid|wbraid|dclid|gad_\w*|srsltid|_g[al]|fbclid|"
    r"mibextid|igshid?|msclkid|twclid|ttclid|li_fat_id|yclid|ysclid|_openstat|mkt_tok|epik|s_kwcid|vero_id|wickedid|"
    r"oly_\w*_id|rb_clickid|sc_cid|spm|cmpid|__hs\w*"
)
"""Tracking parameters that other sites and mail programs append to links, as a regular expression for the whole
name."""
_foreign = re.compile(FOREIGN, re.IGNORECASE | re.ASCII).fullmatch


class BadParameter(ValueError):
    """An invalid URL parameter; `parameter` is its name."""

    def __init__(self, parameter: str, problem: str) -> None:
        super().__init__(f"{parameter}: {problem}")
        self.parameter = parameter


def parse(pairs: Iterable[tuple[str, str]], about: About) -> Selection:
    """The selection that query pairs describe. Raises BadParameter for the first invalid one."""
    selection, problems = parse_leniently(pairs, about)
    if problems:
        raise problems[0]
    return selection


def parse_leniently(pairs: Iterable[tuple[str, str]], about: About) -> tuple[Selection, list[BadParameter]]:
    """The selection without the invalid parameters, and their problems; tracking parameters are ignored silently."""
    given: dict[str, list[str]] = {}
    for name, value in pairs:
        if _foreign(name):
            continue
        given.setdefault(name, []).append(value)
    values: dict[str, object] = {}
    problems = []
    for name, texts in given.items():
        try:
            values[FIELDS.get(name, name)] = _parsed(name, texts, about)
        except BadParameter as problem:
            problems.append(problem)
        except ValueError as error:
            problems.append(BadParameter(name, str(error)))
    first, last = values.get("first"), values.get("last")
    if isinstance(first, date) and isinstance(last, date) and first > last:
        told = _("{last} is before from: {first}. Exchange the two days, or leave one out")
        problems.append(BadParameter("to", told.format(last=last, first=first)))
        del values["first"], values["last"]
    if len({name for name in ("lat", "lon") if values.get(name) is not None}) == 1:
        name = "lon" if "lat" in values else "lat"
        problems.append(BadParameter(name, _("is missing: a place on the map needs lat and lon")))
        values.pop("lat", None), values.pop("lon", None)
    further = tuple((field, values.pop(field)) for field in about.filters if field in values)
    return Selection(**values, further=further), problems  # type: ignore[arg-type]


def _parsed(name: str, texts: list[str], about: About) -> object:
    if name not in names_of(about):
        raise BadParameter(name[:40], _("is not a parameter of a view"))
    if name in LISTS or name in about.filters:
        if len(texts) > MOST_VALUES:
            raise BadParameter(name, _("stands {n} times, more than {most}").format(n=len(texts), most=MOST_VALUES))
        found = tuple(dict.fromkeys(str(_value(name, text, about)) for text in texts))
        return about.chosen(found) if name == "collection" else found
    if len(texts) > 1:
        raise BadParameter(name, _("stands {n} times: write it once").format(n=len(texts)))
    return _value(name, texts[0], about)


def _value(name: str, text: str, about: About) -> object:
    if len(text) > LONGEST_VALUE:
        raise BadParameter(name, _("has {n} characters, more than {most}").format(n=len(text), most=LONGEST_VALUE))
    if any(ord(character) < 32 or 0xD800 <= ord(character) <= 0xDFFF or character == "\ufffd" for character in text):
        raise BadParameter(name, _("holds characters that are no text"))
    if name in ("from", "to"):
        return as_day(text)
    if name in ("lat", "lon", "zoom"):
        return _coordinate(name, text)
    if values := closed(about).get(name):
        if text not in values:
            raise BadParameter(name, _('"{text}" is none of {values}').format(text=text, values=", ".join(values)))
        return {"dates": DatesMeant, "match": Match}.get(name, str)(text)
    if not text and name != "q":
        raise BadParameter(name, _("is empty"))
    return text


def closed(about: About) -> dict[str, tuple[str, ...]]:
    """The allowed values of each closed parameter, in a corpus."""
    return {
        "dates": tuple(DatesMeant),
        "match": tuple(Match),
        "collection": about.collection_ids,
        "kind": tuple(about.kind_of),
    }


REACH = {"lat": (-90, 90), "lon": (-180, 180), "zoom": (0, 22)}
"""Minimum and maximum of each number."""
SMALLEST_STEP = Decimal("0.00001")
"""In degrees, about a metre: numbers are rounded to it."""


def _coordinate(name: str, text: str) -> float:
    least, most = REACH[name]
    if not re.fullmatch(r"-?\d{1,3}(\.\d{1,10})?", text, re.ASCII):
        raise BadParameter(name, _('"{text}" is not a number').format(text=text))
    number = float(Decimal(float(text)).quantize(SMALLEST_STEP, ROUND_HALF_UP))  # like JavaScript `toFixed`
    if not least <= number <= most:
        told = _("{text} is not from {least} to {most}")
        raise BadParameter(name, told.format(text=text, least=least, most=most))
    return number + 0.0
