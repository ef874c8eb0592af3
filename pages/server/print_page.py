"""The selected claims in full on one plain page without scripts: to print, to keep, to read anywhere."""

from __future__ import annotations

import re
from html import escape
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from claimsmap.export.licences import licence_line
from claimsmap.export.metadata import file_notes
from claimsmap.export.titles import sentence_of
from claimsmap.language import gettext as _
from claimsmap.loading.store import store
from claimsmap.query.view_parameters import parse_leniently
from pages.parts.claim.card import card_html
from pages.parts.shell.templates import html
from pages.parts.shell.view import View
from pages.server.public_address import public_base

MOST_CLAIMS = 2_000
"""Maximum claims per page; the parameter `page` selects further pages."""
LAST_PAGE = 10_000


async def printable(request: Request) -> Response:
    """GET /print with the parameters of a view; invalid ones are ignored, as on the pages."""
    pairs = request.query_params.multi_items()
    asked = request.query_params.get("page", "")
    number = min(int(asked), LAST_PAGE) if re.fullmatch(r"[1-9][0-9]{0,5}", asked) else 1
    text = await run_in_threadpool(lambda: page_html(pairs, public_base(request), number))
    return Response(text, media_type="text/html", headers={"Cache-Control": "no-cache"})


def page_html(pairs: list[tuple[str, str]], base: str, number: int = 1) -> str:
    """The complete page or, with more claims than fit, the page of this 1-based number."""
    snapshot = store().current()
    if snapshot.corpus is None or snapshot.index is None:
        title, told = escape(_("Nothing to print")), escape(_("The claims cannot be read at present."))
        return f"<!DOCTYPE html><title>{title}</title><p>{told}</p>"
    selection = parse_leniently(pairs, snapshot.corpus.about)[0]
    view = View(*snapshot.part_in(selection.collection), selection, snapshot.corpus)
    ids = view.index.table["id"].to_numpy()[view.index.chosen(view.selection)]
    first = min((number - 1) * MOST_CLAIMS, len(ids))
    claims = [view.corpus.claims[ident] for ident in ids[first : first + MOST_CLAIMS]]
    following = first + len(claims) < len(ids)
    notes = file_notes(view.corpus, claims, view.selection, base)
    return html(
        "print.html",
        notes=notes,
        licences=licence_line(notes["licences"]),
        sentence=sentence_of(view.corpus, view.index, view.selection.choice()),
        total=len(ids),
        first=first,
        following="./print?" + urlencode([*view.selection.pairs(), ("page", number + 1)]) if following else "",
        cards=[card_html(claim, view) for claim in claims],
    )
