"""The first corpus, read once for all tests of a process: nothing in it can be changed."""

from functools import cache

from claimsmap.corpus.corpus import Corpus
from claimsmap.loading.about_file import read_about
from claimsmap.loading.claims_file import read_corpus
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex, make_index
from tests.builders import ROOT

GEODATA = ROOT / "geodata"
CLAIMS_FILE = ROOT / "claims.yaml"


@cache
def the_first_corpus() -> Corpus:
    """What stands in the repository."""
    corpus, faults = read_corpus(CLAIMS_FILE, GEODATA)
    assert corpus is not None, "\n".join(map(str, faults))
    return corpus


@cache
def the_first_index() -> ClaimIndex:
    """The index of its claims."""
    return make_index(the_first_corpus())


@cache
def its_about() -> About:
    """What it says of itself."""
    about, faults = read_about(ROOT / "corpus.yaml")
    assert about is not None, faults
    return about
