"""Ids are permanent: resolves an id of an earlier version to the claims that replaced it."""

from __future__ import annotations

from dataclasses import dataclass

from claimsmap.corpus.cache import once_per_corpus
from claimsmap.corpus.corpus import Corpus
from claimsmap.language import gettext as _


@dataclass(frozen=True)
class Succession:
    """What became of an id."""

    was: str
    claims: tuple[str, ...]
    """The claims that replaced it, nearest first; empty if none."""
    why: str = ""
    """Why it has no single successor; empty where the claim was merged or renamed."""

    @property
    def words(self) -> str:
        """The message for a reader of an old link, in a sentence or two."""
        if not self.why:
            merged = _("The claim “{was}” of an earlier version is now part of “{claim}”.")
            return merged.format(was=self.was, claim=self.claims[0])
        begin = _("The claim “{was}” of an earlier version was withdrawn: {why}.").format(was=self.was, why=self.why)
        nearest = _("The nearest to it is “{claim}”.")
        return f"{begin} {nearest.format(claim=self.claims[0])}" if self.claims else begin


def successor_of(corpus: Corpus, ident: str) -> Succession | None:
    """What replaced an id, in any collection; None for an id that is current or never existed."""
    return None if not ident or ident in corpus.whole.claims else _successions(corpus.whole).get(ident)


def followed(corpus: Corpus, ident: str) -> str:
    """The id of the claim that a link means: the nearest successor of an old id, else the id unchanged."""
    succession = successor_of(corpus, ident)
    return succession.claims[0] if succession and succession.claims else ident


@once_per_corpus
def _successions(corpus: Corpus) -> dict[str, Succession]:
    merged = {was: Succession(was, (claim,)) for was, claim in corpus.links.renamed.items()}
    split = {each.id: Succession(each.id, each.see, each.why.rstrip(".")) for each in corpus.withdrawn.values()}
    return merged | split


def successions_of(corpus: Corpus) -> dict[str, Succession]:
    """Every retired id with what replaced it."""
    return {ident: each for ident, each in _successions(corpus.whole).items() if ident not in corpus.whole.claims}
