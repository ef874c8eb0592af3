"""The static copy as files, made without a browser."""

from pathlib import Path

from tests.browser.fixtures import publish
from tests.builders import GEODATA
from tests.core.loading.test_consistency import SOUND


def test_no_text_of_a_statement_is_in_the_copy_though_the_folder_of_the_texts_is_named(tmp_path: Path) -> None:
    (tmp_path / "claims.yaml").write_text(SOUND)
    (tmp_path / "ministry-2022-10-25.txt").write_text("more than 1,400 mines, and 9,999 words more")
    made = publish(
        tmp_path / "copy",
        CLAIMS_FILE=str(tmp_path / "claims.yaml"),
        STATEMENTS_DIR=str(tmp_path),
        GEODATA_DIR=str(GEODATA),
    )
    parts = [part.read_text("utf-8") for part in made.rglob("*") if part.suffix in (".html", ".js", ".json")]
    assert any("more than 1,400 mines" in part for part in parts), "the locator itself belongs into the copy"
    assert not [part for part in parts if "9,999 words" in part]
