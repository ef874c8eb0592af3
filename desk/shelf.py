"""The folder of drafts, and their texts. A pasted text is stored beside the drafts, never inside one."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.draft import Draft, draft_of, read_draft, sha256_of, sums_of, written
from claimsmap.drafting.given_text import GivenTextError, read_given_text
from claimsmap.drafting.new_statement import StatementError, given_of, new_statement
from claimsmap.files.reading import read_bytes
from claimsmap.loading.parts import bytes_of_parts
from claimsmap.model.records import Statement
from claimsmap.proposing.propose import Reader
from desk.decisions.errors import DeskError

ENDING = ".draft.yaml"
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*(?:\.[a-z0-9_-]+)?")


class Shelf:
    """Drafts by name: the file name without its extension."""

    def __init__(self, folder: Path, texts: Path | None) -> None:
        """`texts` is a folder of `<statement id>.txt`; if None, texts are stored beside the drafts."""
        self.folder = folder
        self.texts = texts or folder

    def path(self, name: str) -> Path:
        """The file of a draft. Raises DeskError for an invalid name."""
        if not _NAME.fullmatch(name):
            raise DeskError(f'"{name[:60]}" is no draft')
        return self.folder / f"{name}{ENDING}"

    def names(self) -> list[str]:
        """The names of all drafts in the folder."""
        found = sorted(path.name.removesuffix(ENDING) for path in self.folder.glob(f"*{ENDING}"))
        return [name for name in found if _NAME.fullmatch(name)]

    def read(self, name: str) -> Draft:
        """A draft. Raises DeskError with the first fault of its file."""
        draft, faults = read_draft(self.path(name))
        if draft is None:
            raise DeskError(str(faults[0]))
        return draft

    def text(self, draft: Draft) -> str:
        """A draft's text. Raises DeskError if it is missing or has changed."""
        for path in (Path(draft.text), self.folder / draft.text, self.texts / f"{draft.statement.id}.txt"):
            if draft.text and path.is_file():
                raw, faults = read_bytes(path, str(path))
                if not faults and sha256_of(raw) == draft.text_sha256:
                    return raw.decode("utf-8")
        cure = f"Put it into {self.texts} as {draft.statement.id}.txt"
        raise DeskError(f"the text of {draft.statement.id} is not where it was, or is another. {cure}")

    def begin(self, given: dict[str, Any], corpus: Corpus, reader: Reader, claims: Path) -> str:
        """Create a draft for a pasted text, with all proposals undecided, and return its name. Raises DeskError."""
        text = str(given.get("text") or "").replace("\r\n", "\n")
        statement = _statement(given, text, corpus, reader)
        path = self.path(statement.id)
        if path.exists():
            raise DeskError(f'there is a draft "{statement.id}" already. Open it, or give this text another id')
        self.folder.mkdir(parents=True, exist_ok=True)
        self.texts.mkdir(parents=True, exist_ok=True)
        file = self.texts / f"{statement.id}.txt"
        if file.exists() and file.read_bytes() != text.encode():
            raise DeskError(f"{file} holds another text. Give this one another id")
        file.write_bytes(text.encode())
        try:
            read_given_text(file)
        except GivenTextError as error:
            file.unlink()
            raise DeskError(str(error)) from None
        return self._read_into(statement.id, statement, text, str(file), corpus, reader, claims)

    def begin_second(self, first: str, coder: str, corpus: Corpus, reader: Reader, claims: Path) -> str:
        """Create a draft for a second coder of the same text, without anything of the first, and return its name."""
        if not re.fullmatch(r"[a-z0-9_-]{1,30}", coder):
            raise DeskError("name the second coder with lower-case letters and digits")
        draft = self.read(first)
        name = f"{first.partition('.')[0]}.{coder}"
        if self.path(name).exists():
            raise DeskError(f'there is a draft "{name}" already. Open it, or name another coder')
        text = self.text(draft)
        return self._read_into(name, draft.statement, text, draft.text, corpus, reader, claims, coder)

    def _read_into(
        self,
        name: str,
        statement: Statement,
        text: str,
        file: str,
        corpus: Corpus,
        reader: Reader,
        claims: Path,
        coder: str = "",
    ) -> str:
        held, _ = bytes_of_parts(claims)
        reading = reader.read(given_of(statement, text))
        draft = draft_of(reading, statement, text.encode(), file, sums_of(held, claims))
        draft = draft.model_copy(update={"coder": coder})
        self.path(name).write_text(written(draft), encoding="utf-8")
        return name


def _statement(given: dict[str, Any], text: str, corpus: Corpus, reader: Reader) -> Statement:
    if not text.strip():
        raise DeskError("paste the statement's text first")
    told = {name: str(given.get(name) or "").strip() for name in ("published", "publisher", "speakers", "language")}
    told["language"] = told["language"] or reader.phrasebook.language_of(text)
    ident, collection = str(given.get("id") or "").strip(), str(given.get("collection") or "")
    try:
        return new_statement(corpus, text.encode(), ident=ident, collection=collection, **told)
    except StatementError as error:
        raise DeskError(str(error)) from None
    except ValidationError as error:
        raise DeskError(str(error.errors(include_url=False)[0]["msg"])) from None
