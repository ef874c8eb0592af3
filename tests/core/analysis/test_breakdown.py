from typing import Any

from claimsmap.analysis.breakdown import Part, compositions
from claimsmap.model.records import Claim
from claimsmap.model.series_and_checks import Check
from tests.builders import a_claim, a_corpus, an_about


def counted(ident: str, *figures: tuple[str, int], within: tuple[str, ...] = (), **changes: Any) -> Claim:
    return a_claim(
        id=ident,
        figures=[{"measure": measure, "value": value} for measure, value in figures],
        relates=[{"to": whole, "how": "part_of", "note": f"in {whole}"} for whole in within],
        **changes,
    )


def shape(part: Part) -> tuple[Any, ...]:
    """The claim and its number, then its parts likewise."""
    return (part.claim.id, part.figure.value, *[shape(each) for each in part.parts])


def shapes(*claims: Claim, **more: Any) -> list[tuple[Any, ...]]:
    return [shape(part) for part in compositions(a_corpus(*claims, **more))]


VICTIMS = counted("victims", ("victims", 266))
DEAD = counted("dead", ("killed", 45), within=("victims",))
CIVILIANS = counted("civilians", ("killed_civilians", 35), within=("dead",))


def test_parts_stand_within_parts():
    expected = ("victims", 266, ("dead", 45, ("civilians", 35)))
    assert shapes(VICTIMS, DEAD, CIVILIANS) == [expected]


def test_a_figure_without_parts_is_no_composition():
    assert shapes(VICTIMS) == []


def test_figures_of_one_claim_lie_within_one_another_by_their_measures():
    toll = counted("toll", ("victims", 12), ("killed", 5), ("killed_civilians", 4), ("injured", 7))
    assert shapes(toll) == [("toll", 12, ("toll", 5, ("toll", 4)), ("toll", 7))]


def test_what_is_part_of_what_is_told_by_the_corpus():
    measures = [{"id": "houses", "many": "houses"}, {"id": "schools", "many": "schools", "part_of": ["houses"]}]
    about = an_about(measures=measures, figure_sections=[])
    assert shapes(counted("damage", ("schools", 2), ("houses", 9)), about=about) == [("damage", 9, ("damage", 2))]
    assert shapes(counted("toll", ("victims", 12), ("killed", 5)), about=about) == []


def test_a_part_lies_within_the_figure_that_its_measure_belongs_to():
    toll = counted("toll", ("mines_found", 12), ("killed", 5))
    assert shapes(toll, counted("civilians", ("killed_civilians", 4), within=("toll",))) == [
        ("toll", 5, ("civilians", 4))
    ]


def test_a_part_of_a_claim_without_a_number_stands_for_itself():
    many = a_claim(id="many", figures=[{"measure": "victims", "qualifier": "not_stated"}])
    dead = counted("dead", ("killed", 45), within=("many",))
    assert shapes(many, dead, CIVILIANS) == [("dead", 45, ("civilians", 35))]


def test_a_part_of_two_wholes_names_the_other_one():
    border, region = counted("border", ("mines_found", 1119)), counted("region", ("mines_found", 1609))
    find = counted("find", ("mines_found", 350), within=("border", "region"))
    wholes = compositions(a_corpus(border, region, find))
    assert [(part.parts[0].note, part.parts[0].also_within) for part in wholes] == [
        ("our reading; in border", ("region",)),
        ("our reading; in region", ("border",)),
    ]


def test_parts_that_run_in_a_ring_end():
    ring = (
        counted("whole", ("victims", 9)),
        counted("a", ("killed", 5), within=("b", "whole")),
        counted("b", ("killed", 5), within=("a",)),
    )
    assert shapes(*ring) == [("whole", 9, ("a", 5, ("b", 5)))]


def test_only_a_sum_on_record_is_shown_as_one():
    soldiers = counted("soldiers", ("killed_military", 10), within=("dead",))
    check = Check.model_validate(
        {
            "id": "sum",
            "title": "A check",
            "how": "sum",
            "parts": [
                {"claim": "civilians", "measure": "killed_civilians"},
                {"claim": "soldiers", "measure": "killed_military"},
            ],
            "whole": {"claim": "dead", "measure": "killed"},
            "expected": "holds",
        }
    )
    corpus = a_corpus(VICTIMS, DEAD, CIVILIANS, soldiers, checks={"sum": check})
    (victims,) = compositions(corpus)
    assert victims.sums == ()
    assert victims.parts[0].sums == ("35 + 10 = 45, which agrees with 45",)


def test_a_composition_knows_every_claim_in_it():
    (victims,) = compositions(a_corpus(VICTIMS, DEAD, CIVILIANS))
    assert list(victims.claims()) == ["victims", "dead", "civilians"]
