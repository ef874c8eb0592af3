"""A first summary for the editor to better: figures in our words, or else a few of the text's in quotation marks."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from claimsmap.corpus.corpus import Corpus
from claimsmap.files.characters import plain
from claimsmap.text.wording import figure_in_words

_QUOTES = re.compile(r"[\"“”«»„]")


def summary_of(fields: Mapping[str, Any], corpus: Corpus, speaker: str) -> str:
    """What is said, without the speaker; the places by the names that the gazetteer has for them."""
    names = ", ".join(dict.fromkeys(corpus.gazetteer[place].name for place in fields["places"]))
    if figures := fields["figures"]:
        counted = "; ".join(dict.fromkeys(figure_in_words(each, corpus.about) for each in figures))
        return f"{counted} ({names})" if names else counted
    about = str(fields["kind"]).replace("_", " ")
    said = f'{about}: "{plain(_QUOTES.sub("", fields["words"])).strip()}"'
    return about if corpus.speaker_name(speaker).casefold() in said.casefold() else said
