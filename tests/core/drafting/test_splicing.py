"""Whole lines are inserted and every other byte stays, whatever the file looks like."""

from __future__ import annotations

import difflib

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from claimsmap.drafting.splicing import SpliceError, spliced

NEW = {
    "statements": [{"id": "s-new", "publisher": "Some, outlet: it's", "speakers": ["a", "b"], "note": ""}],
    "claims": [{"id": "c-new", "summary": 'said "so"', "mentions": [{"statement": "s-new", "words": "two mines: #2"}]}],
}
MENTION = {"statement": "s-new", "words": "three, mines"}

comments = st.sampled_from(["", "", "\n", "  # a comment\n", "# flush left: {not} [yaml]\n", "\n\n"])
values = st.sampled_from(
    ["plain", '"quoted: # here"', "'single, {x}'", "", "[a, b]", "{x: 1}  # behind", "ə ş 𝒳 “q”",
     "|\n      kept lines\n\n      # no comment\n", "|+\n      kept to the end\n\n", ">-\n      folded\n      text\n",
     ">\n      folded\n\n\n"]
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> str:
    parts, value = [draw(comments)], ""
    for section, fields in (("statements", ("title", "note")), ("claims", ("summary", "note")), ("series", ("title",))):
        parts.append(f"{section}:{draw(st.sampled_from(['', '  # why']))}\n{draw(comments)}")
        for number in range(draw(st.integers(0 if section == "series" else 1, 3))):
            parts.append(f"  - id: {section[0]}{number}\n")
            if section == "claims":
                parts.append(f'    mentions:\n      - {{statement: s0, words: "w"}}\n{draw(comments)}')
            for field in fields:
                value = draw(values)
                parts.append(f"    {field}: {value}{'' if value.endswith(chr(10)) else chr(10)}{draw(comments)}")
    text = "".join(parts)
    if draw(st.booleans()) and not value.endswith(
        "\n"
    ):  # not a block: its missing line end would become part of the value
        text = text.rstrip("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return ("\ufeff" if draw(st.booleans()) else "") + text


@settings(max_examples=50, deadline=None)
@given(files(), st.booleans())
def test_nothing_but_whole_new_lines_comes_into_any_file(text: str, merges: bool) -> None:
    after = spliced(text, NEW, {"c0": [MENTION]} if merges else {})
    changes = difflib.SequenceMatcher(None, text.splitlines(), after.splitlines(), autojunk=False).get_opcodes()
    assert {change[0] for change in changes} <= {"equal", "insert"}
    inserted = sum(
        len(line) for tag, _, _, first, last in changes if tag == "insert" for line in after.splitlines()[first:last]
    )
    ends = (len(after.splitlines()) - len(text.splitlines())) * (2 if "\r\n" in text else 1)
    assert len(after) == len(text) + inserted + ends
    tree = yaml.load(after.removeprefix("\ufeff"), Loader=yaml.BaseLoader)
    assert [each["id"] for each in (tree["statements"][-1], tree["claims"][-1])] == ["s-new", "c-new"]
    assert tree["claims"][-1]["mentions"][0]["words"] == "two mines: #2"
    if merges:
        assert tree["claims"][0]["mentions"][-1] == MENTION


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# only a comment\n",
        "statements:\nclaims:\n",
        "statements:\n\n# here\nclaims:",
        "speakers:\n  - {id: a, name: A, party: x}\n",
        "statements: []\nclaims: []\n",
        "statements: [ ]  # none yet\nclaims:\n  [\n  ]",
    ],
)
def test_sections_that_are_empty_or_missing_are_begun(text: str) -> None:
    tree = yaml.load(spliced(text, NEW, {}), Loader=yaml.BaseLoader)
    assert [each["id"] for each in tree["claims"]] == ["c-new"]
    assert [each["id"] for each in tree["statements"]] == ["s-new"]


@pytest.mark.parametrize(
    ("text", "mentions", "told"),
    [
        ("statements: [{id: s0}]\nclaims:\n", {}, "statements (line 1) is no list of lines"),
        ("statements:\nclaims: [{id: c0}]\n", {}, "claims (line 2) is no list of lines"),
        ("statements:\nclaims:\n", {"c9": [MENTION]}, "has no claim c9"),
        ("claims:\n  - id: c0\n    mentions: [{statement: a}]\n", {"c0": [MENTION]}, "the mentions of c0 are no list"),
        ("- a\n", {}, "holds no sections"),
        ("a: [", {}, "is not YAML"),
        ("statements:\nclaims:\n  - id: c0\n    note: |\n      no line end", {}, "cannot be added safely"),
    ],
)  # fmt: skip
def test_what_cannot_be_spliced_is_refused(text: str, mentions: dict[str, list[object]], told: str) -> None:
    with pytest.raises(SpliceError, match=told.replace("(", r"\(").replace(")", r"\)")):
        spliced(text, NEW, mentions)


def test_a_new_section_begins_behind_what_is_added_to_the_last_one() -> None:
    after = spliced("claims:\n", {"speakers": [{"id": "a"}], "claims": [{"id": "b"}]}, {})
    assert yaml.safe_load(after) == {"claims": [{"id": "b"}], "speakers": [{"id": "a"}]}
