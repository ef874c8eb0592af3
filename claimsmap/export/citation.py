"""Citations of a view as text, BibTeX and CSL-JSON, each with link, day and version."""

from __future__ import annotations

from datetime import date
from typing import Any

from claimsmap.language import gettext as _
from claimsmap.model.about import About
from claimsmap.text.date_words import day_text

TEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{sign: f"\\{sign}" for sign in "&%$#_{}"},
}
"""TeX special characters and their escapes."""


def citation(
    title: str, sentence: str, link: str, version: str, day: date, about: About, record: str = ""
) -> dict[str, Any]:
    """The citation in three forms: `text` and `bibtex` to copy, `csl` as a CSL-JSON item for reference managers.

    The id of an opened claim, series or difference, `record`, is part of the key, so that several can be cited
    together.
    """
    name, notice = about.name, about.notice
    key = f"claims-map-{version}-{record}" if record else f"claims-map-{version}"
    told = _("{name}. {title}. {sentence} Version {version}. {link} (opened {day}). {notice}")
    return {
        "text": told.format(
            name=name, title=title, sentence=sentence, version=version, link=link, day=day_text(day), notice=notice
        ),
        "bibtex": "\n".join(
            [
                f"@misc{{{key},",
                f"  title = {{{{{_tex(title)}}}}},",
                f"  howpublished = {{{_tex(name)}}},",
                f"  year = {{{day.year}}},",
                f"  version = {{{version}}},",
                f"  url = {{{link}}},",
                f"  urldate = {{{day.isoformat()}}},",
                f"  note = {{{_tex(sentence)} {_tex(notice)}}}",
                "}",
            ]
        ),
        "csl": {
            "id": key,
            "type": "dataset",
            "title": title,
            "container-title": name,
            "version": version,
            "URL": link,
            "accessed": {"date-parts": [[day.year, day.month, day.day]]},
            "issued": {"date-parts": [[day.year]]},
            "note": f"{sentence} {notice}",
        },
    }


def _tex(text: str) -> str:
    return "".join(TEX.get(sign, sign) for sign in text)
