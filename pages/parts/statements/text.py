"""The text of a statement with the words of its mentions marked: each leads to its row, and the rows lead back."""

from __future__ import annotations

from collections.abc import Sequence

from claimsmap.model.records import Claim, Mention, Statement
from claimsmap.text.marked_text import Piece, cut
from pages.parts.shell.escaping import safe
from pages.parts.shell.sections import section
from pages.parts.statements.common import kind_mark

Mentions = Sequence[tuple[Claim, Mention]]


def text_html(text: str, mentions: Mentions, statement: Statement) -> str:
    """The text with a number after all words that a mention or a passage left out quotes."""
    labels = [str(number) for number in range(1, len(mentions) + 1)]
    labels += [left_out_label(number) for number in range(len(statement.left_out))]
    styles = [kind_mark(claim) for claim, _ in mentions] + ['class="is-left-out"'] * len(statement.left_out)
    locators = [mention.words for _, mention in mentions] + [passage.words for passage in statement.left_out]
    shown = "".join(_piece_html(piece, labels, styles) for piece in cut(text, locators))
    return (
        '<section class="statement-text" role="region" tabindex="0" aria-labelledby="text">'
        f"{section(f'The text, as {statement.publisher} published it', 'text', 'The text')}"
        "<p><small>Marked words lead to the claims coded from them; the numbers in the list lead back.</small></p>"
        f'<div lang="{safe(statement.language)}" dir="auto">{shown}</div></section>'
    )


def _piece_html(piece: Piece, labels: Sequence[str], styles: Sequence[str]) -> str:
    anchors = "".join(f'<span class="statement-anchor" id="words-{labels[index]}"></span>' for index in piece.begins)
    numbers = "".join(f'<sup><a href="#said-{labels[index]}">{labels[index]}</a></sup>' for index in piece.ends)
    shown = safe(piece.text)
    if piece.within:
        innermost = piece.within[-1]
        # the number is the way for the keyboard, so that the same link is not passed twice
        shown = f'<mark {styles[innermost]}><a href="#said-{labels[innermost]}" tabindex="-1">{shown}</a></mark>'
    return anchors + shown + numbers


def left_out_label(number: int) -> str:
    """What a passage that was left out is numbered by."""
    return f"L{number + 1}"
