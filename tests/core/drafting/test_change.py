"""Accepting into several files: a mention goes to its claim, all else into the claims file; all or nothing."""

from __future__ import annotations

import tempfile
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimsmap.drafting.draft import Decided, Decision, Draft, sums_of
from claimsmap.drafting.writing import Change, RefusedError, change_of
from claimsmap.files import writing
from claimsmap.loading.claims_file import read_corpus
from claimsmap.loading.parts import bytes_of_parts
from claimsmap.model.records import Statement
from claimsmap.model.vocabulary import Voice
from claimsmap.proposing.proposal import Proposal
from tests.core.importing.corpora import a_folder, corpus_in

SPEAKERS = "speakers:\n  - {id: agency, name: The Agency, party: media}\n"
STATEMENT = (
    "statements:\n  - id: first\n    publisher: The Agency\n    kind: primary\n    published: 2024-05-01\n"
    "    published_basis: stated\n    collection: all\n    speakers: [agency]\n"
)
between = st.sampled_from(["", "\n", "    # a comment\n", "# flush left: {not} [yaml]\n", "\n\n"])
endings = st.sampled_from(
    ["", "    note: plain\n", "    note: |\n      kept\n\n      lines\n", '    note: "a: #b"  # behind\n']
)


def a_claim(number: int, after: str = "", ending: str = "") -> str:
    return (
        f"  - id: c{number}\n    kind: incident\n    said_by: agency\n    summary: 'event {number}'\n"
        '    when: 2024-04\n    when_basis: "stated"\n    mentions:\n'
        f'      - {{statement: first, words: "event {number}", voice: own}}\n{after}{ending}'
    )


def a_corpus(folder: Path, files: dict[str, str]) -> Path:
    home = a_folder(folder)
    for name, text in files.items():
        (home / name).parent.mkdir(exist_ok=True)
        (home / name).write_bytes(text.encode("utf-8"))
    return home


def a_draft(home: Path, merged: list[str], new: int = 0) -> Draft:
    held, _ = bytes_of_parts(home / "claims.yaml")
    proposals = [
        Decided(
            state=Decision.ACCEPTED,
            merge=claim or None,
            proposal=Proposal(
                sentence=(0, 9), at=(number, number + 9), words=f"words {number}: {{x}}", voice=Voice.OWN,
                kind="incident", said_by="agency", said_by_basis="stated", summary=f"new event {number}",
                when="2024-05", when_basis="stated",
            ),
        )
        for number, claim in enumerate([*merged, *[""] * new])
    ]  # fmt: skip
    statement = Statement.model_validate(
        {"id": "second", "publisher": "The Agency", "kind": "primary", "published": date(2024, 6, 1).isoformat(),
         "published_basis": "stated", "collection": "all", "speakers": ["agency"]}
    )  # fmt: skip
    return Draft(**sums_of(held, home / "claims.yaml"), text_sha256="0" * 64, statement=statement,
                 proposals=tuple(proposals))  # fmt: skip


def the_change(home: Path, draft: Draft) -> Change:
    corpus, faults = read_corpus(home / "claims.yaml", home / "geodata")
    assert corpus is not None, faults
    return change_of(draft, corpus, home / "claims.yaml")


@st.composite
def corpora(draw: st.DrawFn) -> tuple[dict[str, str], list[str], int]:
    """The files of one corpus, each claim in one of them; the claims merged into; the number of new ones."""
    files, number = {}, 0
    for name in ("claims.yaml", "claims.d/a.yaml", "claims.d/b.yaml"):
        claims = []
        for _ in range(draw(st.integers(1, 3))):
            claims.append(draw(between) + a_claim(number, draw(between), draw(endings)))
            number += 1
        head = SPEAKERS + draw(between) + STATEMENT if name == "claims.yaml" else ""
        text = f"{head}claims:\n{''.join(claims)}"
        if draw(st.booleans()):
            text = text.replace("\n", "\r\n")
        files[name] = ("\ufeff" if draw(st.booleans()) else "") + text
    merged = draw(st.lists(st.sampled_from([f"c{each}" for each in range(number)]), max_size=6))
    return files, merged, draw(st.integers(0 if merged else 1, 2))


