"""A corpus of one's own: started from a country, valid at once, and extended by templates in the right place."""

import difflib
import hashlib
import json
from pathlib import Path

import pytest

from claimsmap.__main__ import main
from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.claims_file import SECTIONS, read_corpus
from claimsmap.loading.parts import source_of
from claimsmap.places.provenance import read_provenance
from claimsmap.starting.country import NoCountryError, country_of


def begun(folder: Path, country: str = "UA", title: str = 'Floods: "what" is said & by whom') -> Path:
    assert main(["init", str(folder), "--title", title, "--country", country]) == 0
    return folder


def corpus_in(folder: Path) -> Corpus:
    corpus, faults = read_corpus(folder / "claims.yaml", folder / "geodata")
    assert not faults
    assert corpus is not None
    return corpus


@pytest.mark.parametrize(
    ("code", "name"), [("UA", "Ukraine"), ("sd", "Sudan"), ("Haiti", "Haiti"), ("PH", "Philippines")]
)
def test_a_corpus_of_a_country_is_valid_and_on_the_map(tmp_path: Path, code: str, name: str) -> None:
    corpus = corpus_in(begun(tmp_path / "own", code))
    assert corpus.about.title_shown == 'Floods: "what" is said & by whom'
    assert name in [place.name for place in corpus.gazetteer.values()]
    assert name in [feature["properties"]["name"] for feature in corpus.gazetteer.background]
    assert sum(corpus.is_mapped(claim) for claim in corpus.claims.values()) == 2


def test_it_has_an_example_of_every_record(tmp_path: Path) -> None:
    folder = begun(tmp_path / "own")
    (part,) = source_of(folder / "claims.yaml").parts
    assert set(part.tree) == set(SECTIONS)
    assert all(part.tree[section] for section in SECTIONS)


def test_its_sources_have_every_file_and_every_source_that_a_place_names(tmp_path: Path) -> None:
    folder = begun(tmp_path / "own")
    told = read_provenance(folder / "geodata")
    for each in told.files:
        assert each.sha256 == hashlib.sha256((folder / "geodata" / each.file).read_bytes()).hexdigest()
    named = {place.source for place in corpus_in(folder).gazetteer.values()}
    named |= {
        each["properties"]["source"]
        for each in json.loads((folder / "geodata/outlines.geojson").read_text())["features"]
    }
    assert named == {each.source for each in told.sources}


def test_towns_have_names_in_their_own_letters(tmp_path: Path) -> None:
    kharkiv = next(town for town in country_of("UA").towns if town.name == "Kharkiv")
    assert any("Харк" in name for name in kharkiv.names)


def test_a_country_that_is_none_is_refused_with_the_nearest() -> None:
    with pytest.raises(NoCountryError, match='Did you mean "Haiti"'):
        country_of("Hayti")


def test_nothing_is_begun_where_something_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "claims.yaml").write_text("mine")
    assert main(["init", str(tmp_path), "--title", "x", "--country", "UA"]) == 1
    assert "is there and not empty" in capsys.readouterr().err
    assert [each.name for each in tmp_path.iterdir()] == ["claims.yaml"]


def test_templates_are_put_into_their_sections_and_every_other_line_stays(tmp_path: Path) -> None:
    folder = begun(tmp_path / "own")
    before = (folder / "claims.yaml").read_text().splitlines()
    for what in ("statement", "claim", "claim"):
        assert main(["new", what, str(folder)]) == 0
    corpus = corpus_in(folder)
    assert len(corpus.statements) == 3
    assert len(corpus.claims) == 5
    after = (folder / "claims.yaml").read_text().splitlines()
    assert [line[2:] for line in difflib.ndiff(before, after) if line.startswith("- ")] == []
    assert sum("WRITE" in line for line in after) == 2 + 2 + 2 * 2
    assert after.index("series:") > max(number for number, line in enumerate(after) if "WRITE" in line)


def test_a_place_is_added_with_the_sum_of_its_file_and_a_source(tmp_path: Path) -> None:
    folder = begun(tmp_path / "own")
    told = ["new", "place", str(folder), "--name", "Ліс", "--class", "zone", "--lat", "49.1", "--lon", "37.2"]
    assert main(told) == 0
    assert main([*told, "--id", "forest"]) == 0
    corpus = corpus_in(folder)
    assert corpus.gazetteer["forest"].name == "Ліс"
    provenance = read_provenance(folder / "geodata")
    places = next(each for each in provenance.files if each.file == "places.csv")
    assert places.sha256 == hashlib.sha256((folder / "geodata" / "places.csv").read_bytes()).hexdigest()
    assert [each.source for each in provenance.sources].count("own estimate") == 1


@pytest.mark.parametrize(
    ("told", "message"),
    [
        (["claim", "--place", "kyyiv"], 'no place "kyyiv" in places.csv. Did you mean "kyiv"?'),
        (
            ["claim", "--statement", "example-news"],
            'no statement "example-news". Did you mean "example-news-2024-03-06"?',
        ),
        (["claim", "--words", "one two three four five six seven eight nine"], "has 9 words, more than 8"),
        (["claim", "--when", "2024-03-32"], "is not a date in EDTF"),
        (["claim", "--id", "example-denial-2024-03-06"], "is used twice"),
        (["place"], "a place needs its name"),
        (["place", "--name", "X"], "a place needs its spot"),
        (["place", "--name", "X", "--lat", "91", "--lon", "1"], "91 is outside the world"),
        (["place", "--name", "X", "--class", "lake"], 'no class "lake" in corpus.yaml'),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], told: list[str], message: str
) -> None:
    folder = begun(tmp_path / "own")
    before = (folder / "claims.yaml").read_bytes(), (folder / "geodata" / "places.csv").read_bytes()
    assert main(["new", told[0], str(folder), *told[1:]]) == 1
    assert message in capsys.readouterr().err
    assert ((folder / "claims.yaml").read_bytes(), (folder / "geodata" / "places.csv").read_bytes()) == before


def test_what_is_no_corpus_is_not_served(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", str(tmp_path)]) == 1
    assert f"claimsmap init {tmp_path}" in capsys.readouterr().err
