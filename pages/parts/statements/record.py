"""The record of a statement: what it is, when and where it was published, and how that is known."""

from __future__ import annotations

from claimsmap.analysis.report_comparison import reports_of
from claimsmap.model.records import Statement
from pages.parts.shell.escaping import outward_link, safe
from pages.parts.shell.links import link, unfiltered
from pages.parts.shell.sections import section
from pages.parts.shell.view import View
from pages.parts.statements.common import day_of, name_of
from pages.parts.statements.list import origin_of
from pages.parts.statements.speaker_chain import chain_picture


def record_html(statement: Statement, view: View) -> str:
    """The record beside the picture of its speakers."""
    address = outward_link(statement.address, statement.address) if statement.address else "no page of it was seen"
    reported_by = (_reported_by(report, statement, view) for report in reports_of(statement.id, view.corpus))
    rows = [
        ("Title", safe(statement.title)),
        ("Publisher", safe(statement.publisher)),
        ("Published", f"{safe(day_of(statement))} <small>({safe(statement.published_basis)})</small>"),
        ("What it is", origin_of(statement, view)),
        ("Reported by", "<br>".join(reported_by)),
        ("Address", address),
        ("Address checked", safe(statement.address_checked or "how and when is not on record")),
        ("Coded from", "a stored excerpt, not the whole text" if statement.excerpt_only else "the whole text"),
        ("SHA-256 of the coded text", f"<code>{safe(statement.sha256 or 'not on record')}</code>"),
        ("Language", safe(statement.language)),
        ("Collection", safe(statement.collection)),
        ("Note", safe(statement.note)),
    ]
    facts = "".join(f"<dt>{name}</dt><dd>{text}</dd>" for name, text in rows if text)
    return (
        '<div class="statements-wide"><div class="statement-record">'
        f"<section>{section('Record')}<dl>{facts}</dl></section>"
        f"<section>{section('Who speaks', 'speakers')}{chain_picture(statement, view.corpus)}</section></div></div>"
    )


def _reported_by(report: Statement, statement: Statement, view: View) -> str:
    here, both = unfiltered(view.selection), (statement.id, report.id)
    return (
        f"{link(name_of(report), 'statements', here, statement=(report.id,))} "
        f"({link('the two side by side', 'statements', here, statement=both)})"
    )
