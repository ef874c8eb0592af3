"""Tables in the formats of ACLED and UCDP, generated from a seed: the code books' columns, with allowed values."""

from __future__ import annotations

import random
from datetime import date, timedelta
from typing import Any


def columns(text: str) -> tuple[str, ...]:
    """Column names in order."""
    return tuple(text.split())


ACLED_COLUMNS = columns("""
    event_id_cnty event_date year time_precision disorder_type event_type sub_event_type actor1
    assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region
    country admin1 admin2 admin3 location latitude longitude geo_precision source source_scale notes
    fatalities tags timestamp
""")
"""ACLED Codebook (2024)."""
UCDP_COLUMNS = columns("""
    id relid year active_year code_status type_of_violence conflict_dset_id conflict_new_id
    conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a
    side_b_dset_id side_b_new_id side_b number_of_sources source_article source_office source_date
    source_headline source_original where_prec where_coordinates where_description adm_1 adm_2
    latitude longitude geom_wkt priogrid_gid country country_id region event_clarity date_prec
    date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low gwnoa gwnob
""")
"""UCDP GED Codebook (24.1)."""

TOWNS = [
    ("Bakhmut", 48.5956, 38.0000, "Donetsk", "Bakhmutskyi"),
    ("Izium", 49.2088, 37.2485, "Kharkiv", "Iziumskyi"),
    ("Orikhiv", 47.5677, 35.7858, "Zaporizhia", "Polohivskyi"),
    ("Novoselivka", 48.1020, 37.7480, "Donetsk", "Pokrovskyi"),
    ("Novoselivka", 47.2030, 35.4120, "Zaporizhia", "Melitopolskyi"),
    ("Kupiansk", 49.7064, 37.6167, "Kharkiv", "Kupianskyi"),
    ("Mykolaivka", 48.8580, 37.7580, "Donetsk", "Kramatorskyi"),
    ("Mykolaivka", 50.1450, 36.2230, "Kharkiv", "Kharkivskyi"),
]
"""Name, latitude, longitude, first and second division; two names occur twice, for villages with the same name."""
ACTORS = (
    "Military Forces of Ukraine",
    "Military Forces of Russia",
    "Unidentified Armed Group",
    "Civilians (Ukraine)",
    "",
)
FIRST_DAY = date(2022, 2, 24)


def acled_rows(number: int, seed: int = 14) -> list[dict[str, Any]]:
    """Rows with every precision, blanks where ACLED has blanks, and texts that spreadsheets misread."""
    chance = random.Random(seed)
    return [_acled(index, chance) for index in range(number)]


def _acled(index: int, chance: random.Random) -> dict[str, Any]:
    town, lat, lon, first, second = chance.choice(TOWNS)
    day = FIRST_DAY + timedelta(days=chance.randrange(900))
    row: dict[str, Any] = dict.fromkeys(ACLED_COLUMNS, "")
    return row | {
        "event_id_cnty": f"UKR{1000 + index}",
        "event_date": f"{day:%d %B %Y}",
        "year": day.year,
        "time_precision": chance.choices((1, 2, 3), (90, 7, 3))[0],
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "sub_event_type": chance.choice(
            ("Shelling/artillery/missile attack", "Remote explosive/landmine/IED", "Armed clash")
        ),
        "actor1": chance.choice(ACTORS[:3]),
        "actor2": chance.choice(ACTORS),
        "inter1": chance.randrange(1, 9),
        "iso": 804,
        "region": "Europe",
        "country": "Ukraine",
        "admin1": first,
        "admin2": second,
        "location": town,
        "latitude": f"{lat:.4f}",
        "longitude": f"{lon:.4f}",
        "geo_precision": chance.choices((1, 2, 3), (80, 15, 5))[0],
        "source": chance.choice(("Ukrinform; Suspilne Media", "Liveuamap", "=Institute", "Телеканал 24")),
        "source_scale": "National",
        "notes": 'Something happened, as the source says, "near" the town.',
        "fatalities": chance.choice((0, 0, 0, 1, 2, 13, "")),
        "timestamp": 1_700_000_000 + index,
    }


def ucdp_rows(number: int, seed: int = 14) -> list[dict[str, Any]]:
    """Rows with every where_prec and date_prec, ranges of deaths, and sometimes a blank estimate."""
    chance = random.Random(seed)
    return [_ucdp(index, chance) for index in range(number)]


def _ucdp(index: int, chance: random.Random) -> dict[str, Any]:
    town, lat, lon, first, second = chance.choice(TOWNS)
    precision = chance.choices((1, 2, 3, 4, 5), (70, 10, 8, 8, 4))[0]
    begin = FIRST_DAY + timedelta(days=chance.randrange(900))
    end = begin + timedelta(days={1: 0, 2: chance.randrange(1, 6), 3: 6, 4: 27, 5: 200}[precision])
    best = chance.choice((0, 1, 2, 5, 40))
    row: dict[str, Any] = dict.fromkeys(UCDP_COLUMNS, "")
    row |= {
        "id": 400_000 + index,
        "relid": f"UKR-2022-1-{index}-{index % 7}",
        "year": begin.year,
        "type_of_violence": chance.choice((1, 2, 3)),
        "conflict_name": "Russia - Ukraine",
        "dyad_name": "Government of Russia - Government of Ukraine",
        "side_a": "Government of Russia",
        "side_b": chance.choice(("Government of Ukraine", "Civilians")),
        "source_office": "Reuters; BBC",
        "where_prec": chance.choice((1, 1, 1, 2, 3, 4, 5, 6, 7)),
        "where_coordinates": f"{town} town",
        "adm_1": f"{first} oblast",
        "adm_2": f"{second} raion",
        "latitude": lat,
        "longitude": lon,
        "country": "Ukraine",
        "country_id": 369,
        "date_prec": precision,
        "date_start": f"{begin.isoformat()} 00:00:00.000",
        "date_end": f"{end.isoformat()} 00:00:00.000",
        "deaths_a": 0,
        "best": best,
        "low": max(0, best - chance.randrange(3)),
        "high": best + chance.randrange(9),
    }
    return row | ({"best": "", "low": "", "high": ""} if index % 97 == 0 else {})
