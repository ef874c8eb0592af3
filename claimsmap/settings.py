"""Every environment variable that is read: its name, its default, and the error for an invalid value.

The rest of the program calls `settings()` and never reads the environment itself.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[1]
OPENSTREETMAP = "https://tile.openstreetmap.org/{z}/{x}/{y}.png"
NAMES = (
    "CORPUS_DIR",
    "CLAIMS_FILE",
    "GEODATA_DIR",
    "STATEMENTS_DIR",
    "TILES_URL",
    "EMBED_FROM",
    "CONTACT",
    "PUBLIC_ADDRESS",
    "NOMINATIM_DOMAIN",
    "NOMINATIM_SCHEME",
    "XDG_CACHE_HOME",
    "INTERFACE_LANGUAGE",
    "LOCALE_DIR",
)
"""All the variables that are read."""

_ORIGIN = re.compile(r"https?://(\*\.)?[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d{1,5})?")
_ADDRESS = re.compile(r"https?://[A-Za-z0-9.\-\[\]:]+(/[^\s\"'<>?#]*)?")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{4})?(-[A-Z]{2})?")
_DOMAIN = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:\d{1,5})?(/[A-Za-z0-9./_-]*)?")


class SettingError(ValueError):
    """An environment variable has an invalid value; the message has its name, the value and how to write it."""

    def __init__(self, name: str, value: str, cure: str) -> None:
        super().__init__(f'{name} is "{value}": {cure}')


@dataclass(frozen=True)
class Settings:
    """The settings chosen by whoever runs the program."""

    about_file: Path
    """`corpus.yaml` in CORPUS_DIR, else the repository's. One beside the claims file takes precedence."""
    claims_file: Path
    """CLAIMS_FILE, by default `claims.yaml` in CORPUS_DIR.

    CORPUS_DIR defaults to the repository; for an installed program, which has none, to the working directory.
    """
    geodata_dir: Path
    """GEODATA_DIR, by default `geodata` in CORPUS_DIR."""
    statements_dir: Path | None
    """STATEMENTS_DIR, a private folder of `<statement id>.txt`; None when the texts are not available."""
    tiles_url: str | None
    """TILES_URL, the URL template of a tile server; empty for no tiles, None when the variable is unset."""
    embed_from: tuple[str, ...]
    """EMBED_FROM, the origins, beside its own, that may embed the app in a frame."""
    contact: str
    """CONTACT, where readers report errors: a URL, an e-mail address or free text; empty when unset."""
    public_address: str
    """PUBLIC_ADDRESS, the app's public URL with a trailing slash; empty when unset."""
    nominatim_domain: str
    """NOMINATIM_DOMAIN, the geocoder that `geocode --online` queries; empty for the public one."""
    nominatim_scheme: str
    """NOMINATIM_SCHEME, `http` or `https`; empty for geopy's default."""
    cache_dir: Path | None
    """XDG_CACHE_HOME, the folder for caches; None for the default in the user's home."""
    interface_language: str
    """INTERFACE_LANGUAGE, the language of the interface as a tag such as `de`; English by default."""
    locale_dir: Path | None
    """LOCALE_DIR, the folder with `<language>/claimsmap.po`; None for the repository's `locale`."""

    @property
    def tiles(self) -> str:
        """The app's tile server: OpenStreetMap's when TILES_URL is unset. (A static copy then has none.)"""
        return OPENSTREETMAP if self.tiles_url is None else self.tiles_url


def settings() -> Settings:
    """The current settings, read again when the environment has changed. Raises SettingError."""
    return _read(tuple(os.environ.get(name) for name in NAMES))


@lru_cache(maxsize=1)
def _read(values: tuple[str | None, ...]) -> Settings:
    return read_settings({name: value for name, value in zip(NAMES, values, strict=True) if value is not None})


def read_settings(environment: Mapping[str, str]) -> Settings:
    """The settings in a given environment. Raises SettingError for the first invalid value."""
    told = {name: environment.get(name, "").strip() for name in NAMES}
    folder = _folder("CORPUS_DIR", told) or (REPOSITORY if (REPOSITORY / "claims.yaml").exists() else Path.cwd())
    described = folder / "corpus.yaml"
    return Settings(
        about_file=described if described.exists() else REPOSITORY / "corpus.yaml",
        claims_file=Path(told["CLAIMS_FILE"] or folder / "claims.yaml"),
        geodata_dir=Path(told["GEODATA_DIR"] or folder / "geodata"),
        statements_dir=Path(told["STATEMENTS_DIR"]) if told["STATEMENTS_DIR"] else None,
        tiles_url=_tiles(told["TILES_URL"]) if "TILES_URL" in environment else None,
        embed_from=tuple(_origin(each) for each in told["EMBED_FROM"].split()),
        contact=told["CONTACT"],
        public_address=_address(told["PUBLIC_ADDRESS"]),
        nominatim_domain=_matching("NOMINATIM_DOMAIN", told, _DOMAIN, "name a host, like nominatim.example.org"),
        nominatim_scheme=_matching("NOMINATIM_SCHEME", told, re.compile("https?"), "set it to http or https"),
        cache_dir=Path(told["XDG_CACHE_HOME"]) if told["XDG_CACHE_HOME"] else None,
        interface_language=_matching("INTERFACE_LANGUAGE", told, _LANGUAGE, "write a tag like de or pt-BR") or "en",
        locale_dir=_folder("LOCALE_DIR", told, "the one with a folder for each language"),
    )


def environment_for(folder: Path) -> dict[str, str]:
    """The environment for a child process that serves the corpus in `folder`, whatever this process's own settings."""
    kept = {name: value for name, value in os.environ.items() if name not in ("CLAIMS_FILE", "GEODATA_DIR")}
    return kept | {"CORPUS_DIR": str(folder.resolve())}


def tile_origin(template: str) -> str:
    """The origin of a tile server's URL template, with `*` for `{s}`; empty for an empty template."""
    return "/".join(template.replace("{s}", "*").split("/")[:3])


def _tiles(template: str) -> str:
    if template and not _ORIGIN.fullmatch(tile_origin(template)):
        raise SettingError("TILES_URL", template, "write it like https://tile.example.org/{z}/{x}/{y}.png")
    return template


def _origin(text: str) -> str:
    if not _ORIGIN.fullmatch(text):
        raise SettingError("EMBED_FROM", text, "write origins like https://example.org, separated by spaces")
    return text


def _address(text: str) -> str:
    if text and not _ADDRESS.fullmatch(text):
        raise SettingError("PUBLIC_ADDRESS", text, "write it like https://example.org/claims")
    return text and text.rstrip("/") + "/"


def _folder(
    name: str, told: Mapping[str, str], what: str = "the one that holds claims.yaml and geodata/"
) -> Path | None:
    if told[name] and not Path(told[name]).is_dir():
        raise SettingError(name, told[name], f"no such folder. Name {what}")
    return Path(told[name]) if told[name] else None


def _matching(name: str, told: Mapping[str, str], form: re.Pattern[str], cure: str) -> str:
    if told[name] and not form.fullmatch(told[name]):
        raise SettingError(name, told[name], cure)
    return told[name]
