"""The requests of the page, answered from the shelf, the current corpus and the open drafts.

It is one module because every request ends at these three.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any

from claimsmap.cli.files import corpus_and_faults
from claimsmap.cli.record import recorded
from claimsmap.corpus.corpus import Corpus
from claimsmap.drafting.draft import sha256_of, sums_of
from claimsmap.drafting.writing import Change, RefusedError, change_of
from claimsmap.files.characters import plain
from claimsmap.loading.about_file import about_file, reading_dir
from claimsmap.loading.parts import bytes_of_parts, part_files
from claimsmap.model.values import LONGEST_LOCATOR
from claimsmap.proposing.propose import Reader
from desk import coders, lookup
from desk.beside import beside
from desk.decisions.acts import Outcome
from desk.decisions.choices import lists
from desk.decisions.errors import DeskError
from desk.decisions.fields import words_problem
from desk.shelf import Shelf
from desk.shown import shown
from desk.workbench import Workbench

Values = dict[str, Any]


class Room:
    """Handles one request at a time."""

    def __init__(self, claims: Path, geodata: Path, shelf: Shelf, opened: str = "") -> None:
        self._claims, self._geodata, self._shelf, self._opened = claims, geodata, shelf, opened
        self._lock = Lock()
        self._benches: dict[str, Workbench] = {}
        self._stamp: object = None
        self._corpus: Corpus | None = None
        self._reader: Reader | None = None
        self.questions: dict[str, Callable[[Values], Values]] = {
            "shelf": self.shelf,
            "begin": self.begin,
            "begin-second": self.begin_second,
            "open": self.open,
            "look": self.look,
            "decide": self.decide,
            "undo": lambda values: self._after(self._bench(values).undo(values), values),
            "redo": lambda values: self._after(self._bench(values).redo(values), values),
            "words": self.words,
            "beside": self.beside,
            "compare": self.compare,
            "settle": self.settle,
            "alike": lambda values: {"places": lookup.alike(str(values.get("name")), self._known()[0].gazetteer)},
            "online": lambda values: {"rows": lookup.online(str(values.get("name")), self._known()[0].gazetteer)},
            "add-place": self.add_place,
            "change": self.change,
            "write": self.write,
            "follow": self.follow,
        }

    def answer(self, question: Callable[[Values], Values], values: Values) -> Values:
        """Handle a request, serialized by a lock. Raises DeskError."""
        with self._lock:
            return question(values)

    def shelf(self, values: Values) -> Values:
        """The drafts in the folder with their progress, and the choices for a new one."""
        corpus, _ = self._known()
        drafts: list[Values] = []
        for name in self._shelf.names():
            try:
                draft = self._shelf.read(name)
            except DeskError as error:
                drafts.append({"name": name, "fault": str(error)})
                continue
            waiting = len(draft.undecided) + sum(each.state == "undecided" for each in draft.proposals)
            on_file = draft.statement.id in corpus.statements
            drafts.append({"name": name, "coder": draft.coder, "waiting": waiting, "on_file": on_file,
                           "all": len(draft.proposals) + len(draft.undecided) + len(draft.left_out)})  # fmt: skip
        opened, self._opened = self._opened, ""
        return {"drafts": drafts, "lists": lists(corpus), "open": opened, "claims": str(self._claims)}

    def begin(self, values: Values) -> Values:
        """Create and open a draft for a pasted text."""
        corpus, reader = self._known()
        return self.open({"name": self._shelf.begin(values, corpus, reader, self._claims)})

    def begin_second(self, values: Values) -> Values:
        """Create and open a second coder's draft of the same text, without anything of the first."""
        corpus, reader = self._known()
        first, coder = str(values.get("name")), str(values.get("coder") or "second")
        return self.open({"name": self._shelf.begin_second(first, coder, corpus, reader, self._claims)})

    def open(self, values: Values) -> Values:
        """A draft with its text and the choices."""
        name = str(values.get("name"))
        self._benches.pop(name, None)
        bench = self._bench(values)
        corpus, reader = self._known()
        return {"text": bench.text, "lists": lists(corpus), **shown(bench, corpus, reader, "")}

    def look(self, values: Values) -> Values:
        """One item of a draft."""
        return self._after(str(values.get("item")), values)

    def decide(self, values: Values) -> Values:
        """Apply a decision, and return the next item."""
        corpus, reader = self._known()
        return self._after(self._bench(values).decide(values, corpus, reader), values)

    def words(self, values: Values) -> Values:
        """Feedback on selected words: their number, whether they can be a locator, and which proposals they overlap."""
        bench = self._bench(values)
        start, end = int(values.get("start", 0)), int(values.get("end", 0))
        crossed = [
            {"item": f"p{number}", "words": each.proposal.words}
            for number, each in enumerate(bench.draft.proposals)
            if each.proposal.at[0] < end and start < each.proposal.at[1]
        ]
        count = len(bench.text[start:end].split())
        return {
            "count": count,
            "most": LONGEST_LOCATOR,
            "problem": words_problem(bench.text, start, end),
            "crossed": crossed,
        }

    def beside(self, values: Values) -> Values:
        """The statement that this one reports, with what became of its claims."""
        bench = self._bench(values)
        corpus, _ = self._known()
        reported = corpus.statements.get(bench.draft.statement.reports or "")
        if reported is None:
            raise DeskError("choose first which statement on file this text reports")
        path = self._shelf.texts / f"{reported.id}.txt"
        raw = path.read_bytes() if path.is_file() else b""
        original = raw.decode("utf-8") if sha256_of(raw) == reported.sha256 else ""
        return {"title": f"{reported.publisher}, {reported.published}", "text": original,
                "rows": beside(bench.draft, corpus, original)}  # fmt: skip

    def compare(self, values: Values) -> Values:
        """Two codings of one text, side by side."""
        first, second = self._bench(values), self._bench({"name": values.get("second")})
        return {"version": first.version, "second": second.name, **coders.compared(first.draft, second.draft)}

    def settle(self, values: Values) -> Values:
        """Copy a field of the second coding into the first."""
        first, second = self._bench(values), self._bench({"name": values.get("second")})
        pair = [int(each) for each in values.get("pair") or (-1, -1)]
        outcome: Outcome = coders.settled(first.draft, second.draft, (pair[0], pair[1]), str(values.get("field")))
        first.take(outcome)
        return self.compare(values)

    def add_place(self, values: Values) -> Values:
        """Append a reviewed row to the gazetteer."""
        corpus, _ = self._known()
        return {"id": lookup.add_row(dict(values.get("row") or {}), self._geodata, corpus)}

    def change(self, values: Values) -> Values:
        """The diff that accepting would make, and its faults, without writing."""
        try:
            change, _ = self._change(values)
        except RefusedError as error:
            return {"refused": str(error), "faults": [str(each) for each in error.faults], "lines": []}
        return {"refused": "", "faults": [], "lines": [plain(line) for line in change.lines()], "sum": change.sum}

    def write(self, values: Values) -> Values:
        """Write the change that was shown, and record the version in the history."""
        try:
            change, result = self._change(values)
            if change.sum != values.get("sum"):
                raise RefusedError("this is not the change that was shown. Look at it again; nothing was written")
            change.write()
        except RefusedError as error:
            raise DeskError(str(error)) from None
        written = ", ".join(map(str, change.after))
        return {"written": written, "claims": len(result.claims), "history": recorded(result, self._claims)}

    def follow(self, values: Values) -> Values:
        """Rebase the draft on the current claims files, if one has changed since it was begun."""
        bench = self._bench(values)
        after = bench.draft.model_copy(update=sums_of(bytes_of_parts(self._claims)[0], self._claims))
        return self._after(bench.take(Outcome(after, "going on from the changed claims file", "")), values)

    def _change(self, values: Values) -> tuple[Change, Corpus]:
        bench = self._bench(values)
        change = change_of(bench.draft, self._known()[0], self._claims)
        return change, change.checked(self._geodata, bench.text.encode("utf-8"))

    def _after(self, item: str, values: Values) -> Values:
        return shown(self._bench(values), *self._known(), item)

    def _bench(self, values: Values) -> Workbench:
        """An open draft, reloaded if its file was changed elsewhere."""
        name = str(values.get("name"))
        if name not in self._benches or (values.get("version") is None and self._benches[name].is_stale()):
            self._benches[name] = Workbench(name, self._shelf)
        return self._benches[name]

    def _known(self) -> tuple[Corpus, Reader]:
        """The corpus and its reader, reloaded when a file changes. Raises DeskError with the first fault."""
        folders = (self._geodata, reading_dir(self._claims))
        files = [*part_files(self._claims), about_file(self._claims)]
        files += [file for folder in folders for file in sorted(folder.glob("*"))]
        stamp = [(str(each), each.stat().st_mtime_ns) for each in files if each.exists()]
        if self._corpus is None or self._reader is None or stamp != self._stamp:
            corpus, faults = corpus_and_faults(self._claims, None, True, self._geodata)
            if corpus is None or faults:
                raise DeskError(f"{faults[0]}")
            self._corpus, self._stamp = corpus, stamp
            self._reader = Reader(corpus, reading_dir(self._claims))
        return self._corpus, self._reader
