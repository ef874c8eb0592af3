"""The difference or check that the address names, alone, with others on the same claims."""

from __future__ import annotations

import streamlit as st

from claimsmap.differences import concerning, difference_of, differences_of
from pages.parts.difference_entry import entry_html
from pages.parts.figures_words import difference_links, show_html
from pages.parts.links import link
from pages.parts.view import View, safe_markdown


def show_opened(view: View) -> None:
    """The entry, and the way back to the register."""
    if not view.own:
        return
    difference = difference_of(view.corpus, view.own)
    back = link(f"All {len(differences_of(view.corpus))} differences", "differences", view.selection)
    if difference is None:
        st.warning(f"There is no difference {safe_markdown(view.own)}. It may have been withdrawn or renamed.")
        show_html(f"<p>{back}</p>")
        return
    others = {each.id: each for claim in difference.claims for each in concerning(view.corpus, claim)}
    others.pop(difference.id, None)
    related = f"<h4>Other differences on these claims</h4>{difference_links(others.values())}" if others else ""
    show_html(f"<p>{back}</p>{entry_html(difference, view)}{related}")
