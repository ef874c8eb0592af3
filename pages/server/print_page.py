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
from pages.parts.shell.escaping import safe
from pages.parts.shell.view import View
from pages.server.public_address import public_base

MOST_CLAIMS = 2_000
STYLE = """
body { font: 11pt/1.4 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
body { overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; line-height: 1.2; } h2 { margin: .2rem 0 .5rem; font-size: 1.05rem; }
article { border-top: 1px solid #999; padding-top: .6rem; margin-top: 1rem; break-inside: avoid; }
dl { display: grid; grid-template-columns: 9rem 1fr; gap: .1rem .8rem; } dt { font-weight: 600; } dd { margin: 0; }
.claims-kind { margin: 0; color: #555; } .notice { border: 1px solid; padding: .5rem .8rem; font-weight: 600; }
@media print { body { margin: 0; max-width: none; } a { color: inherit; } }
"""


async def printable(request: Request) -> Response:
    """GET /print: the parameters of a view; one that is not understood is left out, as on the pages."""
    pairs = [pair for pair in request.query_params.multi_items() if pair[0] in NAMES]
    text = await run_in_threadpool(lambda: page_html(pairs, public_base(request)))
    return Response(text, media_type="text/html", headers={"Cache-Control": "no-cache"})


def page_html(pairs: list[tuple[str, str]], base: str) -> str:
    """The whole page, every foreign word escaped."""
    snapshot = store().current()
    if snapshot.corpus is None or snapshot.frame is None:
        return "<!DOCTYPE html><title>Claims map</title><p>The claims cannot be read at present.</p>"
    selection = parse_leniently(pairs)[0]
    view = View(*snapshot.within(selection.collection), selection, snapshot.corpus)
    ids = view.frame.table["id"].to_numpy()[view.frame.chosen(view.selection)]
    claims = [view.corpus.claims[ident] for ident in ids[:MOST_CLAIMS]]
    notes = file_notes(view.corpus, claims, view.selection, base)
    link = safe(notes["link"])
    left = f"<p>Printed are the first {MOST_CLAIMS:,} of {len(ids):,}.</p>" if len(ids) > MOST_CLAIMS else ""
    return (
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{safe(notes["title"])}</title>'
        f'<meta name="viewport" content="width=device-width"><style>{STYLE}</style></head><body>'
        f"<h1>{safe(notes['title'])}</h1><p>{safe(sentence_of(view.corpus, view.frame, view.selection.choice()))}</p>"
        f'<p class="notice">{safe(notes["notice"])}</p>'
        f'<p>The view: <a href="{link}">{link}</a><br>Version of the record: {safe(notes["version"])}<br>'
        f"Licences: {safe(licence_line(notes['licences']))}</p>{left}"
        + "".join(card_html(claim, view) for claim in claims)
        + "</body></html>"
    )
