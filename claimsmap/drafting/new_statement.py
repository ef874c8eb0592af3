"""Makes the record of a new statement from an editor's input, checked against the corpus."""

from __future__ import annotations

import re

from pydantic import TypeAdapter, ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.draft import sha256_of
from claimsmap.files.suggestions import did_you_mean, nearest
from claimsmap.model.dates import as_day, span_of
from claimsmap.model.records import Statement
from claimsmap.model.values import Id
from claimsmap.model.vocabulary import StatementKind
from claimsmap.proposing.propose import Given

_MONTH_OR_YEAR = re.compile(r"\d{4}(?:-\d\d)?", re.ASCII)


class StatementError(Exception):
    """The record cannot be made; the message begins with the field, and has the value and the cure."""


def new_statement(
    corpus: Corpus,
    raw: bytes,
    *,
    published: str,
    publisher: str,
    speakers: str = "",
    ident: str = "",
    language: str,
    collection: str = "",
) -> Statement:
    """The record of a new statement. Raises StatementError for values that the corpus does not know.

    `speakers` are comma-separated ids, innermost first; `ident` defaults to publisher and day; `language` is an ISO 639
    code. `raw` is the content of the text.
    """
    published = _date(published)
    publisher = _speaker(publisher, "publisher", corpus)
    inner = [_speaker(each.strip(), "speakers", corpus) for each in speakers.split(",") if each.strip()]
    everybody = list(dict.fromkeys([*(each for each in inner if each != publisher), publisher]))
    ident = _an_id(ident or f"{publisher}-{published}", "id")
    if ident in corpus.statements:
        raise StatementError(f'id "{ident}" is a statement on file. Give this one another')
    is_report = len(everybody) > 1
    others = ", ".join(corpus.speaker_name(each) for each in everybody[:-1])
    return Statement.model_validate(
        {
            "id": ident,
            "publisher": corpus.speaker_name(publisher),
            "kind": StatementKind.REPORT if is_report else StatementKind.PRIMARY,
            "reports_of": others if is_report else None,
            "published": published,
            "published_basis": "stated",
            "collection": _collection(collection, corpus),
            "speakers": everybody,
            "sha256": sha256_of(raw),
            "language": _language(language),
        }
    )


def _collection(named: str, corpus: Corpus) -> str:
    """The given collection, or the first."""
    known = corpus.about.collection_ids
    if named and named not in known:
        raise StatementError(f'collection "{named[:60]}" is none of {", ".join(known)}. Write one of them')
    return named or known[0]


def _date(text: str) -> str:
    """A day, or a month or year where the page states no more."""
    try:
        if _MONTH_OR_YEAR.fullmatch(text):
            span_of(text)
            return text
        return as_day(text).isoformat()
    except ValueError as error:
        raise StatementError(f"published {error}") from None


def _speaker(ident: str, field: str, corpus: Corpus) -> str:
    if corpus.speakers and ident not in corpus.speakers:
        cure = did_you_mean(nearest(ident, corpus.speakers)) or "Add the speaker to the section speakers first"
        raise StatementError(f'{field} "{ident[:60]}" is no speaker of the claims file. {cure}')
    if not ident:
        raise StatementError(f"{field} is empty. Write the id of a speaker")
    return _an_id(ident, field)


def _an_id(given: str, field: str) -> str:
    try:
        return str(TypeAdapter(Id).validate_python(given))
    except ValidationError:
        cure = "Use lower-case letters, digits, '-' and '_'"
        raise StatementError(f'{field} "{given[:60]}" is not an id. {cure}') from None


def _language(given: str) -> str:
    if not (given.isascii() and given.isalpha() and 2 <= len(given) <= 3):
        raise StatementError(f'language "{given[:20]}" is no language code. Write two letters, such as en or fr')
    return given.lower()


def given_of(statement: Statement, text: str) -> Given:
    """What the reader needs to know of a statement; its date must be known."""
    last = statement.published_span.last
    assert last is not None
    return Given(
        text,
        last,
        statement.speakers[-1],
        statement.kind,
        statement.speakers,
        statement.language,
        statement.id,
        statement.published or "",
    )
