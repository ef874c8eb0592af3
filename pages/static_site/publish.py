"""`python -m claimsmap publish DIR`: writes the app as a folder of files for any file host or disk."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from html import escape
from itertools import chain
from pathlib import Path

import xstatic.pkg.leaflet

from claimsmap.files.in_processes import in_processes
from claimsmap.language import gettext as _
from claimsmap.loading.store import Snapshot, store
from claimsmap.text.date_words import day_text
from pages.server.assets import ASSETS
from pages.server.bundles import VERSION
from pages.static_site import fragments
from pages.static_site.downloads import downloads
from pages.static_site.page_settings import page_settings
from pages.static_site.printing import page_html
from pages.static_site.record import body_of, places_js, record_files
from pages.static_site.scripts import modules_js, put_js
from pages.static_site.shell import page_file
from pages.static_site.variants import Variant, variants_of

MARK = "copy/modules.js"
"""A folder with this file is a copy, and may be replaced."""
NEW, REPLACED = "new", "replaced"
"""Names for the new copy and the replaced one until both are in place."""
LEAFLET = ("leaflet.js", "leaflet.css", "images")


def publish(target: Path, progress: Callable[[int, int], None] = lambda done, total: None) -> int:
    """Write a copy of the current claims and return its number of files. `progress` is called with done and total.

    The folder replaces an older copy only once it is complete. Raises ValueError if the folder has other content, or if
    the claims cannot be read.
    """
    if target.exists() and any(target.iterdir()) and not (target / MARK).exists():
        raise ValueError(f"{target} holds something else than a copy: name a folder that is empty or not there")
    snapshot = store().current()
    if snapshot.corpus is None:
        raise ValueError("the claims cannot be read: run python -m claimsmap check")
    os.environ.pop("STATEMENTS_DIR", None)  # noqa: TID251 - the texts are their publishers' and go into no copy
    target.parent.mkdir(parents=True, exist_ok=True)
    made = Path(tempfile.mkdtemp(prefix=f".{target.name}-", dir=target.parent))
    try:
        total = _size(snapshot)
        for done, (name, content) in enumerate(_texts(snapshot)):
            progress(min(done, total), total)
            file = made / NEW / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(content if isinstance(content, bytes) else content.encode())
        _copy_assets(made / NEW / "assets")
        _put_in_place(made, target)
        progress(total, total)
    finally:
        shutil.rmtree(made, ignore_errors=True)
    return sum(path.is_file() for path in target.rglob("*"))


def _size(snapshot: Snapshot) -> int:
    """An estimate of the number of files: in a large record almost all are records and cards."""
    return sum(
        sum(fragments.files_of(snapshot, each, fragments.idents_of(snapshot, each)).values())
        for each in variants_of(snapshot)
    )


def _put_in_place(made: Path, target: Path) -> None:
    """Move the new copy into place; restore the old one on failure."""
    if target.exists():
        target.rename(made / REPLACED)
    try:
        (made / NEW).rename(target)
    except OSError:
        if (made / REPLACED).exists():
            (made / REPLACED).rename(target)
        raise


def _texts(snapshot: Snapshot) -> Iterator[tuple[str, str | bytes]]:
    """Every file with its content."""
    variants = variants_of(snapshot)
    batches = [batch for variant in variants for batch in fragments.batches_of(snapshot, variant)]
    with in_processes(_records_file, batches) as files:
        yield from _other_texts(snapshot, variants)
        yield from chain.from_iterable(files)


def _records_file(batch: fragments.Batch) -> list[tuple[str, str]]:
    return [_file_of(each) for each in fragments.drawn(batch)]


def _file_of(fragment: fragments.Fragment) -> tuple[str, str]:
    return f"{fragment.key}.js", put_js(fragment.key, fragment.text)


def _other_texts(snapshot: Snapshot, variants: list[Variant]) -> Iterator[tuple[str, str | bytes]]:
    """Everything except the records with their own URL."""
    today = datetime.now(UTC).date()
    yield MARK, modules_js(body_of("corpus.json", [], snapshot))
    yield "record/places.js", places_js(snapshot)
    for variant in variants:
        yield from map(_file_of, fragments.empty_files(snapshot, variant))
        yield from record_files(snapshot, variant, today)
        if variant.is_offered:
            yield from downloads(snapshot, variant)
    corpus = snapshot.whole
    about = page_settings(variants, snapshot)
    told = _("Copy of {day}, version {version} of the record.").format(day=day_text(today), version=corpus.version)
    foot = f"<p>{escape(told)}</p>"
    yield (
        "index.html",
        page_file("map", f'<div id="heading">{page_html("static_site/heading_page", {})}</div>', about, foot),
    )
    for page in fragments.OPENS:
        for variant in variants:
            whole, further = fragments.whole_page(page, variant)
            yield (f"{page}.html", page_file(page, whole.text, about, foot)) if variant.is_usual else _file_of(whole)
            yield from map(_file_of, further)


def _copy_assets(assets: Path) -> None:
    """The files that pages reference by URL: styles, pictures, Leaflet. The modules are bundled into one script."""
    shutil.copytree(ASSETS, assets / VERSION, ignore=shutil.ignore_patterns("*.js", "*.json"))
    leaflet = Path(xstatic.pkg.leaflet.BASE_DIR)
    (assets / "leaflet").mkdir()
    for name in LEAFLET:
        source = leaflet / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, assets / "leaflet" / name)
