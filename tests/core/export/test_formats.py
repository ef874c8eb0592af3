"""The download formats: KML, JSON-LD, Data Package, feed, and the metadata in each."""

import csv
import gzip
import html
import io
import json
from datetime import UTC, date, datetime
from typing import Any
from xml.etree import ElementTree

import pytest

from claimsmap.cli.record import next_step
from claimsmap.corpus.corpus import Corpus
from claimsmap.corpus.history import History
from claimsmap.export.api import answer
from claimsmap.export.catalogue import MAKERS
from claimsmap.export.citation import citation
from claimsmap.export.formats.kml import FIELDS as KML_FIELDS
from claimsmap.loading.store import Snapshot
from claimsmap.model.series_and_checks import Series
from claimsmap.model.subject import OF_EVERY_CLAIM
from claimsmap.model.vocabulary import Aspect
from claimsmap.query.claim_index import make_index
from claimsmap.query.selection import NAMES
from claimsmap.query.sorting import Column
from tests.builders import a_claim, a_corpus, a_mention, a_statement, the_about

BASE = "https://claims.example/"
KML = "{http://www.opengis.net/kml/2.2}"
ATOM = "{http://www.w3.org/2005/Atom}"
HOSTILE = "</name><script>alert(1)</script>&\x0b"


def get(name: str, corpus: Corpus, *pairs: tuple[str, str]) -> str:
    found = answer(name, pairs, Snapshot(corpus, make_index(corpus)), base=BASE)
    assert found.status == 200
    return gzip.decompress(found.packed).decode()


def kml(corpus: Corpus, *pairs: tuple[str, str]) -> ElementTree.Element:
    return ElementTree.fromstring(get("claims.kml", corpus, *pairs))


def recorded(*versions: Corpus) -> Corpus:
    """The last of several versions of a corpus, with their history."""
    history = History()
    for day, corpus in enumerate(versions, 1):
        step = next_step(history, corpus, datetime(2026, 1, day, tzinfo=UTC))
        history = History(steps=(*history.steps, step))
    return Corpus(**{**{name: getattr(versions[-1], name) for name in Corpus.__dataclass_fields__}, "history": history})


@pytest.mark.parametrize("name", ["claims.csv", "claims.json", "claims.geojson", "claims.kml", "datapackage.json"])
def test_every_file_carries_version_link_licences_and_notice(name: str) -> None:
    corpus = a_corpus()
    text = html.unescape(html.unescape(get(name, corpus, ("from", "2022-10-01"))))
    assert corpus.version in text
    assert f"{BASE}?from=2022-10-01&version={corpus.version}" in text
    assert "Creative Commons Attribution 4.0" in text
    assert "GeoNames" in text
    assert "An unmarked place is not necessarily safe" in text


def test_a_row_of_the_csv_says_where_it_comes_from() -> None:
    rows = list(csv.DictReader(io.StringIO(get("claims.csv", a_corpus()).removeprefix("\ufeff"))))
    assert rows[0]["view"].startswith(BASE)
    assert "An unmarked place is not necessarily safe" in rows[0]["notice"]


def test_no_further_field_has_the_name_of_something_that_every_claim_has() -> None:
    corpus = a_corpus()
    header = next(csv.reader(io.StringIO(get("claims.csv", corpus).removeprefix("\ufeff"))))
    feature = json.loads(get("claims.geojson", corpus))["features"][0]
    taken = {*header, *feature["properties"], *KML_FIELDS, *NAMES, *Column, *Aspect}
    assert taken - {*corpus.about.field_of} <= OF_EVERY_CLAIM


def test_a_feature_says_how_exact_its_geometry_is() -> None:
    corpus = a_corpus(a_claim(places=["saribaba_height"]))
    feature = json.loads(get("claims.geojson", corpus))["features"][0]
    assert feature["geometry"]["type"] == "Polygon"
    assert feature["properties"]["drawn"] == ["circle"]
    assert feature["properties"]["approximate"] is True
    assert feature["properties"]["uncertainty_m"] == corpus.gazetteer["saribaba_height"].uncertainty_m


@pytest.mark.parametrize(
    ("places", "expected"),
    [(["zabukh"], {"Point"}), (["lachin_district"], {"Polygon"}), (["zabukh", "sus"], {"MultiGeometry", "Point"})],
)
def test_a_placemark_has_the_form_that_is_drawn(places: list[str], expected: set[str]) -> None:
    mark = kml(a_corpus(a_claim(places=places))).find(f".//{KML}Placemark")
    assert mark is not None
    found = {each.tag.removeprefix(KML) for each in mark.iter()}
    assert found & {"Point", "Polygon", "LineString", "MultiGeometry"} == expected


