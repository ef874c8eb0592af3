"""The munition labels of a claim, as its texts print them."""

from __future__ import annotations

from claimsmap.model.records import Claim


def labels_of(claim: Claim) -> list[str]:
    """Every munition label that a mention of the claim prints."""
    differing = [mention.differs["munition"] for mention in claim.mentions if "munition" in mention.differs]
    return list(dict.fromkeys([*([claim.munition] if claim.munition else []), *differing]))
