"""The words of the interface: one complete catalogue, and any language from a file alone."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from pathlib import Path

import pytest
from babel.messages.extract import extract_from_dir
from babel.messages.frontend import parse_mapping_cfg
from babel.messages.pofile import read_po

from claimsmap.language import LOCALES
from claimsmap.settings import REPOSITORY

RUSSIAN = """
msgid ""
msgstr ""
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=3; plural=(n%10==1&&n%100!=11?0 : n%10>=2&&n%10<=4&&(n%100<10||n%100>=20)?1 : 2);\\n"

msgid "Share"
msgstr "Поделиться"

msgid "{n} claim"
msgid_plural "{n} claims"
msgstr[0] "{n} утверждение"
msgstr[1] "{n} утверждения"
msgstr[2] "{n} утверждений"
"""
SAY = """
import json
from claimsmap import language
forms = [language.ngettext("{n} claim", "{n} claims", n) for n in (1, 3, 11, 25)]
print(json.dumps([language.gettext("Share"), language.gettext("Cite"), forms, language.for_scripts()]))
"""


def said_in(folder: Path, text: str, tag: str = "ru") -> subprocess.CompletedProcess[str]:
    (folder / "ru").mkdir()
    (folder / "ru" / "claimsmap.po").write_text(text, "utf-8")
    environment = {"INTERFACE_LANGUAGE": tag, "LOCALE_DIR": str(folder), "PATH": ""}
    return subprocess.run(
        [sys.executable, "-c", SAY], cwd=REPOSITORY, env=environment, capture_output=True, text=True, check=False
    )


def test_a_language_is_a_file_and_a_setting(tmp_path: Path) -> None:
    share, cite, forms, scripts = json.loads(said_in(tmp_path, RUSSIAN).stdout)
    assert (share, cite) == ("Поделиться", "Cite")
    assert forms == ["{n} утверждение", "{n} утверждения", "{n} утверждений", "{n} утверждений"]
    assert scripts["messages"]["Share"] == ["Поделиться"]
    assert [scripts["plurals"][each] for each in ("one", "few", "many")] == [0, 1, 2]


@pytest.mark.parametrize(
    ("text", "tag", "told"),
    [(RUSSIAN, "de", "There are: en, ru"), ('msgid "Share\n', "ru", "cannot be read"), (RUSSIAN, "Deutsch", "a tag")],
)
def test_what_is_wrong_with_a_language_is_told_in_one_line(tmp_path: Path, text: str, tag: str, told: str) -> None:
    assert told in said_in(tmp_path, text, tag).stderr.splitlines()[-1]


def test_the_template_for_translators_has_every_message_and_no_other() -> None:
    methods, options = parse_mapping_cfg((LOCALES / "extract.cfg").open(encoding="utf-8"))
    in_code = {
        message if isinstance(message, str) else tuple(message)
        for folder in ("claimsmap", "pages")
        for _, _, message, _, _ in extract_from_dir(
            REPOSITORY / folder,
            [(pattern.removeprefix(f"{folder}/"), method) for pattern, method in methods if pattern.startswith(folder)],
            {pattern.removeprefix(f"{folder}/"): each for pattern, each in options.items()},
        )
    }
    with (LOCALES / "claimsmap.pot").open("rb") as file:
        in_template = {message.id for message in read_po(file) if message.id}
    assert in_template == in_code, "run script/words"


def test_no_message_stands_in_a_text_with_holes_where_no_tool_finds_it() -> None:
    found = [
        f"{path.relative_to(REPOSITORY)}:{call.lineno}"
        for folder in ("claimsmap", "pages")
        for path in sorted((REPOSITORY / folder).rglob("*.py"))
        for text in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(text, ast.JoinedStr)
        for call in ast.walk(text)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id in ("_", "gettext", "ngettext")
    ]
    assert found == []
