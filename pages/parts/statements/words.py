"""What was coded from a statement: its mentions as numbered rows, beside the marked text where that is held."""

from __future__ import annotations

from collections.abc import Sequence

from claimsmap.analysis.difference_register import concerning
from claimsmap.analysis.report_comparison import as_said
from claimsmap.model.records import Claim, LeftOut, Mention, Statement
from claimsmap.text.wording import measure_text
from pages.parts.shell.escaping import safe
from pages.parts.shell.links import anchor_of
from pages.parts.shell.sections import section
from pages.parts.shell.theme import KINDS, VOICES
from pages.parts.shell.view import View
from pages.parts.statements.common import claim_link, difference_link, kind_mark, source_link
from pages.parts.statements.text import Mentions, left_out_label, text_html


def words_html(mentions: Mentions, statement: Statement, text: str | None, fitting: set[str], view: View) -> str:
    """Rows for the mentions and for the passages left out; before them the text, when there is one."""
    firsts = {claim.id: number for number, (claim, _) in reversed([*enumerate(mentions, start=1)])}
    rows = "".join(
        _mention_row(number, firsts[claim.id] == number, claim, mention, text, claim.id in fitting, view)
        for number, (claim, mention) in enumerate(mentions, start=1)
    )
    source = "file" if text is None else "text"
    shown = "" if text is None else text_html(text, mentions, statement)
    heading = section(f"Mentions, in the order of the {source}", "mentions", "Mentions")
    listed = f'<section>{heading}<ol class="statement-mentions">{rows}</ol></section>'
    listed += _left_out(statement.left_out, text)
    if not shown:
        return f'<div class="statements-wide">{listed}</div>'
    return f'<div class="statements-wide"><div class="statement-beside">{shown}<div>{listed}</div></div></div>'


def _mention_row(
    number: int, is_first: bool, claim: Claim, mention: Mention, text: str | None, fits: bool, view: View
) -> str:
    """A row; the first of a claim is where links to the claim in this text lead."""
    label = str(number)
    anchor = f'<span class="statement-anchor" id="{safe(anchor_of(claim.id))}"></span>' if is_first else ""
    states = [
        *(["is-outside"] if not fits else []),
        *(["is-opened"] if claim.id == view.selection.claim else []),
    ]
    facts = [KINDS[claim.kind]["label"], VOICES[mention.voice]]
    differing = "; ".join(
        safe(f"{measure_text(what)}: {as_said(claim, mention, what, view.corpus)}") for what in mention.differs
    )
    return (
        f'<li id="said-{label}" class="{" ".join(states)}" {kind_mark(claim)}>{_number(label, mention.words, text)}'
        f"<div>{anchor}<q>{safe(mention.words)}</q><p>{claim_link(claim, view)}</p>"
        f"<p><small>{safe(' · '.join(facts))} · {source_link(mention, view)}</small></p>"
        + (f'<p class="statement-differs"><strong>This text differs:</strong> {differing}</p>' if differing else "")
        + _registered(claim, mention, view)
        + (f"<p><small>{safe(mention.note)}</small></p>" if mention.note else "")
        + ("<p><small>Outside the filters of this view.</small></p>" if not fits else "")
        + _fault(mention.words, text)
        + "</div></li>"
    )


def _registered(claim: Claim, mention: Mention, view: View) -> str:
    """Links to the entries of the register that set these words against others."""
    entries = [
        entry
        for entry in concerning(view.corpus, claim.id)
        if any(side.mention == mention and side.claim.id == claim.id for side in entry.sides)
    ]
    links = "; ".join(difference_link(entry, view) for entry in entries)
    return f'<p class="statement-differs"><strong>Set against others:</strong> {links}</p>' if links else ""


def _number(label: str, words: str, text: str | None) -> str:
    if text is None or words not in text:
        return f'<span class="statement-number">{label}</span>'
    name = f"{label}: to these words in the text"
    return f'<a class="statement-number" href="#words-{label}" aria-label="{name}">{label}</a>'


def _fault(words: str, text: str | None) -> str:
    if text is None or words in text:
        return ""
    return '<p class="statement-fault"><strong>Fault:</strong> these words are not in the text that is held.</p>'


def _left_out(passages: Sequence[LeftOut], text: str | None) -> str:
    if not passages:
        return ""
    rows = "".join(
        f'<li id="said-{left_out_label(number)}" class="is-left-out">'
        f"{_number(left_out_label(number), passage.words, text)}"
        f"<div><q>{safe(passage.words)}</q><p><small>Left out: {safe(passage.why)}</small></p>"
        f"{_fault(passage.words, text)}</div></li>"
        for number, passage in enumerate(passages)
    )
    return (
        f"<section>{section('Read and not coded', 'left-out')}"
        "<p><small>Passages in which nothing can be checked.</small></p>"
        f'<ol class="statement-mentions">{rows}</ol></section>'
    )
