"""Precision codes as defined in the code books of known tables, for place and time.

ACLED Codebook (2024): geo_precision 1 to 3, time_precision 1 to 3. UCDP GED Codebook (24.1): where_prec 1 to 7,
date_prec 1 to 5. Where a code book gives no distance, the metres are our estimate, which each such row states.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple


class Extent(StrEnum):
    """The spatial extent that a code stands for."""

    SPOT = "spot"
    """The place itself."""
    AROUND = "around"
    """Somewhere around the place."""
    DISTRICT = "district"
    """Somewhere in a second-order division."""
    PROVINCE = "province"
    """Somewhere in a first-order division."""
    COUNTRY = "country"
    """Somewhere in a country."""
    NOWHERE = "nowhere"
    """Outside every country: at sea or in the air."""


class Where(NamedTuple):
    """Extent, radius in metres around the point, and the reason in words."""

    extent: Extent
    metres: int | None
    why: str


ESTIMATED = "how far is our estimate"
EXACT = Where(Extent.SPOT, 1_000, "")

PLACE_SCALES: dict[str, dict[str, Where]] = {
    "acled_place": {
        "1": EXACT,
        "2": Where(Extent.AROUND, 25_000, f"geo_precision 2: near the place, or a small area; {ESTIMATED}"),
        "3": Where(Extent.PROVINCE, 100_000, f"geo_precision 3: a larger region; {ESTIMATED}"),
    },
    "ucdp_place": {
        "1": EXACT,
        "2": Where(Extent.AROUND, 25_000, "where_prec 2: within about 25 km of the place"),
        "3": Where(Extent.DISTRICT, 50_000, f"where_prec 3: no more is known than the district; {ESTIMATED}"),
        "4": Where(Extent.PROVINCE, 150_000, f"where_prec 4: no more is known than the province; {ESTIMATED}"),
        "5": Where(Extent.AROUND, 50_000, f"where_prec 5: along a line or in an area without bounds; {ESTIMATED}"),
        "6": Where(Extent.COUNTRY, None, "where_prec 6: the country is all that is known"),
        "7": Where(Extent.NOWHERE, None, "where_prec 7: international waters or airspace"),
    },
    "airwars_place": {
        "exact location": Where(Extent.SPOT, 100, ""),
        "exact location (other)": Where(Extent.SPOT, 100, ""),
        "exact location (via coalition)": Where(Extent.SPOT, 100, ""),
        "within 100m": Where(Extent.SPOT, 100, ""),
        "within 100m (via coalition)": Where(Extent.SPOT, 100, ""),
        "within 1m (via coalition)": Where(Extent.SPOT, 100, ""),
        "street": Where(Extent.SPOT, 500, ""),
        "nearby landmark": Where(Extent.SPOT, 500, ""),
        "within 1km (via coalition)": Where(Extent.SPOT, 1_000, ""),
        "neighbourhood/area": Where(Extent.AROUND, 2_000, f"accuracy: neighbourhood or area; {ESTIMATED}"),
        "village": Where(Extent.SPOT, 2_000, ""),
        "town": Where(Extent.SPOT, 5_000, ""),
        "city": Where(Extent.AROUND, 10_000, f"accuracy: city; {ESTIMATED}"),
        "subdistrict": Where(Extent.DISTRICT, 25_000, f"accuracy: subdistrict; {ESTIMATED}"),
        "district": Where(Extent.DISTRICT, 50_000, f"accuracy: district; {ESTIMATED}"),
        "province/governorate": Where(Extent.PROVINCE, 150_000, f"accuracy: province or governorate; {ESTIMATED}"),
    },
}


@dataclass(frozen=True)
class Span:
    """The temporal uncertainty that a code stands for, and the reason in words."""

    days: int = 0
    """Days added on both sides of a single day."""
    part: str = ""
    """The unit that is meant as a whole: "month", "year", or empty."""
    why: str = ""


DATE_SCALES: dict[str, dict[str, Span]] = {
    "acled_date": {
        "1": Span(),
        "2": Span(days=6, why="time_precision 2: some day of a week; every week that holds the day given"),
        "3": Span(part="month", why="time_precision 3: some day of the month"),
    },
    "ucdp_date": {
        "1": Span(),
        "2": Span(days=5, why="date_prec 2: known to 2 to 6 days"),
        "3": Span(days=6, why="date_prec 3: known to the week"),
        "4": Span(part="month", why="date_prec 4: known to 8 to 30 days, or to the month"),
        "5": Span(part="year", why="date_prec 5: known to more than a month and at most a year"),
    },
}
SCALES = (*PLACE_SCALES, *DATE_SCALES)


def widened(first: date, last: date, span: Span) -> str:
    """The EDTF of the given days, no more precise than the code allows.

    Two different days are the range themselves; a single day is widened as the code says.
    """
    if first == last and span.part == "month":
        return f"{first:%Y-%m}"
    if first == last and span.part == "year":
        return f"{first:%Y}"
    if first == last and span.days:
        first, last = first - timedelta(days=span.days), last + timedelta(days=span.days)
    return as_edtf(first, last)


def as_edtf(first: date, last: date) -> str:
    """A day, a whole month, a whole year, or an interval: the shortest exact form."""
    after = last + timedelta(days=1)
    if first == last:
        return first.isoformat()
    if (first.month, first.day) == (1, 1) and after == date(first.year + 1, 1, 1):
        return f"{first:%Y}"
    if first.day == 1 and after == date(first.year + first.month // 12, first.month % 12 + 1, 1):
        return f"{first:%Y-%m}"
    return f"{first.isoformat()}/{last.isoformat()}"
