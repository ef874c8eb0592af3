import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimsmap.files.yaml_lines import line_of, read_yaml


def faults_of(text: str) -> list[str]:
    return [str(fault) for fault in read_yaml(text, "claims.yaml")[1]]


def test_every_value_stays_the_text_that_was_typed() -> None:
    tree, faults = read_yaml("a: no\nb: 12:30\nc: 010\nd: 2022-10-03\ne: 1_000\nf: 'null'\n", "claims.yaml")
    assert (tree, faults) == ({"a": "no", "b": "12:30", "c": "010", "d": "2022-10-03", "e": "1_000", "f": "null"}, [])


@pytest.mark.parametrize("nothing", ["null", "~", "", "NULL"])
def test_a_bare_null_is_an_empty_text(nothing: str) -> None:
    assert read_yaml(f"address: {nothing}\n", "claims.yaml")[0] == {"address": ""}


def test_a_line_is_found_by_its_path() -> None:
    tree, _ = read_yaml(
        "claims:\n  - id: a\n    figures:\n      - value: 1\n      - {measure: x,\n         value: 2}\n", "f"
    )
    assert line_of(tree, ["claims", 0, "id"]) == 2
    assert line_of(tree, ["claims", 0, "figures", 0, "value"]) == 4
    assert line_of(tree, ["claims", 0, "figures", 1, "value"]) == 6
    assert line_of(tree, ["claims", 0, "when"]) == 2


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("a: &x 1\n", "claims.yaml:1: file: sets the anchor &x. Write the value out where it is needed."),
        ("*x\n", "claims.yaml:1: file: uses the alias *x. Write the value out."),
        ("a: &x 1\nb: *x\n", "claims.yaml:2: file: uses the alias *x. Write the value out."),
        ("a: 1\nb: 2\na: 3\n", "claims.yaml:3: a: stands twice in one record. Keep one of the two."),
        ("a:\n\t- b\n", "claims.yaml:2: file: the line is indented with a tab. Indent with spaces."),
        ("- a\n", "claims.yaml:1: file: is a list. Begin with statements: and claims:."),
        ("words\n", "claims.yaml:1: file: holds no records. Begin with statements: and claims:."),
        ("a: 1\n---\nb: 2\n", "claims.yaml:2: file: begins a second document. Remove the line ---."),
        ("? [a]\n: b\n", "claims.yaml:1: file: has a list or mapping for a key. Write a plain word before the colon."),
    ],
)
def test_what_yaml_allows_and_we_do_not_is_named_with_its_line(text: str, fault: str) -> None:
    assert fault in faults_of(text)


@pytest.mark.parametrize("text", ["a: [1\n", "a: 'b\n", "a: b: c\n", "a: \x00\n", "%YAML 9.9\n---\na: b\n", "a: @b\n"])
def test_what_is_not_yaml_is_one_fault_and_no_traceback(text: str) -> None:
    assert any("is not YAML from here on" in fault for fault in faults_of(text))


def test_a_tag_is_refused_and_nothing_is_made_of_it() -> None:
    assert any("carries the tag" in fault for fault in faults_of("a: !!python/object/apply:os.system ['true']\n"))


def test_a_billion_laughs_cost_nothing() -> None:
    lines = ["a0: &a0 [ha]"] + [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert len(faults_of("\n".join(lines))) > 100


def test_deep_nesting_is_refused() -> None:
    assert any("nested more than" in fault for fault in faults_of("a: " + "[" * 100_000))


@given(st.text(alphabet=st.sampled_from("ab:- \n\t[]{}'\"&*!|>#%@`?,\u2028é"), max_size=80))
def test_no_text_brings_the_reader_down(text: str) -> None:
    tree, faults = read_yaml(text, "claims.yaml")
    assert isinstance(tree, dict)
    assert all(fault.line >= 1 for fault in faults)
