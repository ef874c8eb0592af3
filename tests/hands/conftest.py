"""The hands go through the tested corpus: the repository's, or that of `--corpus DIR`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.fixtures import publish_once, shared_server
from tests.tested_corpus import corpus_under_test, is_first


@pytest.fixture(scope="session")
def server(server: str, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of the tested corpus, without tiles."""
    if is_first(pytestconfig):
        yield server
    else:
        with shared_server(tmp_path_factory, "tested", CORPUS_DIR=str(corpus_under_test(pytestconfig))) as address:
            yield address


@pytest.fixture(scope="session")
def copy(copy: Path, pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a static copy of it."""
    if is_first(pytestconfig):
        return copy
    return publish_once(tmp_path_factory, "copy-tested", CORPUS_DIR=str(corpus_under_test(pytestconfig)))
