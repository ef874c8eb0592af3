"""`python -m claimsmap accept DRAFT`: shows what a draft changes, checks the result, and writes it."""

from __future__ import annotations

import argparse
import difflib
import os
import sys
import tempfile
from pathlib import Path

from claimsmap.cli.files import from_here, print_faults, sound_corpus, summary
from claimsmap.cli.record import record
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History, history_file, read_history
from claimsmap.drafting.accepting import AcceptError, additions
from claimsmap.drafting.draft import Draft, read_draft, sha256_of
from claimsmap.drafting.splicing import SpliceError, spliced
from claimsmap.files.characters import plain
from claimsmap.files.faults import Fault
from claimsmap.files.reading import read_bytes
from claimsmap.files.yaml_lines import read_yaml
from claimsmap.loading.claims_file import corpus_of
from claimsmap.loading.locators import compared
from claimsmap.loading.old_ids import lost_ids
from claimsmap.loading.record_lines import Source
from claimsmap.settings import settings

HELP = "write the accepted proposals of a draft into the claims file"


class RefusedError(Exception):
    """Nothing is written; the message says why and what to do."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Tell the parser what `accept` takes."""
    parser.add_argument("draft", type=Path, help="what `read` wrote, with its proposals decided")
    parser.add_argument("--file", type=Path, default=from_here(settings().claims_file), help="the claims file")
    parser.add_argument("--text", type=Path, metavar="FILE", help="the statement's text, to compare the words with")
    parser.add_argument("--all", action="store_true", help="take every proposal that is not left out")
    parser.add_argument("--dry-run", action="store_true", help="show and check the change, and write nothing")


def run(chosen: argparse.Namespace) -> int:
    """0 when the change was written or shown, 1 when it was refused. What is refused leaves every file as it was."""
    draft, faults = read_draft(chosen.draft)
    if draft is None:
        print_faults(faults)
        return 1
    corpus = sound_corpus(chosen.file, None)
    if corpus is None:
        return 1
    try:
        before = _unchanged(chosen.file, draft)
        history, problems = read_history(history_file(chosen.file))
        _refuse(problems)
        after = _after(before, draft, corpus, history, chosen.all)
        _show(before, after, chosen.file)
        result = _checked(after, chosen.file, history, draft, _text_of(chosen.text, draft))
        if chosen.dry_run:
            print(f"{summary(chosen.file, result)}; nothing was written")
            return 0
        write_over(chosen.file, before, after)
    except (RefusedError, AcceptError, SpliceError) as error:
        print(plain(f"accept: {error}"), file=sys.stderr)
        return 1
    print(summary(chosen.file, result))
    return record(result, chosen.file)


def _unchanged(file: Path, draft: Draft) -> bytes:
    """The claims file's bytes; refused when it is not what it was when the draft was begun."""
    raw, faults = read_bytes(file, str(file))
    _refuse(faults)
    if sha256_of(raw) != draft.claims_sha256:
        cure = "Read the text again; or look at what has changed and write the new sum under claims_sha256"
        raise RefusedError(f"{file} is not what it was when the draft was begun (SHA-256 {sha256_of(raw)}). {cure}")
    return raw


def _after(before: bytes, draft: Draft, corpus: Corpus, history: History, every: bool) -> bytes:
    if draft.statement.id in corpus.statements:
        raise RefusedError(f'"{draft.statement.id}" is a statement on file already. Give the draft\'s another id')
    found = additions(draft, corpus, frozenset(history.ever()), every)
    records = {"statements": [found.statement], "claims": found.claims}
    return spliced(before.decode("utf-8"), records, found.mentions).encode("utf-8")


def _text_of(named: Path | None, draft: Draft) -> bytes | None:
    """The text's bytes, where it is named or still lies where it was read."""
    path = named or Path(draft.text)
    if named is None and not (draft.text and path.is_file()):
        return None
    raw, faults = read_bytes(path, str(path))
    _refuse(faults)
    if sha256_of(raw) != draft.text_sha256:
        raise RefusedError(f"{path} is not the text that was read (SHA-256 {sha256_of(raw)}). Read it again")
    return raw


def _checked(after: bytes, file: Path, history: History, draft: Draft, text: bytes | None) -> Corpus:
    """The corpus that the file would hold; refused with every fault that `check` and `verify` would name."""
    result, faults = corpus_of(after, str(file), settings().geodata_dir)
    source = Source(str(file), read_yaml(after.decode("utf-8-sig"), str(file))[0])
    if result is not None:
        faults += lost_ids(result, history, source)
        if text is not None:
            faults += compared(result.statements[draft.statement.id], text, result, source)
    if result is None or faults:
        print_faults(faults)
        raise RefusedError(f"{len(faults)} faults in what {file} would hold. Mend the draft; nothing was written")
    return result


def _refuse(faults: list[Fault]) -> None:
    if faults:
        raise RefusedError(str(faults[0]))


def _show(before: bytes, after: bytes, file: Path) -> None:
    """The change as a unified diff. Foreign text in it steers no terminal."""
    old, new = (raw.decode("utf-8").splitlines() for raw in (before, after))
    for line in difflib.unified_diff(old, new, str(file), str(file), lineterm="", n=2):
        print(plain(line))


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
