"""How claims are coded, placed and dated, and the rules of the project."""

from __future__ import annotations

import streamlit as st

from claimsmap.language import gettext as _
from pages.parts.sections.headings import show_section

CODED = _("""\
**Coded.** An editor reads a text sentence by sentence. Whatever somebody could check becomes a *mention*: at most eight
words, exactly as printed, with who speaks them and whether the publisher quotes or retells. Mentions of the same
assertion by the same speaker form one *claim*, however many texts carry it. A new number for the same thing is a new
claim. Judgements, demands and motives are coded as such, a kind of their own that stands last. What is left out,
such as a hope or a phrase that asserts nothing, is kept in a list with the reason.

**Placed.** A claim lies where its words put it and nowhere narrower. Names are looked up in a gazetteer that comes
with the project; each place has a class, and the class decides what may be drawn. Where two gazetteers disagree, or
only a report tells where a height lies, the uncertainty is written down and drawn as a circle.

**Dated.** A date is a span from the first to the last day that the words allow, and says whether it is *stated* or
*inferred*, and from what. Whatever is inferred, a day, a place or how two claims stand to one another, is marked as
"our reading". A claim with no date stays without one; it is counted, and no timeline stretches for it.
"When it happened" and "when it was said" are two different questions, and each page lets you choose.""")

LAWS = _("""\
1. **A claim is what somebody said.** It is never shown without its speaker. Loaded words stand in quotation marks.
2. **Nothing is more exact than the words.** "More than 1,400" never turns into 1,400, a district never into a pin.
3. **Nothing is counted twice.** A total that grows from statement to statement is one series, and is never added up.
   Ten texts that carry one ministry's sentence are one source, and no confirmation of it.
4. **Contradictions are shown, not settled.** Where sums can be checked they are, in the open, and marked as ours.
5. **Every mark leads to its words,** and from there to the text, with a fingerprint (SHA-256) of what was coded.
6. **Every view is a link,** and every list is also a file.
7. **It works alone.** Nothing is loaded from third parties but background tiles, where these are switched on.
8. **Nobody needs the map.** All of it can be read, sorted and opened by keyboard and screen reader, as in the table
   of all claims.
9. **What it is not** stands on every page.""")


def explain_coding() -> None:
    """From a text to a claim with a place and a date."""
    show_section(_("How claims are coded, placed and dated"))
    st.markdown(CODED)


def explain_laws() -> None:
    """The rules of the project in plain words."""
    show_section(_("Rules that nothing here may break"))
    st.markdown(LAWS)
