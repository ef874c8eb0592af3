"""Names of places as people write them: folded to what all spellings share, and parted from the word for the class."""

from __future__ import annotations

import re
from functools import lru_cache

from claimsmap.files.folding import fold, foldings
from claimsmap.places.place import PlaceClass

CLASS_WORDS: tuple[tuple[frozenset[PlaceClass], str], ...] = (
    (
        frozenset({PlaceClass.TOWN}),
        "town, city, şəhər, şəhəri, şəh, шәһәр, шәһәри, "
        "город, города, городе, г, гор, քաղաք, քաղաքը, քաղաքի, ք, stadt, ville, şehri",
    ),
    (
        frozenset({PlaceClass.VILLAGE}),
        "village, kənd, kəndi, кәнд, кәнди, село, села, селе, с, деревня, деревни, деревне, дер, д, "
        "գյուղ, գյուղը, գյուղի, գ, dorf, köyü",
    ),
    (
        frozenset({PlaceClass.TOWN, PlaceClass.VILLAGE}),
        "settlement, qəsəbə, qəsəbəsi, qəs, гәсәбә, гәсәбәси, посёлок, посёлка, посёлке, пос, пгт, ավան, ավանը",
    ),
    (
        frozenset({PlaceClass.HEIGHT}),
        "height, heights, high ground, hill, mount, mountain, mt, peak, ridge, range, pass, "
        "yüksəkliyi, yüksəklik, dağı, dağ, zirvəsi, silsiləsi, aşırımı, јүксәклији, дағы, "
        "высота, высоты, высоте, гора, горы, горе, хребет, вершина, перевал, "
        "բարձունք, բարձունքը, լեռ, լեռը, լեռան, լեռնանցք, լեռնանցքը",
    ),
    (
        frozenset({PlaceClass.DISTRICT}),
        "district, dist, rayon, raion, rayonu, r nu, r n, рајон, рајону, province, vilayəti, marz, region, "
        "район, района, районе, р н, область, области, регион, "
        "շրջան, շրջանը, շրջանի, մարզ, մարզը, մարզի, bezirk, kreis, ilçesi",
    ),
    (
        frozenset({PlaceClass.ECONOMIC_REGION}),
        "economic region, iqtisadi rayonu, iqtisadi rayon, игтисади рајону, экономический район, "
        "экономического района, экономический регион, տնտեսական շրջան, տնտեսական շրջանը",
    ),
    (
        frozenset({PlaceClass.CORRIDOR}),
        "road, highway, route, corridor, yolu, dəhlizi, јолу, дәһлизи, "
        "дорога, дороги, трасса, трассы, коридор, коридора, "
        "միջանցք, միջանցքը, ճանապարհ, ճանապարհը",
    ),
    (
        frozenset({PlaceClass.BORDER_DIRECTION, PlaceClass.DIRECTION}),
        "direction, istiqaməti, istiqamətində, истигамәти, направление, направлении, направления, "
        "ուղղություն, ուղղությունը, ուղղությամբ",
    ),
    (
        frozenset({PlaceClass.ZONE}),
        "zone, zonası, зона, зоны, գոտի, գոտին, reservoir, lake, su anbarı, водохранилище, озеро, ջրամբար, լիճ",
    ),
)
"""Words that say what kind of place a name means, in Azerbaijani (in both alphabets), Armenian, Russian and English,
some in German, French and Turkish. "Region" is a district: an economic region is called by its full name."""

NEEDS_NO_CLASS_WORD = frozenset({PlaceClass.TOWN, PlaceClass.VILLAGE, PlaceClass.DISTRICT})
"""Classes that are also meant by the bare name: "in Lachin" may be the town or the district, but neither the road nor
Mount Lachin. A height that is called by the bare name has it among its names, as Saribaba."""

_BETWEEN_WORDS = re.compile(r"[\W_]+")


def fold_name(name: str) -> str:
    """A folded name without any punctuation; words parted by one space.

    "Lachin–Khankendi", "LACHIN KHANKENDI" and "Lachin-Khankendi" fold to one text.
    """
    return _without_signs(fold(name))


def name_foldings(name: str) -> tuple[str, ...]:
    """Every folding of a name: "Kəlbəcər" is found as Kelbecer and as Kalbacar."""
    return tuple(dict.fromkeys(map(_without_signs, foldings(name))))


def _without_signs(folded: str) -> str:
    return " ".join(_BETWEEN_WORDS.sub(" ", folded).split())


_LITTLE_WORDS = frozenset({"the", "of", "in", "von", "de", "в"})
_CLASS_WORDS = {
    folded: classes for classes, words in CLASS_WORDS for word in words.split(", ") for folded in name_foldings(word)
}
_LONGEST_FIRST = sorted(_CLASS_WORDS, key=len, reverse=True)
_CLASS_WORD = re.compile(rf"\b(?:{'|'.join(map(re.escape, _LONGEST_FIRST))})\b")
_ADJECTIVE = re.compile(r"(?<=\w{3}ск)(?:ии|ого|ому|им|ом|ая|ои|ую|ое)\b")
"""Endings of Russian adjectives, folded: "Лачинского района" is the "Лачинский район"."""


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
    rest = _ADJECTIVE.sub("", " ".join(part for part in map(_without_little_words, (before, after)) if part))
    return (rest, _CLASS_WORDS[found[0]]) if rest else (folded, None)


def _without_little_words(text: str) -> str:
    words = text.split()
    while words and words[0] in _LITTLE_WORDS:
        del words[0]
    return " ".join(words)
