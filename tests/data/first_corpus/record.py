"""The first corpus: what stands in the repository."""

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex
from tests.builders import ROOT, corpus_in, index_of

GEODATA = ROOT / "geodata"
CLAIMS_FILE = ROOT / "claims.yaml"


def the_first_corpus() -> Corpus:
    """Its claims and all that goes with them."""
    return corpus_in(ROOT)


def the_first_index() -> ClaimIndex:
    """The index of its claims."""
    return index_of(ROOT)


def its_about() -> About:
    """What it says of itself."""
    return the_first_corpus().about
