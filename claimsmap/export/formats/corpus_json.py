"""The description of the corpus as JSON, for the pages' scripts and for users of the files."""

from __future__ import annotations

from typing import Any

from claimsmap.corpus.corpus import Corpus

OF_A_KIND = {"label", "short", "plural", "meaning", "colour", "shape", "placed", "folded", "alleged"}


def corpus_description(corpus: Corpus) -> dict[str, Any]:
    """Title, notice, licence, credits and the labels of kinds, classes and fields; kinds and classes by id, in
    order."""
    about = corpus.about
    told = about.model_dump(
        mode="json",
        include={"name", "title", "description", "notice", "licence", "credits", "publisher", "contact", "view"},
    )
    return {
        **told,
        "version": corpus.version,
        "edge_notice": about.at_the_edge,
        "kinds": {kind.id: kind.model_dump(mode="json", include=OF_A_KIND) for kind in about.kinds},
        "classes": {each.id: each.label for each in about.place_classes},
        "collections": {name: about.collection_name(name) for name in about.collection_ids},
        "usual_collections": about.usual_collections,
        "measures": {each.id: each.many for each in about.measures},
        "fields": {each.id: each.label for each in about.fields},
    }
