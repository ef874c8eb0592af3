"""The change that a draft makes to the claims files: prepared and checked in memory, shown, then written atomically."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History, history_file, read_history
from claimsmap.drafting.accepting import AcceptError, Additions, additions
from claimsmap.drafting.draft import Draft, sha256_of, sums_of
from claimsmap.drafting.splicing import SpliceError, spliced
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_bytes
from claimsmap.files.writing import ChangedError, write_together
from claimsmap.loading.claims_file import corpus_of
from claimsmap.loading.locators import compared
from claimsmap.loading.old_ids import lost_ids
from claimsmap.loading.parts import bytes_of_parts, parts_folder, source_of


class RefusedError(Exception):
    """Nothing was written; the message says why and what to do, `faults` lists the faults of the result."""

    def __init__(self, message: str, faults: Sequence[Fault] = ()) -> None:
        super().__init__(message)
        self.faults = tuple(faults)


@dataclass(frozen=True)
class Change:
    """The effect of accepting a draft on the claims files."""

    claims_file: Path
    draft: Draft
    history: History
    held: Mapping[Path, bytes]
    """Every claims file with its present content."""
    after: Mapping[Path, bytes]
    """The files that change, with their new content; the claims file, which gets the statement, comes last."""

    @property
    def sum(self) -> str:
        """A hash that identifies the change."""
        return sha256_of("".join(map(sha256_of, self.after.values())).encode())

    def lines(self) -> Iterator[str]:
        """Unified diffs, one per file; foreign text in them is not escaped."""
        for path, raw in self.after.items():
            old, new = (each.decode("utf-8").splitlines() for each in (self.held[path], raw))
            yield from difflib.unified_diff(old, new, str(path), str(path), lineterm="", n=2)

    def checked(self, geodata: Path, text: bytes | None) -> Corpus:
        """The resulting corpus. Raises RefusedError with every fault that `check` and `verify` would report."""
        result, faults = corpus_of(self.after, self.claims_file, geodata)
        source = source_of(self.claims_file, self.after)
        if result is not None:
            faults += lost_ids(result, self.history, lambda: source)
            if text is not None:
                faults += compared(result.statements[self.draft.statement.id], text, result, source)
        if result is None or faults:
            told = f"{len(faults)} faults in what {self.claims_file} would hold. Mend the draft; nothing was written"
            raise RefusedError(told, faults)
        return result

    def write(self) -> None:
        """Write all changed files, or none. Raises RefusedError if any claims file has changed meanwhile."""
        try:
            write_together(self.after, self.held)
        except ChangedError as error:
            raise RefusedError(f"{error}. Read the text again; nothing was written") from None
        except OSError as error:
            raise RefusedError(f"nothing was written: {error.filename}: {error.strerror}") from None


def change_of(draft: Draft, corpus: Corpus, claims_file: Path, every: bool = False) -> Change:
    """The change made by the accepted proposals, with `every` by all that are not left out. Raises RefusedError."""
    held = unchanged(claims_file, draft)
    history, faults = read_history(history_file(claims_file))
    _refuse(faults)
    if draft.statement.id in corpus.statements:
        raise RefusedError(f'"{draft.statement.id}" is a statement on file already. Give the draft\'s another id')
    try:
        found = additions(draft, corpus, frozenset(history.ever()), every)
    except AcceptError as error:
        raise RefusedError(str(error)) from None
    return Change(claims_file, draft, history, held, dict(_spliced(found, held, claims_file)))


def unchanged(claims_file: Path, draft: Draft) -> dict[Path, bytes]:
    """The content of the claims files. Raises RefusedError if one has changed since the draft was begun."""
    held, faults = bytes_of_parts(claims_file)
    _refuse(faults)
    sums = sums_of(held, claims_file)
    begun = "what it was when the draft was begun"
    cure = "Read the text again; or look at what has changed and write the new sum under"
    if sums["claims_sha256"] != draft.claims_sha256:
        raise RefusedError(f"{claims_file} is not {begun} (SHA-256 {sums['claims_sha256']}). {cure} claims_sha256")
    for name in sorted({*sums["parts_sha256"], *draft.parts_sha256}):
        now = sums["parts_sha256"].get(name)
        if now != draft.parts_sha256.get(name):
            told = f"(SHA-256 {now})" if now else "(it is not there)"
            raise RefusedError(f"{parts_folder(claims_file) / name} is not {begun} {told}. {cure} parts_sha256")
    return held


def _spliced(found: Additions, held: Mapping[Path, bytes], claims_file: Path) -> Iterator[tuple[Path, bytes]]:
    """Each changed file with its new content: mentions go where their claim is, all else into the claims file."""
    homes: dict[Path, dict[str, list[dict[str, object]]]] = {}
    if found.mentions:
        source = source_of(claims_file, held)
        for claim, mentions in found.mentions.items():
            homes.setdefault(Path(source.file_of("claims", claim)), {})[claim] = mentions
    # claims file last: a reader in between finds a mention whose statement is missing, and reports it
    for path in (*(path for path in held if path != claims_file and path in homes), claims_file):
        records = {"statements": [found.statement], "claims": found.claims} if path == claims_file else {}
        try:
            after = spliced(held[path].decode("utf-8"), records, homes.get(path, {}))
        except SpliceError as error:
            raise RefusedError(f"{path}: {error}") from None
        yield path, after.encode("utf-8")


def text_of(named: Path | None, draft: Draft) -> bytes | None:
    """The text's content, if given or still at its path. Raises RefusedError if it has changed."""
    path = named or Path(draft.text)
    if named is None and not (draft.text and path.is_file()):
        return None
    raw, faults = read_bytes(path, str(path))
    _refuse(faults)
    if sha256_of(raw) != draft.text_sha256:
        raise RefusedError(f"{path} is not the text that was read (SHA-256 {sha256_of(raw)}). Read it again")
    return raw


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise RefusedError(str(faults[0]))
