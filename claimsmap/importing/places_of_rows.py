"""Locates a row: its point, precision and place names, and the gazetteer place that they mean."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection

from claimsmap.importing.columns import Cell, Columns, RefusedRowError, of_scale
from claimsmap.importing.scales import EXACT, PLACE_SCALES, Extent, Where
from claimsmap.importing.spots import Spots
from claimsmap.importing.values import ValueProblem, coordinate, number
from claimsmap.tables.table import Row

SPOT_M = 1_000
"""Up to this uncertainty in metres a row still means a point."""


class PlacesOfRows:
    """Finds the places of rows."""

    def __init__(self, columns: Columns, spots: Spots, quoted: Callable[[str], str]) -> None:
        self._columns, self._spots, self._quoted = columns, spots, quoted

    def of(self, row: Row, placed: bool, named: Collection[str]) -> tuple[list[str], list[str], str]:
        """Place ids, the place in the row's own words, and the basis. `named` are the places of the claim already on
        file."""
        profile, columns = self._columns.profile, self._columns
        precision = columns.known(row, profile.place_precision.column)
        where = EXACT
        if precision:
            where = of_scale(precision, PLACE_SCALES.get(profile.place_precision.scale, {}), EXACT)
        lat, lon, metres = self._point(row)
        if metres is not None and where.extent in (Extent.SPOT, Extent.AROUND):
            extent = where.extent if metres <= SPOT_M else Extent.AROUND
            why = where.why if extent is where.extent else f"known to {metres:,} m"
            where = Where(extent, max(metres, 1), why)
        place, district, province, country = (
            columns.cell(row, names).text
            for names in (profile.place, profile.district, profile.province, profile.country)
        )
        of_extent = {Extent.DISTRICT: district or province, Extent.PROVINCE: province, Extent.COUNTRY: country}
        name = of_extent.get(where.extent) or place
        if not name and lat is not None and lon is not None:
            name = f"{lat:.5f}, {lon:.5f}"
        as_written = [self._quoted(place)] if place else []
        if not name or not placed:
            return [], as_written, ""
        if where.extent is Extent.AROUND and lat is not None:
            name = f"around {name}"
        try:
            found = self._spots.place_of(name, lat, lon, where, (district, province, country), named)
        except ValueProblem as problem:
            raise RefusedRowError(columns.heading(profile.place), place, problem.what, problem.cure) from None
        return [found] if found else [], as_written, f"inferred: {where.why}" if where.why and found else ""

    def _point(self, row: Row) -> tuple[float | None, float | None, int | None]:
        """Latitude and longitude in degrees, and uncertainty in metres, as given by the row."""
        profile, columns = self._columns.profile, self._columns
        lat, lon = columns.known(row, profile.lat), columns.known(row, profile.lon)
        metres = columns.known(row, profile.uncertainty_m)
        if lat is None and lon is None:
            both = columns.known(row, profile.lat_lon)
            parts = re.split(r"[\s,;]+", both.text.strip("[]() ")) if both else []
            if both and (len(parts) < 2 or not all(re.fullmatch(r"[+-]?\d+(\.\d+)?", each) for each in parts[:2])):
                what = "is not latitude and longitude"
                raise both.refused(ValueProblem(what, "Write degrees north, a space, degrees east: 48.01 37.80"))
            if both:
                lat, lon = Cell(both.heading, parts[0]), Cell(both.heading, parts[1])
                metres = metres or (Cell(both.heading, parts[3]) if len(parts) > 3 else None)
        if lat is None or lon is None:
            if lat or lon:
                given, lacking = (lat, "longitude") if lat else (lon, "latitude")
                assert given is not None
                raise given.refused(ValueProblem(f"has no {lacking} beside it", "Write both or neither"))
            return None, None, None
        north, east = _degrees(lat, 90, "latitude"), _degrees(lon, 180, "longitude")
        if north == 0 and east == 0:
            what = "lies in the ocean off Africa, where nothing is: lat and lon are 0"
            raise lat.refused(ValueProblem(what, "Leave both empty where the spot is not known"))
        try:
            within = round(float(number(metres.text))) if metres else None
        except ValueProblem as problem:
            assert metres is not None
            raise metres.refused(problem) from None
        return north, east, within


def _degrees(cell: Cell, largest: int, name: str) -> float:
    try:
        return coordinate(cell.text, largest, name)
    except ValueProblem as problem:
        raise cell.refused(problem) from None