@settings(max_examples=15, deadline=None)
@given(corpora(), st.integers(0, 3))
def test_each_mention_comes_into_the_file_of_its_claim_or_nothing_does(
    corpus: tuple[dict[str, str], list[str], int], fails_at: int
) -> None:
    files, merged, new = corpus
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        home = a_corpus(Path(folder), files)
        change = the_change(home, a_draft(home, merged, new))
        change.checked(home / "geodata", None)
        before = {name: (home / name).read_bytes() for name in files}
        if 0 < fails_at <= len(change.after):
            _fail_at(fails_at, patch)
            with pytest.raises(RefusedError, match="nothing was written"):
                change.write()
            assert {name: (home / name).read_bytes() for name in files} == before
            assert not list(home.rglob(".claims*"))
            return
        change.write()
        after = corpus_in(home)
        for claim in after.claims.values():
            of_second = [each for each in claim.mentions if each.statement == "second"]
            assert len(of_second) == (merged.count(claim.id) if claim.id in merged else claim.id[0] != "c")
        for name, old in before.items():
            lines = iter((home / name).read_bytes().splitlines(keepends=True))
            assert all(line in lines for line in old.splitlines(keepends=True)), name  # all is there, in its order
            is_merged_into = any(f"id: {claim}\n" in files[name].replace("\r", "") for claim in merged)
            if name != "claims.yaml" and not is_merged_into:
                assert (home / name).read_bytes() == old


def _fail_at(number: int, patch: pytest.MonkeyPatch) -> None:
    """Make the disk full when the file with that number is renamed into place."""
    replace, done = Path.replace, []

    def replacing(self: Path, target: Path) -> Path:
        done.append(target)
        if len(done) == number:
            raise OSError(28, "No space left on device", str(target))
        return replace(self, target)

    patch.setattr(writing.Path, "replace", replacing)


TWO = {"claims.yaml": SPEAKERS + STATEMENT + "claims:\n" + a_claim(0), "claims.d/more.yaml": "claims:\n" + a_claim(1)}


def _more_is_changed(home: Path) -> None:
    (home / "claims.d" / "more.yaml").write_text(TWO["claims.d/more.yaml"] + "# by somebody else\n")


def _more_is_gone(home: Path) -> None:
    (home / "claims.d" / "more.yaml").unlink()


def _one_is_new(home: Path) -> None:
    (home / "claims.d" / "new.yaml").write_text("claims:\n" + a_claim(2))


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (_more_is_changed, r"more.yaml is not what it was .* \(SHA-256 [0-9a-f]{64}\).* parts_sha256"),
        (_more_is_gone, r"more.yaml is not what it was .* \(it is not there\)"),
        (_one_is_new, r"new.yaml is not what it was"),
    ],
)  # fmt: skip
def test_a_file_beside_that_changed_since_the_draft_was_begun_is_not_written_over(
    spoil: object, told: str, tmp_path: Path
) -> None:
    home = a_corpus(tmp_path, TWO)
    draft = a_draft(home, ["c0"])
    assert callable(spoil)
    spoil(home)
    with pytest.raises(RefusedError, match=told):
        the_change(home, draft)


def test_a_file_that_changes_while_the_change_is_looked_at_is_not_written_over(tmp_path: Path) -> None:
    home = a_corpus(tmp_path, TWO)
    change = the_change(home, a_draft(home, ["c1"]))
    _more_is_changed(home)
    with pytest.raises(RefusedError, match=r"more.yaml has changed in the meantime"):
        change.write()
    assert (home / "claims.yaml").read_text() == TWO["claims.yaml"]


def test_what_is_shown_names_each_file_and_another_change_has_another_sum(tmp_path: Path) -> None:
    home = a_corpus(tmp_path, TWO)
    change, other = (the_change(home, a_draft(home, merged)) for merged in (["c1"], ["c0"]))
    heads = [line for line in change.lines() if line.startswith("+++")]
    assert [line.strip() for line in heads] == [f"+++ {home}/claims.d/more.yaml", f"+++ {home}/claims.yaml"]
    assert change.sum != other.sum


def test_a_list_in_brackets_is_refused_with_the_name_of_its_file(tmp_path: Path) -> None:
    mention = '{statement: first, words: "event 1", voice: own}'
    flow = TWO["claims.d/more.yaml"].replace(f"\n      - {mention}", f" [{mention}]")
    assert flow != TWO["claims.d/more.yaml"]
    home = a_corpus(tmp_path, TWO | {"claims.d/more.yaml": flow})
    with pytest.raises(RefusedError, match=r"more.yaml: the mentions of c1 are no list of lines"):
        the_change(home, a_draft(home, ["c1"]))
