"""Almost valid texts: valid ones with parts cut, duplicated, moved or replaced by what breaks parsers."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

BREAKERS = [
    *("", "\0", "\t", "\r\n", "\ufeff", "\u202e", "\ud800", "\U0010ffff", "\x85", "\u2028"),
    *(":", ": ", "- ", "? ", "&a ", "*a", "!t ", "|", ">", "'", '"', "\\", "[", "]", "{", "}", ",", "#", "@", "`"),
    *("---\n", "...\n", "%YAML 9\n", "<<: ", "~", "null", "NaN", "true", "${x}", "{{x}}", "</script>"),
    *("1e999", "-0", "0x10", "9" * 40, "1.5", "2022-02-30", "..", "/", "2022-08~", "Y99999"),
]


@st.composite
def mutated(draw: Any, sound: str) -> str:
    """The valid text after one to six mutations."""
    text = sound
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, max(0, len(text) - 1)))
        end = min(len(text), start + draw(st.integers(0, 40)))
        put = draw(st.sampled_from(["cut", "double", "break", "swap", "any"]))
        middle = {
            "cut": "",
            "double": text[start:end] * 2,
            "break": draw(st.sampled_from(BREAKERS)),
            "swap": text[start:end][::-1],
            "any": draw(st.text(max_size=8)),
        }[put]
        text = text[:start] + middle + text[end:]
    return text


def values() -> st.SearchStrategy[Any]:
    """Any JSON value, up to a few levels deep."""
    plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=12) | st.sampled_from(BREAKERS)
    return st.recursive(
        plain, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner, max_size=4)
    )