def test_a_placemark_without_a_place_has_no_form_but_its_days_and_its_speaker() -> None:
    mark = kml(a_corpus(a_claim(places=[], when="2022-08/2022-10-25"))).find(f".//{KML}Placemark")
    assert mark is not None
    assert mark.find(f".//{KML}coordinates") is None
    assert mark.findtext(f"{KML}TimeSpan/{KML}begin") == "2022-08-01"
    assert mark.findtext(f"{KML}TimeSpan/{KML}end") == "2022-10-25"
    assert mark.findtext(f"{KML}name") == "ministry said: mines found at Zabukh"


def test_longitude_comes_first_in_kml() -> None:
    assert kml(a_corpus()).findtext(f".//{KML}Point/{KML}coordinates") == "46.54403,39.5893"


def test_hostile_text_stays_text_in_kml_and_in_the_html_of_its_balloons() -> None:
    claim = a_claim(summary=HOSTILE, mentions=[a_mention(words="<b>mines</b>")])
    mark = kml(a_corpus(claim)).find(f".//{KML}Placemark")
    assert mark is not None
    assert mark.findtext(f"{KML}name") == f"ministry said: {HOSTILE[:-1]}"
    assert "&lt;b&gt;mines&lt;/b&gt;" in (mark.findtext(f"{KML}description") or "")


def test_a_number_keeps_its_qualifier_in_kml() -> None:
    claim = a_claim(figures=[{"measure": "mines_found", "value": "1400", "qualifier": "more_than"}])
    values = [each.text for each in kml(a_corpus(claim)).iter(f"{KML}value")]
    assert "more than 1,400 mines found" in values


def test_a_claim_in_json_ld_names_its_speaker_and_where_it_appeared() -> None:
    statement = a_statement(address="https://example.org/a")
    dataset, claim = json.loads(get("claims.jsonld", a_corpus(statements=(statement,))))["@graph"]
    assert (dataset["@type"], claim["@type"]) == ("Dataset", "Claim")
    assert claim["@id"] == f"{BASE}?claim=zabukh-find"
    assert claim["author"]["name"] == "ministry"
    assert claim["appearance"][0]["url"] == "https://example.org/a"
    assert claim["appearance"][0]["datePublished"] == "2022-10-25"
    assert claim["isPartOf"]["@id"] == dataset["@id"]


@pytest.mark.parametrize(("place", "has_point"), [("zabukh", True), ("lachin_district", False)])
def test_only_a_settlement_has_coordinates_in_json_ld(place: str, has_point: bool) -> None:
    claim = json.loads(get("claims.jsonld", a_corpus(a_claim(places=[place]))))["@graph"][1]
    assert ("geo" in claim["spatialCoverage"][0]) is has_point


def test_the_data_package_describes_every_file_of_the_view_by_its_address() -> None:
    package = json.loads(get("datapackage.json", a_corpus(), ("kind", "mine_find")))
    paths = {resource["path"] for resource in package["resources"]}
    assert paths == {f"{BASE}data/{name}?kind=mine_find" for name in MAKERS if name.startswith("claims.")}
    table = next(resource for resource in package["resources"] if resource["format"] == "csv")
    header = get("claims.csv", a_corpus()).removeprefix("\ufeff").partition("\r\n")[0].split(",")
    assert [field["name"] for field in table["schema"]["fields"]] == header


def feed(corpus: Corpus, *pairs: tuple[str, str]) -> ElementTree.Element:
    return ElementTree.fromstring(get("feed.atom", corpus, *pairs))


def version(name: str, *claims: Any) -> Corpus:
    return a_corpus(*claims, version=name * 12)


def test_the_feed_tells_what_was_added_corrected_and_withdrawn_the_latest_first() -> None:
    one = version("1", a_claim(id="a"), a_claim(id="b"))
    two = version("2", a_claim(id="a", summary="more mines found"), a_claim(id="c"))
    found = feed(recorded(one, two))
    titles = [entry.findtext(f"{ATOM}title") for entry in found.iter(f"{ATOM}entry")]
    assert titles == [
        "Withdrawn: b",
        "Corrected: ministry said: more mines found",
        "Added: ministry said: mines found at Zabukh",
        "Added: ministry said: more mines found",
    ]
    assert found.findtext(f"{ATOM}updated") == "2026-01-02T00:00:00Z"


