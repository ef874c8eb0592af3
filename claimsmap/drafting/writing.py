"""What a draft changes in a claims file: made and checked in memory, shown, and written in one step or not at all."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History, history_file, read_history
from claimsmap.drafting.accepting import AcceptError, additions
from claimsmap.drafting.draft import Draft, sha256_of
from claimsmap.drafting.splicing import SpliceError, spliced
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_bytes
from claimsmap.loading.claims_file import corpus_of
from claimsmap.loading.locators import compared
from claimsmap.loading.old_ids import lost_ids
from claimsmap.loading.parts import source_of


class RefusedError(Exception):
    """Nothing is written; the message says why and what to do, `faults` what is wrong with the result."""

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


def unchanged(file: Path, draft: Draft) -> bytes:
    """The claims file's bytes; RefusedError when it is not what it was when the draft was begun."""
    raw, faults = read_bytes(file, str(file))
    _refuse(faults)
    if sha256_of(raw) != draft.claims_sha256:
        cure = "Read the text again; or look at what has changed and write the new sum under claims_sha256"
        raise RefusedError(f"{file} is not what it was when the draft was begun (SHA-256 {sha256_of(raw)}). {cure}")
    return raw


def after_accepting(before: bytes, draft: Draft, corpus: Corpus, history: History, every: bool = False) -> bytes:
    """The claims file's bytes with the additions of a draft; RefusedError where there can be none."""
    if draft.statement.id in corpus.statements:
        raise RefusedError(f'"{draft.statement.id}" is a statement on file already. Give the draft\'s another id')
    try:
        found = additions(draft, corpus, frozenset(history.ever()), every)
        records = {"statements": [found.statement], "claims": found.claims}
        return spliced(before.decode("utf-8"), records, found.mentions).encode("utf-8")
    except (AcceptError, SpliceError) as error:
        raise RefusedError(str(error)) from None


def history_beside(file: Path) -> History:
    """The history of a claims file; RefusedError where it has a fault."""
    history, faults = read_history(history_file(file))
    _refuse(faults)
    return history


def text_of(named: Path | None, draft: Draft) -> bytes | None:
    """The text's bytes, where it is named or still lies where it was read; RefusedError where it is another."""
    path = named or Path(draft.text)
    if named is None and not (draft.text and path.is_file()):
        return None
    raw, faults = read_bytes(path, str(path))
    _refuse(faults)
    if sha256_of(raw) != draft.text_sha256:
        raise RefusedError(f"{path} is not the text that was read (SHA-256 {sha256_of(raw)}). Read it again")
    return raw


def checked(after: bytes, file: Path, geodata: Path, history: History, draft: Draft, text: bytes | None) -> Corpus:
    """The corpus that the file would hold; RefusedError with every fault that `check` and `verify` would name."""
    result, faults = corpus_of({file: after}, file, geodata)
    source = source_of(file, {file: after})
    if result is not None:
        faults += lost_ids(result, history, source)
        if text is not None:
            faults += compared(result.statements[draft.statement.id], text, result, source)
    if result is None or faults:
        told = f"{len(faults)} faults in what {file} would hold. Mend the draft; nothing was written"
        raise RefusedError(told, faults)
    return result


def diff(before: bytes, after: bytes, file: Path) -> Iterator[str]:
    """The change as lines of a unified diff; foreign text in them is as it stands in the file."""
    old, new = (raw.decode("utf-8").splitlines() for raw in (before, after))
    return difflib.unified_diff(old, new, str(file), str(file), lineterm="", n=2)


def write_over(file: Path, before: bytes, after: bytes) -> None:
    """Put a file's new bytes in the place of the old in one step, if it still holds the old."""
    target = file.resolve()
    with tempfile.NamedTemporaryFile(dir=target.parent, prefix=f".{target.name}.", delete=False) as written:
        temporary = Path(written.name)
        try:
            written.write(after)
            written.flush()
            os.fsync(written.fileno())
            temporary.chmod(target.stat().st_mode & 0o777)
            if target.read_bytes() != before:
                raise RefusedError(f"{file} has changed in the meantime. Read the text again; nothing was written")
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise RefusedError(str(faults[0]))
