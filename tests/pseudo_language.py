"""A pseudo-language and a record in other letters: whatever is still English on a page is in no catalogue.

Every message of `locale/claimsmap.pot` is put into accented letters and every text of the record into Greek ones, so
that three plain letters in a row on a page are words that no translator can reach.
"""

from __future__ import annotations

import csv
import re
import shutil
from pathlib import Path
from typing import Any

import yaml
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

from claimsmap.language import LOCALES

TAG = "el"
PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
ACCENTED = str.maketrans(PLAIN, "åƀçđéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇĐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ")
GREEK = str.maketrans(PLAIN, "αβγδεζηθικλμνξοπρστυφχψωϑϖΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩϞϠ")
KEPT = re.compile(r"(%\(\w+\)s|%%|\{\w+\}|<[^>]+>|&\w+;|https?://\S+|`[^`]*`)")
"""Placeholders, tags and addresses, which translators leave unchanged."""
VALUE = re.compile(r"[a-z0-9_.#:/-]*|[\d./~?%X-]+|[0-9a-f]{64}|https?://\S+")
"""A value the program interprets: an id, a date, a hash, an address."""
TEXTS = {"label", "short", "plural", "one", "many", "name", "party", "place", "place_as_written", "wording", "munition"}
TEXTS |= {"made", "precision", "attribution"}
"""Keys whose values are shown to readers even if they look like such a value."""
WORDS_OF_A_PLACE = ("name", "note", "source", "licence")
BASES = re.compile(r"(^stated|^inferred(?:: our reading|: no date is given$)?)")
"""The part of a basis that the program interprets."""


def accented(text: str) -> str:
    """A message in accented letters, its placeholders unchanged."""
    return "".join(part if KEPT.fullmatch(part) else part.translate(ACCENTED) for part in KEPT.split(text))


def write_language(folder: Path) -> None:
    """Write the language into a folder for LOCALE_DIR."""
    with (LOCALES / "claimsmap.pot").open("rb") as file:
        template = read_po(file)
    made = Catalog(locale=TAG)
    for message in template:
        if message.id:
            ids = message.id if isinstance(message.id, tuple) else (message.id,)
            forms = tuple(accented(each) for each in ids)
            made.add(message.id, forms if isinstance(message.id, tuple) else forms[0], context=message.context)
    (folder / TAG).mkdir(parents=True)
    with (folder / TAG / "claimsmap.po").open("wb") as file:
        write_po(file, made)


def in_other_letters(value: Any, key: str = "") -> Any:
    """A file of the record with every text in Greek letters; ids, dates and other values unchanged."""
    if isinstance(value, dict):
        return {name: in_other_letters(each, name) for name, each in value.items()}
    if isinstance(value, list):
        return [in_other_letters(each, key) for each in value]
    if not isinstance(value, str) or (VALUE.fullmatch(value) and key not in TEXTS):
        return value
    return "".join(part if BASES.fullmatch(part) else part.translate(GREEK) for part in BASES.split(value))


def write_corpus(source: Path, folder: Path) -> None:
    """Write a transliterated corpus into a folder for CORPUS_DIR, without its rules about single words."""
    for name in ("claims.yaml", "corpus.yaml"):
        read = in_other_letters(yaml.load((source / name).read_text("utf-8"), yaml.BaseLoader))
        for rule in ("days_to_name", "contested"):
            read.pop(rule, None)
        (folder / name).write_text(yaml.safe_dump(read, allow_unicode=True, sort_keys=False), "utf-8")
    shutil.copytree(source / "geodata", folder / "geodata")
    with (source / "geodata" / "places.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / "geodata" / "places.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        for row in rows:
            writer.writerow(row | {name: row[name].translate(GREEK) for name in WORDS_OF_A_PLACE})
    sources = in_other_letters(yaml.load((source / "geodata" / "sources.yaml").read_text("utf-8"), yaml.BaseLoader))
    (folder / "geodata" / "sources.yaml").write_text(yaml.safe_dump(sources, allow_unicode=True), "utf-8")
