"""What figures are made of, as far as it was stated: parts drawn within their wholes, and never added up."""

from __future__ import annotations

from claimsmap.analysis.breakdown import Part, compositions
from claimsmap.model.vocabulary import Kind
from claimsmap.text.wording import figure_text, measure_text
from pages.parts.figures.quotes import claim_words, kept_claims, show_html, speaker_of
from pages.parts.shell.escaping import safe
from pages.parts.shell.sections import section
from pages.parts.shell.theme import KINDS
from pages.parts.shell.view import View
from pages.parts.statements.common import name_of, statement_link

RULE = (
    "Each bar is drawn against the figure that it lies within. Parts may overlap and are not added up; "
    "a sum stands here only where it is checked, as our arithmetic."
)


def show_compositions(view: View) -> None:
    """Casualties by who they were, and finds within finds; of the opened series alone when one is open."""
    kept = kept_claims(view)
    if view.own in view.corpus.series:
        kept &= set(view.corpus.series[view.own].claims)
    shown = [whole for whole in compositions(view.corpus) if not kept.isdisjoint(whole.claims())]
    for kinds, title in (
        ((Kind.CASUALTY_TOLL, Kind.INCIDENT), "Who is counted within the tolls"),
        (
            tuple(kind for kind in Kind if kind not in (Kind.CASUALTY_TOLL, Kind.INCIDENT)),
            "Which figure lies within which",
        ),
    ):
        wholes = [whole for whole in shown if whole.claim.kind in kinds]
        if wholes:
            show_html(
                section(title),
                f'<p>{RULE}</p><div class="figures-wholes">{"".join(_whole(whole, view) for whole in wholes)}</div>',
            )


def _whole(whole: Part, view: View) -> str:
    colour = KINDS[whole.claim.kind]["colour"]
    return f'<ul class="figures-whole" style="--kind:{colour}">{_part(whole, None, view)}</ul>'


def _part(part: Part, whole: Part | None, view: View) -> str:
    """A figure with its bar, then everything within it."""
    value = f"{figure_text(part.figure)} {measure_text(part.figure.measure)}"
    mention = part.claim.mentions[0]
    statement = view.corpus.statements[mention.statement]
    within = f'<span class="figures-within"> within {safe(figure_text(whole.figure))}</span>' if whole else ""
    lines = [
        f"{speaker_of(part.claim, view)}: {claim_words(f'“{mention.words}”', part.claim, view)}, "
        f"{statement_link(statement, view, name_of(statement))}"
    ]
    if part.note:
        lines.append(f"Editor’s note: {safe(part.note)}")
    lines += [
        f"Set within {safe(view.corpus.claims[other].summary)} too; to be counted in one of the two at most."
        for other in part.also_within
    ]
    inner = "".join(_part(each, part, view) for each in part.parts)
    sums = "".join(f'<li class="figures-ours">Our arithmetic: {safe(each)}.</li>' for each in part.sums)
    return (
        f'<li><p><strong>{safe(value)}</strong>{within}</p><div class="figures-bar" aria-hidden="true">'
        f'<i style="--part:{_share(part, whole):.4f}"></i></div><p><small>{"<br>".join(lines)}</small></p>'
        f"{f'<ul>{inner}{sums}</ul>' if inner or sums else ''}</li>"
    )


def _share(part: Part, whole: Part | None) -> float:
    """How much of the whole's bar a part fills: 0 to 1."""
    if whole is None or not whole.figure.value or part.figure.value is None:
        return 1
    return min(1, part.figure.value / whole.figure.value)
