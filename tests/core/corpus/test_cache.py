"""Results derived from a corpus are computed once for each of the few corpora in use."""

from claimsmap.corpus.cache import MOST_CACHED, once_per_corpus
from claimsmap.corpus.corpus import Corpus
from tests.builders import a_corpus


def test_readers_of_two_corpora_do_not_take_what_was_made_from_one_another() -> None:
    made: list[Corpus] = []

    @once_per_corpus
    def number(corpus: Corpus) -> int:
        made.append(corpus)
        return len(made)

    core, whole = a_corpus(), a_corpus()
    assert [number(each) for each in (core, whole, core, whole)] == [1, 2, 1, 2]
    for _ in range(MOST_CACHED):
        number(a_corpus())
    assert number(core) == MOST_CACHED + 3
