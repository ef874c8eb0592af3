"""The chosen claims in full on one plain page without scripts: to print, to keep, to read anywhere."""

from __future__ import annotations

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from claimsmap.export.licences import licence_line
from claimsmap.export.metadata import file_notes
from claimsmap.export.titles import sentence_of
from claimsmap.loading.store import store
from claimsmap.query.selection import NAMES, parse_leniently
from pages.parts.claim.card import card_html
from pages.parts.shell.templates import html
from pages.parts.shell.view import View
from pages.server.public_address import public_base

MOST_CLAIMS = 2_000


async def printable(request: Request) -> Response:
    """GET /print: the parameters of a view; one that is not understood is left out, as on the pages."""
    pairs = [pair for pair in request.query_params.multi_items() if pair[0] in NAMES]
    text = await run_in_threadpool(lambda: page_html(pairs, public_base(request)))
    return Response(text, media_type="text/html", headers={"Cache-Control": "no-cache"})


def page_html(pairs: list[tuple[str, str]], base: str) -> str:
    """The whole page."""
    snapshot = store().current()
    if snapshot.corpus is None or snapshot.index is None:
        return "<!DOCTYPE html><title>Nothing to print</title><p>The claims cannot be read at present.</p>"
    selection = parse_leniently(pairs)[0]
    view = View(*snapshot.part_in(selection.collection), selection, snapshot.corpus)
    ids = view.index.table["id"].to_numpy()[view.index.chosen(view.selection)]
    claims = [view.corpus.claims[ident] for ident in ids[:MOST_CLAIMS]]
    notes = file_notes(view.corpus, claims, view.selection, base)
    return html(
        "print.html",
        notes=notes,
        licences=licence_line(notes["licences"]),
        sentence=sentence_of(view.corpus, view.index, view.selection.choice()),
        total=len(ids),
        cards=[card_html(claim, view) for claim in claims],
    )
