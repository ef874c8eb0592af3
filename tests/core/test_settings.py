"""The environment variables, and the messages for invalid values."""

import re
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from claimsmap.settings import NAMES, OPENSTREETMAP, SettingError, read_settings, settings, tile_origin
from tests.builders import ROOT

TEMPLATE = "https://{s}.tile.example.org/{z}/{x}/{y}.png"


def test_an_empty_environment_means_the_repository_and_nobody_else() -> None:
    found = read_settings({})
    assert (found.claims_file, found.geodata_dir) == (ROOT / "claims.yaml", ROOT / "geodata")
    assert found.statements_dir is None
    assert (found.embed_from, found.contact, found.public_address) == ((), "", "")


def test_a_corpus_lies_in_one_folder_of_which_each_file_may_be_named_apart(tmp_path: Path) -> None:
    whole = read_settings({"CORPUS_DIR": str(tmp_path)})
    assert (whole.claims_file, whole.geodata_dir) == (tmp_path / "claims.yaml", tmp_path / "geodata")
    apart = read_settings({"CORPUS_DIR": str(tmp_path), "CLAIMS_FILE": "other.yaml", "GEODATA_DIR": "places"})
    assert (apart.claims_file, apart.geodata_dir) == (Path("other.yaml"), Path("places"))


def test_a_variable_that_is_empty_says_nothing_but_of_tiles() -> None:
    assert read_settings(dict.fromkeys(set(NAMES) - {"TILES_URL"}, "")) == read_settings({})
    assert read_settings({"TILES_URL": ""}).tiles == ""
    assert read_settings({}).tiles == OPENSTREETMAP


def test_an_address_ends_with_one_slash() -> None:
    for told in ("https://example.org/claims", "https://example.org/claims/"):
        assert read_settings({"PUBLIC_ADDRESS": told}).public_address == "https://example.org/claims/"


@pytest.mark.parametrize(
    ("template", "origin"),
    [("", ""), ("https://tile.example.org/{z}/{x}/{y}.png", "https://tile.example.org"),
     (TEMPLATE, "https://*.tile.example.org"),
     ("http://127.0.0.1:8600/{z}/{x}/{y}.png?key=a;b", "http://127.0.0.1:8600")],
)  # fmt: skip
def test_the_tile_servers_origin_is_let_in_and_no_more(template: str, origin: str) -> None:
    assert tile_origin(read_settings({"TILES_URL": template}).tiles) == origin


@pytest.mark.parametrize(
    ("name", "value", "cure"),
    [
        ("CORPUS_DIR", "/no/such/folder", "Name the one that holds claims.yaml and geodata/"),
        ("TILES_URL", "tile.example.org", "write it like https://tile.example.org/{z}/{x}/{y}.png"),
        ("TILES_URL", "https://a.example; script-src */", "write it like"),
        ("TILES_URL", "https://*", "write it like"),
        ("TILES_URL", "data:,", "write it like"),
        ("EMBED_FROM", "*", "write origins like https://example.org, separated by spaces"),
        ("EMBED_FROM", "'none'", "write origins like"),
        ("EMBED_FROM", "example.org", "write origins like"),
        ("EMBED_FROM", "https://a.example/path", "write origins like"),
        ("EMBED_FROM", "https://*", "write origins like"),
        ("PUBLIC_ADDRESS", "example.org/claims", "write it like https://example.org/claims"),
        ("PUBLIC_ADDRESS", "javascript:alert(1)", "write it like"),
        ("PUBLIC_ADDRESS", 'https://example.org/"onload=', "write it like"),
        ("PUBLIC_ADDRESS", "https://example.org/?from=2022", "write it like"),
        ("NOMINATIM_DOMAIN", "https://nominatim.example.org", "name a host, like nominatim.example.org"),
        ("NOMINATIM_SCHEME", "gopher", "set it to http or https"),
    ],
)
def test_a_value_that_cannot_be_is_named_with_its_variable_and_the_cure(name: str, value: str, cure: str) -> None:
    with pytest.raises(SettingError, match=re.escape(f'{name} is "{value}": ') + ".*" + re.escape(cure)):
        read_settings({name: value})


def test_one_bad_origin_among_good_ones_is_the_one_that_is_named() -> None:
    with pytest.raises(SettingError, match='EMBED_FROM is "script-src": '):
        read_settings({"EMBED_FROM": "https://a.example script-src https://b.example"})


def test_every_command_says_which_setting_is_wrong_and_does_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("EMBED_FROM", "*")
    assert main(["check"]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err == 'EMBED_FROM is "*": write origins like https://example.org, separated by spaces\n'


def test_a_changed_environment_counts_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONTACT", "desk@example.org")
    assert settings().contact == "desk@example.org"
    monkeypatch.setenv("CONTACT", "other@example.org")
    assert settings().contact == "other@example.org"
