"""The ledgers: each series as a chart and as a table, with the steps between claims marked as ours."""

from __future__ import annotations

from collections.abc import Iterator

from claimsmap.analysis.checks import number_text
from claimsmap.analysis.difference_register import concerning
from claimsmap.analysis.series import Ledger, Point, Step, ledger_of
from claimsmap.export.titles import series_stated_in
from claimsmap.text.date_words import date_text, day_text
from pages.parts.figures.chart import chart_html
from pages.parts.figures.quotes import difference_links, kept_claims, said_html, show_html, words_html
from pages.parts.shell.escaping import safe
from pages.parts.shell.links import link, unfiltered
from pages.parts.shell.sections import section
from pages.parts.shell.view import View
from pages.parts.statements.common import cells_html, table_html

HEADS = ("Claimed on", "Figure", "Covers", "In which words", "Since the claim before")


def show_ledgers(view: View) -> None:
    """The opened series, or all of them that the filters keep something of."""
    kept = kept_claims(view)
    asked = [series for series in view.corpus.series.values() if view.own in ("", series.id)]
    ledgers = [ledger_of(series, view.corpus, kept) for series in asked]
    shown = [ledger for ledger in ledgers if ledger.points or ledger.otherwise]
    if shown:
        show_html(section("How the figures moved from claim to claim"))
    for ledger in shown:
        show_html(_ledger(ledger, view))


def _ledger(ledger: Ledger, view: View) -> str:
    series = ledger.series
    notes = [f"Editor’s note: {safe(series.note)}"] if series.note else []
    if ledger.left_out:
        notes.append(f"{ledger.left_out} of its {len(series.claims)} claims are outside what is chosen and not shown.")
    differences = {each.id: each for ident in series.claims for each in concerning(view.corpus, ident)}.values()
    alone = link("Open this series alone", "figures", unfiltered(view.selection), {"series": series.id})
    opened = "" if view.own else f"<p><small>{alone}</small></p>"
    return (
        f'<section class="figures-ledger" data-series="{safe(series.id)}" '
        f'data-stated="{safe(series_stated_in(view.corpus, series))}"><h3>{safe(series.title)}</h3>'
        f"{''.join(f'<p><small>{note}</small></p>' for note in notes)}{chart_html(ledger, view)}"
        f"{table_html(f'{series.title}: the same claim by claim', HEADS, ''.join(_rows(ledger, view)))}"
        + (f"<p>Where texts differ on these figures:</p>{difference_links(differences, view)}" if differences else "")
        + f"{opened}</section>"
    )


def _rows(ledger: Ledger, view: View) -> Iterator[str]:
    """The points by day, and after them what single texts say otherwise."""
    for point, step in zip(ledger.points, (None, *ledger.steps), strict=False):
        yield _row(point, _step(step), "", view)
    for other in ledger.otherwise:
        yield _row(other, "said otherwise in one text: no step of the series", "is-apart", view)


def _row(point: Point, step: str, look: str, view: View) -> str:
    words = "".join(words_html(point.claim, mention, view) for mention in point.mentions)
    place = "; ".join(point.claim.place_as_written)
    covers = f"{safe(date_text(point.claim.when or '') or 'no period given')}<br><small>{safe(place)}</small>"
    cells = [
        (HEADS[1], f'<strong class="figures-value">{safe(point.text)}</strong>'),
        (HEADS[2], covers),
        (HEADS[3], f"{said_html(point.claim, point.mentions[0], view)} {words}"),
        (HEADS[4], step),
    ]
    day = day_text(point.day) if point.day else "no day known"
    return f'<tr role="row" class="{look}"><th scope="row" role="rowheader">{day}</th>{cells_html(cells)}</tr>'


def _step(step: Step | None) -> str:
    """The difference as ours, or why there is none."""
    if step is None:
        return "first claim of the series"
    speaker = "<br><small>another speaker than before</small>" if step.changes_speaker else ""
    if step.difference is None:
        return f"no difference reckoned<br><small>{safe('; '.join(step.reasons))}</small>{speaker}"
    change = (
        "no change"
        if step.difference == 0
        else f"{'+' if step.difference > 0 else '−'}{number_text(abs(step.difference))}"
    )
    return f'<strong class="figures-ours">{change}</strong> between the two claims, our arithmetic{speaker}'
