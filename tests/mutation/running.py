"""Tries one mutation after another, each in a forked process that has everything imported and all tests collected.

Only tests that call the mutated function are run, those of its own package first and fast ones before slow ones, until
one fails. The parent stays as it was after the import: recording which tests call which functions happens in a process
of its own too, and caches start empty in each.
"""

from __future__ import annotations

import functools
import gc
import os
import pickle
import resource
import signal
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, NoReturn

import pytest
from _pytest.runner import runtestprotocol
from hypothesis import Phase, settings
from mutmut.mutation.trampoline import set_mutant_under_test
from mutmut.state import state

from tests.mutation.mutants import Mutant

NOTICED, SURVIVED, NOT_REACHED, WORDING = COLUMNS = "noticed", "survived", "not reached", "wording"
SPARE_SECONDS = 10
"""Processor seconds beyond twice what the tests take. One that needs more loops forever, and counts as noticed."""

Verdicts = dict[Mutant, str]


class Trial:
    """The pytest plugin that runs mutations instead of tests."""

    def __init__(
        self, mutants: Sequence[Mutant], chosen: Callable[[Mutant], bool], tell: Callable[[str], None]
    ) -> None:
        self._mutants = mutants
        self._chosen = chosen
        self._tell = tell
        self.verdicts: Verdicts = {}

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection(self) -> None:
        """One failing example is enough: no need to shrink it."""
        settings.register_profile("mutation", settings.default, phases=(Phase.explicit, Phase.generate))
        settings.load_profile("mutation")

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Find out which tests call which functions, then try the mutations."""
        if session.testsfailed:
            raise session.Interrupted("a module of tests could not be imported")
        kept = [each for each in gc.get_objects() if isinstance(each, functools._lru_cache_wrapper)]
        self._caches = [each for each in kept if str(each.__module__).startswith(("claimsmap.", "tests."))]
        calls, seconds = self._look(session.items)
        gc.collect()
        gc.freeze()  # a garbage collection in a child would copy all of the parent's memory
        none = Mutant("", "", "no.change", 0, "", "", False)
        assert self._try(none, session.items, int(2 * sum(seconds)) + SPARE_SECONDS) == SURVIVED, (
            "a test fails in a child"
        )
        tried = [each for each in self._mutants if self._chosen(each)]
        self._tell(f"{len(session.items)} tests, {sum(seconds):.0f} s; {len(tried)} changes of {len(self._mutants)}")
        if not tried:
            self._tell("None is chosen: a smaller N after --sample chooses more.")
        begun = time.monotonic()
        for count, mutant in enumerate(tried, 1):
            room = f"tests/core/{mutant.module.split('.')[1]}/"
            order = sorted(calls[mutant.function], key=lambda at: (room not in session.items[at].nodeid, seconds[at]))
            limit = int(2 * sum(seconds[at] for at in order)) + SPARE_SECONDS
            verdict = self.verdicts[mutant] = self._try(mutant, [session.items[at] for at in order], limit)
            if verdict in (SURVIVED, NOT_REACHED):
                self._tell(f"{mutant.place}: {verdict}\n  - {mutant.before}\n  + {mutant.after}")
            if count % 100 == 0:
                self._tell(f"{count} changes tried in {time.monotonic() - begun:.0f} s")
        return True

    def _look(self, items: Sequence[pytest.Item]) -> tuple[dict[str, set[int]], list[float]]:
        with tempfile.NamedTemporaryFile() as said:
            child = os.fork()
            if child == 0:
                self._be_quiet()
                set_mutant_under_test("stats")
                calls, seconds = defaultdict(set), []
                for at, (item, following) in enumerate(_with_next(items)):
                    state()._stats.clear()
                    before = time.process_time()
                    if _fails(item, following):
                        os._exit(at % 200 + 2)
                    seconds.append(time.process_time() - before)
                    for function in state()._stats:
                        calls[function].add(at)
                Path(said.name).write_bytes(pickle.dumps((calls, seconds)))
                os._exit(0)
            _, status = os.waitpid(child, 0)
            assert status == 0, f"a test fails with no change made: {os.waitstatus_to_exitcode(status)}"
            answer: tuple[dict[str, set[int]], list[float]] = pickle.loads(Path(said.name).read_bytes())
            return answer

    def _try(self, mutant: Mutant, items: Sequence[pytest.Item], limit: int) -> str:
        if mutant.is_wording:
            return WORDING
        if not items:
            return NOT_REACHED
        child = os.fork()
        if child == 0:
            self._suffer(mutant, items, limit)
        _, status = os.waitpid(child, 0)
        return SURVIVED if status == 0 else NOTICED

    def _suffer(self, mutant: Mutant, items: Sequence[pytest.Item], limit: int) -> NoReturn:
        try:
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit + 1))
            signal.alarm(60 * limit)
            self._be_quiet()
            set_mutant_under_test(mutant.name)
            for item, following in _with_next(items):
                if _fails(item, following):
                    os._exit(1)
            os._exit(0)
        finally:
            os._exit(1)

    def _be_quiet(self) -> None:
        nowhere = os.open(os.devnull, os.O_RDWR)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        for cache in self._caches:
            cache.cache_clear()


def _with_next(items: Sequence[pytest.Item]) -> Iterable[tuple[pytest.Item, pytest.Item | None]]:
    return zip(items, [*items[1:], None], strict=True)


def _fails(item: pytest.Item, following: Any) -> bool:
    return any(report.failed for report in runtestprotocol(item, log=False, nextitem=following))
