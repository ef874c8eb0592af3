"""A report beside its source, claim by claim: counts first, then what was changed, lost, added and kept."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from claimsmap.analysis.report_comparison import Compared, Fate, compare
from claimsmap.language import gettext as _
from claimsmap.model.records import Statement
from claimsmap.text.attribution import statement_name
from claimsmap.text.foreign import composed
from pages.parts.sections.long_lists import show_in_parts
from pages.parts.shell.templates import show
from pages.parts.shell.view import View

NODES = 20
"""DOM nodes per claim with the words of both texts."""
FATES = {
    Fate.CHANGED: (_("Changed"), _("Both texts make these claims, and the report says something otherwise.")),
    Fate.LOST: (_("Lost"), _("No words of the report were found that make these claims.")),
    Fate.ONLY_REPORT: (_("Only in the report"), _("No words of the reported text were found that make these claims.")),
    Fate.KEPT: (_("Kept"), _("Both texts make these claims, and no difference is on record.")),
}


def show_comparison(report: Statement, view: View) -> None:
    """The report beside the statement it reports."""
    compared = compare(report, view.corpus)
    groups = {fate: [each for each in compared if each.fate is fate] for fate in FATES}
    source = view.corpus.statements[report.reports or ""]
    show("statements/comparison_head.html", report=report, source=source, groups=groups, fates=FATES, view=view)
    for fate, group in groups.items():
        if group:
            draw = partial(_show_table, fate, report, source, view)
            show_in_parts(group, draw, f"{fate}-{report.id}", nodes=lambda each: NODES)


def _show_table(fate: Fate, report: Statement, source: Statement, view: View, group: Sequence[Compared]) -> None:
    heads = [_("Claim")]
    heads += [composed(_("Words of {text}"), text=statement_name(source))] if fate is not Fate.ONLY_REPORT else []
    heads += [composed(_("Words of {text}"), text=statement_name(report))] if fate is not Fate.LOST else []
    heads += [_("What differs")] if fate is Fate.CHANGED else []
    title, meaning = FATES[fate]
    show(
        "statements/comparison.html",
        report=report,
        source=source,
        group=group,
        fate=fate,
        title=title,
        meaning=meaning,
        heads=heads,
        view=view,
    )
