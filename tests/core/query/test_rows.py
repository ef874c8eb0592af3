"""Claims as rows of the list and of the table: every column contains what its name says."""

from claimsmap.model.records import Speaker
from claimsmap.query.claim_index import make_index
from claimsmap.query.list_rows import list_rows
from claimsmap.query.table_rows import table_rows
from tests.builders import a_claim, a_corpus, a_mention, a_statement, the_gazetteer

ZABUKH = the_gazetteer()["zabukh"].name
ADDRESS = "https://ministry.example/1"
EXCERPT = a_statement(id="agency-2022-10-26", publisher="Agency", published="2022-10-26", excerpt_only=True)
CLAIM = a_claim(
    places=["zabukh", "sus"],
    place_as_written="villages of Zabukh and Sus",
    when_basis="inferred: the day of the statement",
    figures=[
        {"measure": "mines_found", "value": 1400, "qualifier": "more_than"},
        {"measure": "booby_traps_found", "qualifier": "not_stated"},
    ],
    munition="PMN-E",
    mentions=[
        a_mention(),
        a_mention(words="mines were seen"),
        a_mention(statement=EXCERPT.id, words="found mines", differs={"munition": "PMNE"}),
    ],
)
BARE = a_claim(
    id="bare", said_by="agency", places=[], when=None, figures=[], mentions=[a_mention(statement=EXCERPT.id)]
)
CORPUS = a_corpus(
    CLAIM,
    BARE,
    statements=(a_statement(address=ADDRESS), EXCERPT),
    speakers={"ministry": Speaker(id="ministry", name="The Ministry", party="government of Azerbaijan")},
)


def test_a_row_of_the_list_has_what_a_reader_needs_to_choose_a_claim() -> None:
    assert list_rows(CORPUS, [CLAIM]) == [
        {
            "id": "zabukh-find",
            "kind": "mine_find",
            "said_by_name": "The Ministry",
            "party": "government of Azerbaijan",
            "summary": "mines found at Zabukh",
            "when_text": "3 October 2022",
            "place_text": f"{ZABUKH}, Sus",
            "label": "more than 1,400",
            "mapped": True,
            "statements": 2,
            "unreviewed": False,
            "excerpt_only": False,
        }
    ]


def test_a_row_of_the_list_says_what_is_not_there() -> None:
    row = list_rows(CORPUS, [BARE])[0]
    assert (row["said_by_name"], row["party"]) == ("agency", "")
    assert (row["when_text"], row["place_text"], row["label"]) == ("no date given", "", "")
    assert (row["mapped"], row["statements"], row["excerpt_only"]) == (False, 1, True)


def test_a_row_of_the_table_says_everything_in_words() -> None:
    row = table_rows(CORPUS, [CLAIM])[0]
    assert (row["id"], row["kind"], row["who"]) == ("zabukh-find", "mine_find", "The Ministry")
    assert (row["party"], row["what"], row["when"]) == (
        "government of Azerbaijan", "mines found at Zabukh", "3 October 2022",
    )  # fmt: skip
    assert "the day of the statement" in row["basis"]
    assert (row["places"], row["place_as_written"]) == ([ZABUKH, "Sus"], ["villages of Zabukh and Sus"])
    assert row["figures"][0].startswith("more than 1,400 ")
    assert row["further"]["munition"] == ["PMN-E", "PMNE"]
    assert row["said"] == ["25 October 2022", "26 October 2022"]
    assert (row["texts"], row["excerpt_only"], row["unreviewed"]) == (2, False, "")


def test_a_row_of_the_table_says_whose_reading_a_place_is_and_that_nobody_looked_at_it() -> None:
    read, taken = a_claim(place_basis="inferred: from the map of the release"), a_claim(unreviewed=True)
    rows = table_rows(CORPUS, [CLAIM, read, taken])
    assert [row["place_basis"] == "" for row in rows] == [True, False, True]
    assert "from the map of the release" in rows[1]["place_basis"]
    assert [bool(row["unreviewed"]) for row in rows] == [False, False, True]


def test_a_row_of_the_table_says_what_is_admitted() -> None:
    laid = [a_claim(kind="mine_laying", admission=admitted) for admitted in (False, True)]
    told = [row["admission"] for row in table_rows(CORPUS, [*laid, CLAIM])]
    assert told[0] != told[1]
    assert told[2] == ""


def test_each_mention_of_a_row_leads_to_its_words() -> None:
    mentions = table_rows(CORPUS, [CLAIM])[0]["mentions"]
    assert [each["words"] for each in mentions] == ["mines were found", "mines were seen", "found mines"]
    assert [each["publisher"] for each in mentions] == ["Ministry", "Ministry", "Agency"]
    assert [each["statement"] for each in mentions][1:] == ["ministry-2022-10-25", "agency-2022-10-26"]
    assert [each["published"] for each in mentions][1:] == ["25 October 2022", "26 October 2022"]
    assert str(mentions[0]["source"]).startswith(ADDRESS)
    assert not mentions[2]["source"]


def test_a_row_of_the_table_says_what_is_not_there() -> None:
    row = table_rows(CORPUS, [BARE])[0]
    assert (row["when"], row["places"], row["figures"], row["further"]["munition"]) == ("no date given", [], [], [])
    assert (row["who"], row["excerpt_only"], row["texts"]) == ("agency", True, 1)


def test_the_row_of_a_claim_is_found_by_its_id() -> None:
    index = make_index(CORPUS)
    assert [index.row_of(ident) for ident in (CLAIM.id, BARE.id, "no-such-claim")] == [0, 1, None]
