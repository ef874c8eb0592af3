"""`python -m claimsmap geocode NAME`: looks up the place that a name means, for editors."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from claimsmap.cli.files import from_here
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.loading.about_file import read_about
from claimsmap.model.about import About
from claimsmap.model.vocabulary import Drawn
from claimsmap.places.gazetteer import Gazetteer, read_gazetteer
from claimsmap.places.place import Place
from claimsmap.settings import settings

if TYPE_CHECKING:
    from claimsmap.places.nominatim_rows import Row


HELP = "find a place by any of its names"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the arguments of `geocode`."""
    parser.add_argument("name", nargs="+", help="any name or spelling, with or without its class: Eure department")
    parser.add_argument(
        "--class", dest="place_class", metavar="CLASS", help="only places of this class, one of those in corpus.yaml"
    )
    parser.add_argument(
        "--online", action="store_true", help="ask OpenStreetMap's Nominatim and print rows for places.csv to review"
    )
    parser.add_argument(
        "--geodata", type=Path, metavar="DIR", default=from_here(settings().geodata_dir),
        help="the folder of places.csv",
    )  # fmt: skip
    parser.add_argument("--cache", type=Path, metavar="DIR", help="where answers from the network are kept")


def run(chosen: argparse.Namespace) -> int:
    """Print the place and return 0, or print why there is none and return 1; 2 for an unknown class."""
    name = " ".join(chosen.name).encode("utf-8", "replace").decode()
    about, faults = read_about(settings().about_file)
    for fault in faults:
        print(fault, file=sys.stderr)
    if about is None:
        return 1
    if chosen.place_class and chosen.place_class not in about.class_of:
        cure = did_you_mean(nearest(chosen.place_class, about.class_of)) or f"Write one of {', '.join(about.class_of)}"
        print(f'--class: no class "{chosen.place_class}" in corpus.yaml. {cure}', file=sys.stderr)
        return 2
    if chosen.online:
        return ask_online(name, chosen.place_class, chosen.cache, read_gazetteer(chosen.geodata, about)[0])
    return look_up(name, chosen.place_class, chosen.geodata, about)


def look_up(name: str, place_class: str | None, folder: Path, about: About) -> int:
    """Look a name up in the gazetteer of a folder. Return 0 when it means exactly one place, else 1."""
    from geopy.exc import GeocoderQueryError  # imported here because it takes a tenth of a second

    from claimsmap.places.geocoder import GazetteerGeocoder

    gazetteer, faults = read_gazetteer(folder, about)
    for fault in faults:
        print(fault, file=sys.stderr)
    try:
        location = GazetteerGeocoder(gazetteer).geocode(name, place_class=place_class)
    except GeocoderQueryError as error:
        print(error, file=sys.stderr)
        return 1
    print(describe(gazetteer, gazetteer[location.raw["id"]]))
    return 0


def describe(gazetteer: Gazetteer, place: Place) -> str:
    """A place as a few lines of text."""
    above = ", ".join(gazetteer[each].name for each in gazetteer.ancestors(place.id))
    uncertainty = f"{place.uncertainty_m:,.0f} m" if place.uncertainty_m else ""
    lines = {
        "id": place.id,
        "class": f"{place.place_class.replace('_', ' ')}, {_drawn(gazetteer, place)}",
        "within": above,
        "coordinates": f"{place.lat}, {place.lon} (latitude, longitude)",
        "uncertainty": uncertainty,
        "source": f"{place.source}; {place.licence}",
        "also called": ", ".join(place.names[1:]),
        "note": place.note,
    }
    return "\n".join([place.name, *(f"  {label:<13}{text}" for label, text in lines.items() if text)])


def _drawn(gazetteer: Gazetteer, place: Place) -> str:
    drawn = gazetteer.drawn(place.id)
    if drawn is Drawn.NONE:
        return "not drawn"
    return f"drawn as {drawn}{', approximate' if gazetteer.is_approximate(place.id) else ''}"


def ask_online(name: str, place_class: str | None, cache: Path | None, gazetteer: Gazetteer) -> int:
    """Print suggested rows for places.csv from OpenStreetMap. Return 0 when there are any, else 1."""
    from claimsmap.places.nominatim import OnlineError, OnlineGeocoder
    from claimsmap.places.nominatim_rows import as_csv

    try:
        rows = _of_class(OnlineGeocoder(gazetteer, cache).candidates(name), place_class)
    except OnlineError as error:
        print(error, file=sys.stderr)
        return 1
    print(f"# {len(rows)} to review: keep at most one; judge class, uncertainty_m and parent", file=sys.stderr)
    print(f"# {','.join(rows[0])}", file=sys.stderr)
    print(as_csv(rows), end="")
    return 0


def _of_class(rows: list[Row], place_class: str | None) -> list[Row]:
    """The rows of a class, or all rows if there are none, since a row's class is only a guess."""
    return [row for row in rows if place_class in (None, row["place_class"])] or rows
