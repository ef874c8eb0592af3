"""The language of the interface: gettext, with one catalogue for pages, files and scripts.

The messages in the code are English. Another language needs no code, only `locale/<language>/claimsmap.po` and the
setting INTERFACE_LANGUAGE (docs/translating.md). Babel reads the .po file directly, so there is no compile step.
"""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations
from io import BytesIO
from pathlib import Path
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po
from babel.support import Translations

from claimsmap.settings import REPOSITORY, SettingError, settings

ENGLISH = "en"
LOCALES = REPOSITORY / "locale"
_HIGHEST_TRIED = 1000


@cache
def language() -> str:
    """The language of the interface as a tag such as `en` or `de`; fixed for the life of the process."""
    return settings().interface_language


@cache
def locale() -> Locale:
    """The locale that formats days and numbers; for English, en-GB: "3 October 2024"."""
    return Locale.parse("en-GB" if language() == ENGLISH else language(), sep="-")


def gettext(message: str) -> str:
    """A message in the interface language; unchanged where the catalogue has no translation."""
    return _translations(language()).gettext(message)


def ngettext(one: str, many: str, count: int) -> str:
    """The plural form of a message for a count: `ngettext("{n} claim", "{n} claims", 3)`."""
    return _translations(language()).ngettext(one, many, count)


def for_scripts() -> dict[str, Any]:
    """The catalogue in the form the scripts use.

    `messages` maps each English message to its list of forms; `plurals` maps each category of the browser's
    `Intl.PluralRules` to an index into that list. Both are empty for English.
    """
    tag = language()
    if tag == ENGLISH:
        return {"language": tag, "messages": {}, "plurals": {}}
    catalogue, rule = _catalogue(tag), locale().plural_form
    form_of = _translations(tag).plural  # type: ignore[attr-defined]
    plurals = {rule(count): form_of(count) for count in range(_HIGHEST_TRIED, -1, -1)}
    messages = {}
    for message in catalogue:
        english = message.id[0] if isinstance(message.id, (list, tuple)) else message.id
        forms = [message.string] if isinstance(message.string, str) else list(message.string or ())
        if english and forms and all(forms):
            messages[english] = forms
    return {"language": tag, "messages": messages, "plurals": plurals}


@cache
def _catalogue(tag: str) -> Catalog:
    path = _path(tag)
    if not path.is_file():
        there = ", ".join([ENGLISH, *sorted(each.parent.name for each in path.parents[1].glob("*/claimsmap.po"))])
        raise SettingError("INTERFACE_LANGUAGE", tag, f"there is no {path}. There are: {there}")
    try:
        with path.open("rb") as file:
            return read_po(file, locale=Locale.parse(tag, sep="-"), abort_invalid=True)
    except (PoFileError, UnknownLocaleError, ValueError) as error:
        raise SettingError("INTERFACE_LANGUAGE", tag, f"{path} cannot be read: {error}") from None


@cache
def _translations(tag: str) -> NullTranslations:
    if tag == ENGLISH:
        return NullTranslations()
    compiled = BytesIO()
    write_mo(compiled, _catalogue(tag))
    compiled.seek(0)
    return Translations(compiled, domain="claimsmap")


def _path(tag: str) -> Path:
    return (settings().locale_dir or LOCALES) / tag / "claimsmap.po"
