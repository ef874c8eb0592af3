"""Reads corpus.yaml as the description of a corpus, or returns every fault with line and cure."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from claimsmap.files.characters import unfit
from claimsmap.files.faults import Fault
from claimsmap.files.reading import Digest, read_text
from claimsmap.files.yaml_lines import Mapping, line_of, read_yaml
from claimsmap.loading.record_faults import record_faults
from claimsmap.model.about import About
from claimsmap.settings import settings

FILE = "corpus.yaml"


def about_file(claims_file: Path) -> Path:
    """The corpus.yaml beside a claims file, else the one in the corpus folder."""
    beside = claims_file.parent / FILE
    return beside if beside.exists() else settings().about_file


def reading_dir(claims_file: Path) -> Path:
    """The folder `reading` beside that corpus.yaml, with the words for reading its texts. It may not exist."""
    return about_file(claims_file).with_name("reading")


def read_about(path: Path, digest: Digest | None = None) -> tuple[About | None, list[Fault]]:
    """The description in a file, or None and all its faults; `digest` is updated with every byte read."""
    name = str(path)
    text, faults = read_text(path, name, digest)
    if faults:
        return None, faults
    tree, faults = read_yaml(text, name)
    faults += [_fault(name, tree, *found) for found in unfit(tree)]
    try:
        about = About.model_validate(tree)
    except ValidationError as error:
        return None, faults + [_fault(name, tree, *found) for found in record_faults(error, About)]
    return (None if faults else about), faults


def _fault(file: str, tree: Mapping, path: tuple[str | int, ...], problem: str, cure: str) -> Fault:
    return Fault(file, line_of(tree, path), ".".join(_by_ids(tree, path)) or "corpus", problem, cure)


def _by_ids(tree: object, path: tuple[str | int, ...]) -> list[str]:
    """The steps of a path, with list positions replaced by record ids."""
    steps = []
    for step in path:
        try:
            tree = tree[step]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            tree = None
        ident = tree.get("id") if isinstance(step, int) and isinstance(tree, dict) else None
        steps.append(str(ident or step)[:80])
    return steps
