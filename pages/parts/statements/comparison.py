"""A report beside what it reports, claim by claim: counts first, then what changed, what was lost, added and kept."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from claimsmap.analysis.report_comparison import Change, Compared, Fate, compare
from claimsmap.model.records import Mention, Statement
from claimsmap.text.wording import measure_text
from pages.parts.shell.escaping import safe
from pages.parts.shell.sections import section
from pages.parts.shell.theme import VOICES
from pages.parts.shell.view import View
from pages.parts.statements.common import (
    cells_html,
    claim_link,
    kind_mark,
    name_of,
    show_in_parts,
    source_link,
    statement_link,
    table_html,
)

FATES = {
    Fate.CHANGED: ("Changed", "Both texts make these claims, and the report says something otherwise."),
    Fate.LOST: ("Lost", "No words of the report were found that make these claims."),
    Fate.ONLY_REPORT: ("Only in the report", "No words of the reported text were found that make these claims."),
    Fate.KEPT: ("Kept", "Both texts make these claims, and no difference is on record."),
}


def show_comparison(report: Statement, view: View) -> None:
    """The report beside the statement it reports."""
    compared = compare(report, view.corpus)
    groups = {fate: [each for each in compared if each.fate is fate] for fate in FATES}
    source = view.corpus.statements[report.reports or ""]
    st.html(_head(report, source, groups, view))
    for fate, group in groups.items():
        if group:
            show_in_parts(
                group,
                lambda part, fate=fate: st.html(_table(fate, part, source, report, view)),
                f"{fate}-{report.id}",
            )


def _head(report: Statement, source: Statement, groups: dict[Fate, list[Compared]], view: View) -> str:
    counts = "".join(
        f'<li><a href="#{fate}-{report.id}"><strong>{len(group):,}</strong> {FATES[fate][0].lower()}</a></li>'
        if group
        else f"<li><strong>0</strong> {FATES[fate][0].lower()}</li>"
        for fate, group in groups.items()
    )
    return (
        f'<div class="statements-wide">{section("The report beside what it reports", f"beside-{report.id}")}'
        f"<p>{statement_link(report, view)} reports {statement_link(source, view)}. "
        "Claim by claim, as both were coded; which text is right is not judged.</p>"
        f'<ul class="statement-counts">{counts}</ul></div>'
    )


def _table(fate: Fate, group: Sequence[Compared], source: Statement, report: Statement, view: View) -> str:
    heads = ["Claim"]
    heads += [f"Words of {name_of(source)}"] if fate is not Fate.ONLY_REPORT else []
    heads += [f"Words of {name_of(report)}"] if fate is not Fate.LOST else []
    heads += ["What differs"] if fate is Fate.CHANGED else []
    rows = "".join(_row(each, source, report, view) for each in group)
    title, meaning = FATES[fate]
    return (
        f'<div class="statements-wide"><h3 id="{fate}-{report.id}">{title}: {len(group):,}</h3>'
        f"{table_html(meaning, heads, rows)}</div>"
    )


def _row(each: Compared, source: Statement, report: Statement, view: View) -> str:
    cells = [
        *([(source.publisher, _words(each.source, view))] if each.source else []),
        *([(report.publisher, _words(each.report, view))] if each.report else []),
        *([("What differs", "<br>".join(_change(change) for change in each.changes))] if each.changes else []),
    ]
    return (
        f'<tr role="row" {kind_mark(each.claim)}><th scope="row" role="rowheader">{claim_link(each.claim, view)}</th>'
        f"{cells_html(cells)}</tr>"
    )


def _words(mentions: Sequence[Mention], view: View) -> str:
    return "".join(
        f"<p><q>{safe(mention.words)}</q><br><small>{VOICES[mention.voice]} · {source_link(mention, view)}"
        + (f"<br>{safe(mention.note)}" if mention.note else "")
        + "</small></p>"
        for mention in mentions
    )


def _change(change: Change) -> str:
    report = "; ".join(change.report) or "nothing"
    said = f"{'; '.join(change.source)} → {report}" if change.source else report
    return f"<strong>{safe(measure_text(change.what))}:</strong> {safe(said)}"
