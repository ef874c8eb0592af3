"""Claims as list rows: just what a reader needs to choose one."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim
from claimsmap.text.date_words import date_text
from claimsmap.text.wording import figure_text


def list_rows(corpus: Corpus, claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """One dictionary of plain values per claim."""
    return [
        {
            "id": claim.id,
            "kind": str(claim.kind),
            "said_by_name": corpus.speaker_name(claim.said_by),
            "party": corpus.party_of(claim.said_by),
            "summary": claim.summary,
            "when_text": date_text(claim.when or "") or _("no date given"),
            "place_text": ", ".join(corpus.gazetteer[place].name for place in claim.places),
            "label": figure_text(claim.figures[0]) if claim.figures else "",
            "mapped": corpus.is_mapped(claim),
            "statements": len({mention.statement for mention in claim.mentions}),
            "unreviewed": claim.unreviewed,
            "excerpt_only": all(corpus.statements[mention.statement].excerpt_only for mention in claim.mentions),
        }
        for claim in claims
    ]
