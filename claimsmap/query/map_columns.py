"""What the map draws of the claims, in columns; their texts are fetched on demand."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import numpy as np
import numpy.typing as npt

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.records import Claim
from claimsmap.query.claim_index import ClaimIndex
from claimsmap.query.packed_columns import packed_exceptions, packed_ids, packed_numbers
from claimsmap.text.wording import figure_in_words

MOST_WITH_TEXTS = 500
"""Maximum claims whose texts are sent along: a hundred kilobytes."""


def map_columns(corpus: Corpus, index: ClaimIndex, most_with_texts: int = MOST_WITH_TEXTS) -> dict[str, Any]:
    """Columns with one entry per claim, independent of any selection.

    `kind` is an index into `kinds`; `named` counts the places that a claim names, `drawn` those of them that are drawn:
    the claim takes that many next entries of `at`, which are gazetteer positions. `texts`, included for small corpora
    only, is as in `map_texts`.
    """
    size = len(index.table)
    rows, places = _places_by_row(corpus, index)
    is_drawn = np.array([corpus.gazetteer.geometry_of(each) is not None for each in corpus.gazetteer], dtype=bool)
    shown = is_drawn[places]
    kinds = index.table["kind"].cat
    columns = {
        "id": index.table["id"].tolist(),
        "kinds": kinds.categories.tolist(),
        "kind": kinds.codes.to_numpy().tolist(),
        "named": np.bincount(rows, minlength=size).tolist(),
        "drawn": np.bincount(rows[shown], minlength=size).tolist(),
        "at": places[shown].tolist(),
    }
    if size <= most_with_texts:
        columns["texts"] = map_texts(corpus, corpus.claims.values())
    return columns


def packed_marks(columns: dict[str, Any]) -> dict[str, Any]:
    """The columns encoded for transfer; `unpackMarks` in pages/assets/map/data/packed.js decodes them."""
    return columns | {
        "id": packed_ids(columns["id"]),
        "kind": packed_numbers(columns["kind"]),
        "named": packed_exceptions(columns["named"], 1),
        "drawn": packed_exceptions(columns["drawn"], columns["named"]),
        "at": packed_numbers(columns["at"]),
    }


def map_texts(corpus: Corpus, claims: Iterable[Claim]) -> list[dict[str, Any]]:
    """The texts of each claim in mark labels."""
    return [
        {
            "said_by_name": corpus.speaker_name(claim.said_by),
            "summary": claim.summary,
            "figures": [
                {"value": each.value, "in_words": figure_in_words(each, corpus.about)} for each in claim.figures
            ],
        }
        for claim in claims
    ]


def _places_by_row(corpus: Corpus, index: ClaimIndex) -> tuple[Any, Any]:
    """Row numbers in ascending order, and for each the gazetteer position of a place the row names."""
    postings = index.rows["place"]
    position = {place: number for number, place in enumerate(corpus.gazetteer)}
    lengths = np.diff(postings.ends, prepend=0)
    places = np.repeat(np.array([position[place] for place in postings], dtype=np.int64), lengths)
    order = np.argsort(postings.all_rows, kind="stable")
    return postings.all_rows[order], places[order]


def claims_at(corpus: Corpus, index: ClaimIndex, rows: npt.ArrayLike) -> list[Claim]:
    """The claims of these rows, in this order."""
    return [corpus.claims[ident] for ident in index.table["id"].take(np.asarray(rows, dtype=np.intp)).tolist()]
