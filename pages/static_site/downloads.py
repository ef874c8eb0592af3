"""The downloads of the static copy: each a /data response for a whole collection."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator

from claimsmap.export.claim_files import CLAIM_FILES
from claimsmap.language import gettext as _
from claimsmap.loading.store import Snapshot
from claimsmap.settings import settings
from pages.static_site.record import body_of
from pages.static_site.variants import Variant

BESIDE = ("statements.json", "places.geojson", "feed.atom")
PACKAGE = "datapackage.json"
ZIPPED_FROM = 2_000
"""Number of claims from which KML is zipped: each takes two kilobytes."""


def downloads(snapshot: Snapshot, variant: Variant) -> Iterator[tuple[str, str | bytes]]:
    """Path within the copy and content of each download of a variant.

    Links in them begin with PUBLIC_ADDRESS; without it they lead to the copy's own page, wherever the folder is.
    """
    public, folder = settings().public_address, _folder(variant)
    base = public or "../" * folder.count("/") + "index.html"
    claims = len(variant.part_of(snapshot)[0].claims)
    for name in (*(f"claims.{form}" for form in CLAIM_FILES), *BESIDE, PACKAGE):
        address = f"{public}{folder}{name}" if public else name
        text = body_of(name, variant.selection.pairs(), snapshot, base, address)
        if name == PACKAGE:
            yield f"{folder}{name}", _with_files_beside_it(text, claims)
        elif name == "claims.kml" and ending("kml", claims) == "kmz":
            yield f"{folder}claims.kmz", _zipped(text)
        else:
            yield f"{folder}{name}", text


def offered(variant: Variant, snapshot: Snapshot) -> list[dict[str, str]]:
    """The downloads as listed in the Share panel."""
    corpus = variant.part_of(snapshot)[0]
    claims, about = len(corpus.claims), corpus.about
    which = _("all claims of: {collections}").format(
        collections="; ".join(map(about.collection_name, variant.collections))
    )
    folder = _folder(variant).removeprefix("data/")
    return [
        {"file": f"{folder}claims.{ending(form, claims)}", "label": file.name, "what": f"{file.what}; {which}"}
        for form, file in CLAIM_FILES.items()
    ]


def ending(form: str, claims: int) -> str:
    """The extension of a format with this many claims: large KML is zipped to KMZ."""
    return "kmz" if form == "kml" and claims >= ZIPPED_FROM else form


def _zipped(kml: str) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr(zipfile.ZipInfo("doc.kml"), kml, zipfile.ZIP_DEFLATED)
    return held.getvalue()


def _folder(variant: Variant) -> str:
    """The folder of a variant's files: for the default collections the same URLs as on the server."""
    return "data/" if variant.is_usual else f"data/{variant.name}/"


def _with_files_beside_it(package: str, claims: int) -> str:
    """A data package whose resources are in its own folder."""
    described = json.loads(package)
    for resource in described["resources"]:
        form = ending(resource["format"], claims)
        resource |= {"path": f"claims.{form}", "format": form}
        if form == "kmz":
            resource["mediatype"] = "application/vnd.google-earth.kmz"
    return json.dumps(described, ensure_ascii=False, indent=1)
