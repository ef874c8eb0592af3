"""Figures that stand alone: mines found and where, mines alleged, and all others, with why they are not added."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from claimsmap.analysis.breakdown import compositions
from claimsmap.analysis.comparability import reasons_not_to_add
from claimsmap.model.records import Claim, Figure
from claimsmap.model.vocabulary import Kind
from claimsmap.text.date_words import date_text
from claimsmap.text.wording import figure_text, measure_text
from pages.parts.figures.quotes import kept_claims, said_html, show_html, words_html
from pages.parts.shell.escaping import safe
from pages.parts.shell.sections import section
from pages.parts.shell.theme import KINDS
from pages.parts.shell.view import View
from pages.parts.statements.common import cells_html, show_in_parts, table_html

HEADS = ("Figure", "Where", "Covers", "In which words", "Added to the others?")
AT_ONCE = 100
"""Rows that are drawn before the reader asks for more: each is held against each other."""
ALLEGED = (Kind.MINE_LAYING, Kind.MINE_ESTIMATE, Kind.MAP_RECORDS)


def show_finds(view: View) -> None:
    """Mines and booby traps reported found."""
    claims = _chosen(view, lambda claim: claim.kind is Kind.MINE_FIND and bool(claim.figures))
    _show(
        "Mines reported found, and where",
        "Each find as claimed. No sum of them is given: areas and periods overlap, and one may lie within another.",
        claims,
        view,
    )


def show_alleged(view: View) -> None:
    """Mines said to be laid or in the ground, beside mines on maps."""
    claims = _chosen(view, _is_alleged)
    _show(
        "Mines said to be laid or in the ground, and mines on maps",
        "Numbers that somebody put forward, not mines found. They are added neither to finds nor to one another.",
        claims,
        view,
    )


def show_other_figures(view: View) -> None:
    """Every number that stands nowhere else on the page."""
    elsewhere = {claim for series in view.corpus.series.values() for claim in series.claims}
    elsewhere |= {claim for whole in compositions(view.corpus) for claim in whole.claims()}
    claims = _chosen(
        view,
        lambda claim: (
            any(figure.value is not None for figure in claim.figures)
            and claim.id not in elsewhere
            and claim.kind is not Kind.MINE_FIND
            and not _is_alleged(claim)
        ),
    )
    _show("Other figures", "", claims, view)


def _is_alleged(claim: Claim) -> bool:
    return claim.kind in ALLEGED and any(figure.measure.startswith("mines_") for figure in claim.figures)


def _chosen(view: View, wanted: Callable[[Claim], bool]) -> list[Claim]:
    """The wanted claims that the filters keep; none while one series is open."""
    if view.own in view.corpus.series:
        return []
    kept = kept_claims(view)
    return [claim for claim in view.corpus.claims.values() if claim.id in kept and wanted(claim)]


def _show(title: str, rule: str, claims: Sequence[Claim], view: View) -> None:
    if not claims:
        return
    units = {
        figure.measure.partition("_")[0] for claim in claims for figure in claim.figures if figure.value is not None
    }
    greatest = max(figure.value or 0 for claim in claims for figure in claim.figures) if len(units) == 1 else 0
    show_html(section(title), f"<p>{rule}</p>" if rule else "")

    def draw(shown: Sequence[Claim]) -> None:
        rows = "".join(_row(claim, greatest, shown, view) for claim in shown)
        show_html(table_html(f"{title}: each as claimed", HEADS, rows))

    show_in_parts(claims, draw, title, AT_ONCE)


def _row(claim: Claim, greatest: float, claims: Sequence[Claim], view: View) -> str:
    figures = "".join(_figure(figure, greatest) for figure in claim.figures)
    written = safe("; ".join(claim.place_as_written) or "none named")
    words = "".join(words_html(claim, each, view) for each in claim.mentions)
    cells = [
        (HEADS[1], f"{written}<br><small>{_on_the_map(claim, view)}</small>"),
        (
            HEADS[2],
            f"{safe(date_text(claim.when or '') or 'no date')}<br><small>{safe(claim.when_basis)}</small>",
        ),
        (
            HEADS[3],
            f"{said_html(claim, claim.mentions[0], view)} {words}"
            + (f"<small>Editor’s note: {safe(claim.note)}</small>" if claim.note else ""),
        ),
        (HEADS[4], _why_not(claim, claims, view)),
    ]
    style = f'style="--kind:{KINDS[claim.kind]["colour"]}"'
    return f'<tr role="row" {style}><th scope="row" role="rowheader">{figures}</th>{cells_html(cells)}</tr>'


def _on_the_map(claim: Claim, view: View) -> str:
    """The drawn places; none for a country, whose mark would say more than the words."""
    gazetteer = view.corpus.gazetteer
    drawn = [gazetteer[place].name for place in claim.places if gazetteer.geometry_of(place) is not None]
    return f"on the map: {safe(', '.join(drawn))}" if drawn else "not on the map"


def _figure(figure: Figure, greatest: float) -> str:
    """The figure with its measure; with a bar where all figures of the table count the same thing."""
    said = f'<strong class="figures-value">{safe(figure_text(figure))}</strong> {safe(measure_text(figure.measure))}'
    if not greatest or figure.value is None:
        return f"<p>{said}</p>"
    bar = f'<i style="--part:{figure.value / greatest:.4f}"></i>'
    return f'<p>{said}</p><div class="figures-bar" aria-hidden="true">{bar}</div>'


def _why_not(claim: Claim, claims: Sequence[Claim], view: View) -> str:
    """Every reason against adding the claim's figure to the others of the table; which holds for which, on asking."""
    if all(figure.value is None for figure in claim.figures):
        return "no number to add"
    reasons = [
        (" and ".join(figure_text(figure) for figure in other.figures), reasons_not_to_add(claim, other, view.corpus))
        for other in claims
        if other.id != claim.id and any(figure.value is not None for figure in other.figures)
    ]
    if not reasons:
        return "no other figure here"
    every = "; ".join(dict.fromkeys(reason for _, each in reasons for reason in each))
    items = "".join(f"<li><strong>{safe(figure)}</strong>: {safe('; '.join(each))}</li>" for figure, each in reasons)
    return f"no: {safe(every)}<details><summary>by figure</summary><ul>{items}</ul></details>"
