"""Many readers at once on local servers of its own; prints latencies, errors and memory."""

from __future__ import annotations

import argparse
import asyncio
import os
import random
import resource
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import quantiles

from tests.browser.fixtures import Server, running_server
from tests.load.reader import Reader, Tally

MOST_READERS, MOST_SECONDS, MOST_SERVERS = 2_000, 900, 4


def megabytes(pid: int) -> float:
    """Resident megabytes (10^6 bytes) of a process."""
    status = Path(f"/proc/{pid}/status").read_text()
    return int(status.split("VmRSS:")[1].split()[0]) * 1024 / 1e6


def processor_seconds(pid: int) -> float:
    """Processor time used by a process."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


async def read_together(servers: dict[str, int], readers: int, seconds: int, pause: float) -> tuple[Tally, list[float]]:
    """All readers, starting over the first tenth of the time; the memory of all servers every ten seconds.

    `servers` are their addresses with their process ids. A reader stays with one, as behind a proxy with sticky
    sessions.
    """

    def in_all() -> float:
        return sum(map(megabytes, servers.values()))

    addresses = list(servers)
    tally, memory = Tally(), [in_all()]
    luck = random.Random(7)

    async def one(number: int) -> None:
        await asyncio.sleep(seconds / 10 * number / readers)
        address = addresses[number % len(addresses)]
        await Reader(address, tally, random.Random(number)).read(seconds * luck.uniform(0.5, 0.9), pause)

    async def watch() -> None:
        while True:
            await asyncio.sleep(10)
            memory.append(in_all())

    watching = asyncio.create_task(watch())
    await asyncio.gather(*(one(number) for number in range(readers)))
    watching.cancel()
    return tally, [*memory, in_all()]


def report(tally: Tally, memory: list[float], readers: int, cpu: float, took: float) -> None:
    """Print the measurements."""
    print(f"{os.cpu_count()} processors, load before the run {os.getloadavg()[2]:.1f} (15 minutes)")
    for action, seconds in sorted(tally.seconds.items()):
        cuts = quantiles(seconds, n=100) if len(seconds) > 1 else seconds * 99
        print(
            f"{action:8} {len(seconds):6}  p50 {cuts[49]:.3f}  p95 {cuts[94]:.3f}  p99 {cuts[98]:.3f} s, "
            f"longest {max(seconds):.3f} s"
        )
    asked = [each for action in ("claim", "filter") for each in tally.seconds.get(action, ())]
    actions = len(asked) + tally.alone
    print(f"{tally.alone} actions asked nobody, {len(asked)} the server; p95 of these {_ninety_fifth(asked):.3f} s")
    print("in each tenth of the time:", *(f"{_ninety_fifth(each):.2f}" for each in _tenths(tally)))
    print(f"{actions / took:.1f} actions a second, server at {100 * cpu / took:.0f} % of one processor")
    print(f"memory {memory[0]:.0f} to {max(memory):.0f} MB, {(max(memory) - memory[0]) / readers:.2f} MB a reader")
    print("memory every 10 s:", *(f"{each:.0f}" for each in memory))
    print(f"{tally.received / max(actions, 1) / 1000:.1f} KB on the websocket an action")
    print(f"{len(tally.errors)} errors", *sorted(set(tally.errors))[:5], sep="\n  ")


def _tenths(tally: Tally) -> list[list[float]]:
    """The seconds of claims and filters for each tenth of the run, to see whether they grow."""
    answered = [
        (moment, seconds)
        for action in ("claim", "filter")
        for moment, seconds in zip(tally.moments.get(action, ()), tally.seconds.get(action, ()), strict=True)
    ]
    moments = [moment for each in tally.moments.values() for moment in each]
    begun, ended = min(moments, default=0.0), max(moments, default=0.0)
    tenths: list[list[float]] = [[] for _ in range(10)]
    for moment, seconds in answered:
        tenths[min(9, int(10 * (moment - begun) / ((ended - begun) or 1)))].append(seconds)
    return tenths


def _ninety_fifth(seconds: list[float]) -> float:
    return quantiles(seconds, n=100)[94] if len(seconds) > 1 else sum(seconds)


def _allow_connections(most: int) -> None:
    """Raise the limit of open connections for this process and its servers, as far as the machine allows."""
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (most if hard == resource.RLIM_INFINITY else min(hard, most), hard))


@contextmanager
def _serving() -> Iterator[Server]:
    """A server of its own that responds."""
    with tempfile.TemporaryDirectory() as folder, running_server(Path(folder)) as server:
        yield server


def main() -> int:
    """Run it; returns 1 if there was an error."""
    parser = argparse.ArgumentParser(prog="script/load", description=__doc__)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--seconds", type=int, default=30)
    parser.add_argument(
        "--pause", type=float, default=3.0, help="seconds between two actions of one reader, on average"
    )
    parser.add_argument("--servers", type=int, default=1, help="processes that share the readers")
    chosen = parser.parse_args()
    if not (0 < chosen.readers <= MOST_READERS and 10 <= chosen.seconds <= MOST_SECONDS and chosen.pause >= 0.5):
        parser.error(f"at most {MOST_READERS} readers, 10 to {MOST_SECONDS} seconds, and half a second of pause")
    if not 0 < chosen.servers <= MOST_SERVERS:
        parser.error(f"1 to {MOST_SERVERS} servers")
    _allow_connections(4 * MOST_READERS)
    with ExitStack() as started:
        running = [started.enter_context(_serving()) for _ in range(chosen.servers)]
        servers = {server.address: server.process.pid for server in running}
        pids = servers.values()
        begun, cpu = time.monotonic(), sum(map(processor_seconds, pids))
        tally, memory = asyncio.run(read_together(servers, chosen.readers, chosen.seconds, chosen.pause))
        report(tally, memory, chosen.readers, sum(map(processor_seconds, pids)) - cpu, time.monotonic() - begun)
    return 1 if tally.errors else 0


if __name__ == "__main__":
    raise SystemExit(main())
