"""Tables and lists of the page About, of cells that are HTML already."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def table_html(caption: str, heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column holds the heads of the rows.

    Narrow screens lay it out as blocks, and blocks lose their roles: so the roles are named, and each cell its column.
    """
    columns = "".join(f'<th scope="col" role="columnheader">{head}</th>' for head in heads)
    return (
        f'<table class="claims-about-table claims-about-blocks" role="table"><caption>{caption}</caption>'
        f'<thead role="rowgroup"><tr role="row">{columns}</tr></thead>'
        f'<tbody role="rowgroup">{"".join(_row(heads, row) for row in rows)}</tbody></table>'
    )


def _row(heads: Sequence[str], row: Sequence[str]) -> str:
    cells = "".join(
        f'<td role="cell" data-label="{head}"><div>{cell}</div></td>'
        for head, cell in zip(heads[1:], row[1:], strict=True)
    )
    return f'<tr role="row"><th scope="row" role="rowheader">{row[0]}</th>{cells}</tr>'


def list_html(items: Iterable[str]) -> str:
    """A list with a mark before each item."""
    return f'<ul class="claims-about-list">{"".join(f"<li>{item}</li>" for item in items)}</ul>'
