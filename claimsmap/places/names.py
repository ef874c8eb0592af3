"""Names of places as people write them: folded to what all spellings share, and parted from the word for the class."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from claimsmap.places.place import PlaceClass

CLASS_WORDS: tuple[tuple[frozenset[PlaceClass], str], ...] = (
    (frozenset({PlaceClass.TOWN}), "town, city, şəhər, şəhəri, город, քաղաք, քաղաքը"),
    (frozenset({PlaceClass.VILLAGE}), "village, kənd, kəndi, село, деревня, գյուղ, գյուղը"),
    (frozenset({PlaceClass.TOWN, PlaceClass.VILLAGE}), "settlement, qəsəbə, qəsəbəsi, посёлок, ավան"),
    (
        frozenset({PlaceClass.HEIGHT}),
        "height, heights, hill, mount, mountain, mt, peak, yüksəkliyi, yüksəklik, dağı, dağ, "
        "высота, гора, բարձունք, բարձունքը, լեռ, լեռը",
    ),
    (
        frozenset({PlaceClass.DISTRICT}),
        "district, rayon, raion, rayonu, район, շրջան, շրջանը, province, marz, մարզ",
    ),
    (frozenset({PlaceClass.DISTRICT, PlaceClass.ECONOMIC_REGION}), "region, регион, область"),
    (
        frozenset({PlaceClass.ECONOMIC_REGION}),
        "economic region, iqtisadi rayonu, iqtisadi rayon, экономический район, экономический регион, "
        "տնտեսական շրջան, տնտեսական շրջանը",
    ),
    (
        frozenset({PlaceClass.CORRIDOR}),
        "road, highway, route, corridor, yolu, dəhlizi, дорога, трасса, коридор, "
        "միջանցք, միջանցքը, ճանապարհ, ճանապարհը",
    ),
    (
        frozenset({PlaceClass.BORDER_DIRECTION, PlaceClass.DIRECTION}),
        "direction, istiqaməti, направление, ուղղություն, ուղղությունը",
    ),
    (frozenset({PlaceClass.ZONE}), "zone, zonası, зона, գոտի, գոտին"),
)
"""Words that say what kind of place a name means, in Azerbaijani, Armenian, Russian and English."""

NEEDS_NO_CLASS_WORD = frozenset({PlaceClass.TOWN, PlaceClass.VILLAGE, PlaceClass.HEIGHT, PlaceClass.DISTRICT})
"""Classes that are also meant by the bare name: "in Lachin" may be the town or the district, but not the road."""

_LETTERS = str.maketrans({"ə": "e", "ı": "i", "ь": "", "ъ": ""})
_WITHIN_WORDS = re.compile(r"['’‘ʼʻ`´՚՛՜՞]")
_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fold(name: str) -> str:
    """A name without case, accents, punctuation and the signs that spellings differ in; words parted by one space.

    "Kəlbəcər", "KELBECER" and "Kel’becer" fold to one text, as do the Armenian spellings with and without a ligature.
    """
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    plain = "".join(character for character in plain if not unicodedata.combining(character))
    plain = _WITHIN_WORDS.sub("", plain.translate(_LETTERS)).replace("եւ", "և").replace("և", "եվ")
    return " ".join(_BETWEEN_WORDS.sub(" ", plain).split())


_LITTLE_WORDS = re.compile(r"^(?:the\b ?)?(?:of\b ?)?")
_CLASS_WORDS = {fold(word): classes for classes, words in CLASS_WORDS for word in words.split(",")}
_LONGEST_FIRST = sorted(_CLASS_WORDS, key=len, reverse=True)
_CLASS_WORD = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})\b")


@lru_cache(maxsize=65536)
def parted(folded: str) -> tuple[str, frozenset[PlaceClass] | None]:
    """A folded name without the first word for a class in it, and the classes that word can mean; None without one.

    "lachin road" and "the road of lachin" are ("lachin", {corridor}). A name that is nothing but such a word stays
    whole. Before a class word Armenian has the genitive: its -ի goes too.
    """
    found = _CLASS_WORD.search(folded)
    if found is None:
        return folded, None
    before, after = folded[: found.start()].strip(), folded[found.end() :].strip()
    if not after:
        before = before.removesuffix("ի")
    rest = _LITTLE_WORDS.sub("", f"{before} {after}".strip())
    return (rest, _CLASS_WORDS[found[0]]) if rest else (folded, None)
