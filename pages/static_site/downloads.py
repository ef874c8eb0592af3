"""The files that a reader of the copy can take away: each as /data answers it for a whole collection."""

from __future__ import annotations

import json
from collections.abc import Iterator

from claimsmap.export.formats.claim_files import CLAIM_FILES
from claimsmap.language import gettext as _
from claimsmap.loading.store import Snapshot, store
from claimsmap.settings import settings
from pages.static_site.record import body_of
from pages.static_site.variants import Variant

BESIDE = ("statements.json", "places.geojson", "feed.atom")
PACKAGE = "datapackage.json"


def downloads(snapshot: Snapshot, variant: Variant) -> Iterator[tuple[str, str]]:
    """The path of each file of a variant in the copy, and its text.

    Links in it begin with PUBLIC_ADDRESS; without it they lead to the copy's own page, wherever the folder lies.
    """
    public, folder = settings().public_address, _folder(variant)
    base = public or "../" * folder.count("/") + "index.html"
    for name in (*(f"claims.{form}" for form in CLAIM_FILES), *BESIDE, PACKAGE):
        address = f"{public}{folder}{name}" if public else name
        text = body_of(name, variant.selection.pairs(), snapshot, base, address)
        yield f"{folder}{name}", _with_files_beside_it(text) if name == PACKAGE else text


def offered(variant: Variant) -> list[dict[str, str]]:
    """What the panel for sharing says of them."""
    about = store().current().whole.about
    which = _("all claims of: {collections}").format(
        collections="; ".join(map(about.collection_name, variant.collections))
    )
    folder = _folder(variant).removeprefix("data/")
    return [
        {"file": f"{folder}claims.{form}", "label": file.name, "what": f"{file.what}; {which}"}
        for form, file in CLAIM_FILES.items()
    ]


def _folder(variant: Variant) -> str:
    """Where the files of a variant lie: those of the core at the addresses of the server."""
    return "data/" if variant.is_usual else f"data/{variant.name}/"


def _with_files_beside_it(package: str) -> str:
    """A data package whose files lie in its own folder."""
    described = json.loads(package)
    for resource in described["resources"]:
        resource["path"] = f"claims.{resource['format']}"
    return json.dumps(described, ensure_ascii=False, indent=1)
