"""Azerbaijani names in Cyrillic letters, in which they stand in texts and on maps until the 1990s."""

from __future__ import annotations

_LETTERS = str.maketrans("abcçdeəfgğhxıijkqlmnoöprsştuüvyz", "абҹчдеәфҝғһхыижкглмноөпрсштуүвјз")


def in_cyrillic(name: str) -> str:
    """An Azerbaijani name letter by letter in the alphabet of 1958, without capitals: "Kəlbəcər" is "кәлбәҹәр"."""
    return name.replace("I", "ı").replace("İ", "i").lower().translate(_LETTERS)
