"""The first corpus: the one in the repository."""

from claimsmap.corpus.corpus import Corpus
from claimsmap.model.about import About
from claimsmap.query.claim_index import ClaimIndex
from tests.builders import ROOT, corpus_in, index_of

GEODATA = ROOT / "geodata"
CLAIMS_FILE = ROOT / "claims.yaml"


def the_first_corpus() -> Corpus:
    """Its corpus."""
    return corpus_in(ROOT)


def the_first_index() -> ClaimIndex:
    """Its index."""
    return index_of(ROOT)


def its_about() -> About:
    """Its own description."""
    return the_first_corpus().about
