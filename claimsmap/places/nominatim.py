"""Looks a place up in OpenStreetMap for an editor: the only module that uses the network.

Nominatim is queried through geopy, at most once a second, under the project's own user agent, and never twice for the
same name: responses are cached on disk. A result is a suggested row of places.csv, to be reviewed.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any

from geopy.exc import (
    GeocoderInsufficientPrivileges,
    GeocoderParseError,
    GeocoderRateLimited,
    GeocoderServiceError,
    GeocoderTimedOut,
    GeocoderUnavailable,
    GeopyError,
)
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import Nominatim

from claimsmap.places.gazetteer import Gazetteer
from claimsmap.places.name_languages import NameLanguages
from claimsmap.places.nominatim_rows import Row, row_of
from claimsmap.settings import settings

USER_AGENT = "claims-map (a map of what published statements claim; looks up single places for its editors)"
MOST_CANDIDATES = 5
NONSENSE = (ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError)
"""Exceptions that a malformed response can cause, in geopy and here."""
REFUSALS: dict[type[Exception], str] = {
    GeocoderRateLimited: "asks for a pause. Wait a minute and try again",
    GeocoderTimedOut: "did not answer in time. Try again later",
    TimeoutError: "did not answer in time. Try again later",
    GeocoderUnavailable: "cannot be reached. Check the network, or NOMINATIM_DOMAIN",
    GeocoderInsufficientPrivileges: "refuses to answer. Read its usage policy before trying again",
    GeocoderParseError: "answered something that is no list of places. Try again later",
    GeocoderServiceError: "answered with an error. Try again later",
}
"""Message for each exception; the first matching type applies."""


class OnlineError(Exception):
    """The server could not be queried, or its response cannot be used; the message says which, and the cure."""


class OnlineGeocoder:
    """Queries one Nominatim server for places by name."""

    def __init__(
        self,
        gazetteer: Gazetteer,
        cache: Path | None = None,
        *,
        domain: str | None = None,
        scheme: str | None = None,
        seconds: float = 10,
        pause: float = 1,
    ) -> None:
        """The server is `scheme`://`domain`, by default NOMINATIM_SCHEME and NOMINATIM_DOMAIN, else the public one.

        `gazetteer` maps OpenStreetMap types to classes and tells which languages names are wanted in. `cache` is the
        folder for responses (by default in the user's cache), `seconds` the timeout of a request, `pause` the minimum
        seconds between two requests.
        """
        server = {
            "domain": domain or settings().nominatim_domain,
            "scheme": scheme or settings().nominatim_scheme,
        }
        self._class_of_type, self._languages = gazetteer.class_of_type, NameLanguages(gazetteer.values())
        self._longest_wait = seconds + pause
        self._cache = cache or _cache_of_the_user()
        try:
            known = {key: value for key, value in server.items() if value}
            self._nominatim = Nominatim(user_agent=USER_AGENT, timeout=seconds, **known)
        except GeopyError as error:
            raise OnlineError(f"{error} Set NOMINATIM_SCHEME to http or https") from error
        self._ask = RateLimiter(
            self._nominatim.geocode, min_delay_seconds=pause, max_retries=0, swallow_exceptions=False
        )

    def candidates(self, name: str) -> list[Row]:
        """Rows for at most five places of that name, best match first. Raises OnlineError when there are none."""
        kept = self._file_of(name)
        rows = self._rows_kept_in(kept)
        if rows is None:
            answers, rows = self._answers(name)
            if rows:
                _keep(answers, kept)
        if not rows:
            raise OnlineError(f'{self._nominatim.domain} knows no place called "{name}". Try another spelling')
        return rows

    def _answers(self, name: str) -> tuple[list[Any], list[Row]]:
        """The server's response, and the rows made from it."""

        def ask() -> Any:
            return self._ask(
                name, exactly_one=False, limit=MOST_CANDIDATES, namedetails=True, extratags=True, language="en"
            )

        try:
            answers = [location.raw for location in _within(self._longest_wait, ask) or ()]
            return answers, [row_of(answer, self._class_of_type, self._languages) for answer in answers]
        except (GeopyError, TimeoutError) as error:
            why = next((words for kind, words in REFUSALS.items() if isinstance(error, kind)), str(error))
            raise OnlineError(f"{self._nominatim.domain} {why}") from error
        except NONSENSE as error:
            raise OnlineError(f"{self._nominatim.domain} {REFUSALS[GeocoderParseError]}") from error

    def _rows_kept_in(self, file: Path | None) -> list[Row] | None:
        """Rows from a cached response; None if there is none or it is corrupt."""
        if file is not None:
            with suppress(OSError, *NONSENSE):
                return [
                    row_of(answer, self._class_of_type, self._languages)
                    for answer in json.loads(file.read_text("utf-8"))
                ]
        return None

    def _file_of(self, name: str) -> Path | None:
        if self._cache is None:
            return None
        asked = f"{self._nominatim.api}\n{name}"
        return self._cache / f"{hashlib.sha256(asked.encode()).hexdigest()}.json"


def _within(seconds: float, ask: Callable[[], Any]) -> Any:
    """The result of `ask`. Raises TimeoutError after this many seconds in total.

    A socket timeout restarts with each byte received, so a server that trickles could hold the connection for ever.
    """
    outcomes: SimpleQueue[tuple[Any, Exception | None]] = SimpleQueue()

    def work() -> None:
        try:
            outcomes.put((ask(), None))
        except Exception as error:
            outcomes.put((None, error))

    Thread(target=work, daemon=True).start()
    try:
        result, error = outcomes.get(timeout=seconds)
    except Empty:
        raise TimeoutError from None
    if error is not None:
        raise error
    return result


def _cache_of_the_user() -> Path | None:
    """The cache folder; None for a user without a home directory."""
    with suppress(RuntimeError):
        return (settings().cache_dir or Path.home() / ".cache") / "claims-map"
    return None


def _keep(answers: list[dict[str, Any]], file: Path | None) -> None:
    """Cache a response; a cache that cannot be written only costs a repeated request."""
    if file is not None:
        unfinished = file.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            file.parent.mkdir(parents=True, exist_ok=True)
            unfinished.write_text(json.dumps(answers), "utf-8")
            unfinished.replace(file)
