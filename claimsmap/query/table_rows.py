"""Claims as rows of the on-screen table: in words, with a link to every text."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _
from claimsmap.model.records import Claim, Mention
from claimsmap.text.attribution import admission_text, basis_text, published_text
from claimsmap.text.date_words import date_text, day_text
from claimsmap.text.quotation import UNREVIEWED
from claimsmap.text.source_links import address_at_words
from claimsmap.text.wording import figure_in_words


def table_rows(corpus: Corpus, claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """One dictionary of plain values per claim; dates and figures are in words, with basis and qualifier."""
    return [
        {
            "id": claim.id,
            "kind": str(claim.kind),
            "who": corpus.speaker_name(claim.said_by),
            "party": corpus.party_of(claim.said_by),
            "what": claim.summary,
            "when": date_text(claim.when or "") or _("no date given"),
            "basis": basis_text(claim.when_basis),
            "place_basis": "" if claim.place_basis == "stated" else basis_text(claim.place_basis),
            "places": [corpus.gazetteer[place].name for place in claim.places],
            "place_as_written": list(claim.place_as_written),
            "figures": [figure_in_words(figure, corpus.about) for figure in claim.figures],
            "further": {field: claim.further_as_printed(field) for field in corpus.about.field_of},
            "admission": admission_text(claim, corpus.about),
            "said": [day_text(day) for day in corpus.said_on(claim)],
            "texts": len({mention.statement for mention in claim.mentions}),
            "unreviewed": UNREVIEWED if claim.unreviewed else "",
            "excerpt_only": all(corpus.statements[mention.statement].excerpt_only for mention in claim.mentions),
            "mentions": [_mention(mention, corpus) for mention in claim.mentions],
        }
        for claim in claims
    ]


def _mention(mention: Mention, corpus: Corpus) -> dict[str, Any]:
    statement = corpus.statements[mention.statement]
    return {
        "words": mention.words,
        "statement": statement.id,
        "publisher": statement.publisher,
        "published": published_text(statement),
        "source": address_at_words(statement, mention),
    }