def test_the_feed_has_what_atom_asks_for_and_no_id_twice() -> None:
    found = feed(recorded(version("1", a_claim(id="a"), a_claim(id="b"))))
    for element in [found, *found.iter(f"{ATOM}entry")]:
        assert all(element.findtext(f"{ATOM}{name}") for name in ("id", "title", "updated"))
    assert found.find(f"{ATOM}author/{ATOM}name") is not None
    ids = [each.text for each in found.iter(f"{ATOM}id")]
    assert len(ids) == len(set(ids))


def test_the_feed_follows_the_filters_and_keeps_every_withdrawal() -> None:
    one = version("1", a_claim(id="a"), a_claim(id="b"), a_claim(id="c", kind="visit"))
    two = version("2", a_claim(id="a"), a_claim(id="c", kind="visit"))
    found = feed(recorded(one, two), ("kind", "visit"))
    assert [entry.findtext(f"{ATOM}title") for entry in found.iter(f"{ATOM}entry")] == [
        "Withdrawn: b",
        "Added: ministry said: mines found at Zabukh",
    ]


def test_a_record_without_a_history_has_an_empty_feed() -> None:
    assert list(feed(a_corpus()).iter(f"{ATOM}entry")) == []


def test_the_feed_has_a_version_as_soon_as_it_is_recorded() -> None:
    corpus = version("5", a_claim(id="a"))
    assert list(feed(corpus).iter(f"{ATOM}entry")) == []
    assert len(list(feed(recorded(corpus)).iter(f"{ATOM}entry"))) == 1


def test_a_citation_has_link_day_and_version_in_each_form() -> None:
    cited = citation(
        "Title", "3 of 4 claims.", f"{BASE}?kind=visit&version=abc", "abc", date(2026, 11, 22), the_about()
    )
    assert "22 November 2026" in cited["text"]
    assert "urldate = {2026-11-22}" in cited["bibtex"]
    assert cited["csl"]["accessed"] == {"date-parts": [[2026, 11, 22]]}
    for form in (cited["text"], cited["bibtex"], json.dumps(cited["csl"])):
        assert f"{BASE}?kind=visit&version=abc" in form
        assert "abc" in form


def test_no_sign_of_a_title_is_a_command_in_bibtex() -> None:
    cited = citation("50% of {x} & \\input", "", BASE, "abc", date(2026, 1, 1), the_about())
    assert r"title = {{50\% of \{x\} \& \textbackslash{}input}}" in cited["bibtex"]


def test_an_opened_claim_is_the_title_of_its_view_with_its_speaker() -> None:
    cited = json.loads(get("citation.json", a_corpus(), ("claim", "zabukh-find")))
    assert cited["title"] == "ministry said: mines found at Zabukh"
    assert cited["csl"]["id"].endswith("-zabukh-find"), "so that several claims can be cited together"
    assert cited["sentence"].startswith("Stated in Ministry, 25 October 2022. 1 of 1 claims made in published")


def test_the_citation_of_a_series_names_its_texts_and_counts_no_claims() -> None:
    claims = [a_claim(id=f"c{number}", mentions=[a_mention(statement=f"s{number}")]) for number in range(6)]
    texts = tuple(a_statement(id=f"s{number}", publisher=f"P{number}") for number in range(6))
    toll = Series(id="toll", title="Toll", measure="killed", since="2020", claims=tuple(each.id for each in claims))
    corpus = a_corpus(*claims, statements=texts, series={"toll": toll})
    cited = json.loads(get("citation.json", corpus, ("series", "toll")))
    days = [f"P{number}, 25 October 2022" for number in range(4)]
    assert cited["sentence"] == f"Stated in {'; '.join(days)}; 2 more texts."
    assert cited["csl"]["id"].endswith("-toll")


@pytest.mark.parametrize("own", ["series", "difference"])
def test_the_key_of_a_citation_names_no_record_that_is_not_there(own: str) -> None:
    cited = json.loads(get("citation.json", a_corpus(), (own, "x},\n@misc{y")))
    assert cited["bibtex"].startswith(f"@misc{{{cited['csl']['id']},\n  title")
    assert cited["csl"]["id"] == f"claims-map-{cited['version']}"


def test_the_sentence_of_a_view_tells_its_days_and_filters() -> None:
    pairs = [("from", "2022-10-01"), ("dates", "said"), ("place", "zabukh"), ("q", "mines")]
    cited = json.loads(get("citation.json", a_corpus(), *pairs))
    assert cited["sentence"] == (
        "1 of 1 claims made in published statements; said from 1 October 2022 on; "
        "place: Zabukh / Aghavno; with the words: mines."
    )
