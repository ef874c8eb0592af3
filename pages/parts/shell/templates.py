"""Jinja2: the only way text becomes HTML. Every value is escaped unless it is HTML from a template."""

from __future__ import annotations

import re
from collections.abc import Callable, MutableMapping
from pathlib import Path
from typing import Any

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.ext import Extension
from jinja2.runtime import Context
from markupsafe import Markup, escape

from claimsmap.analysis.find_differences import field_name
from claimsmap.language import gettext, language, ngettext
from claimsmap.text.attribution import basis_text, published_text, statement_name
from claimsmap.text.date_words import date_text, day_text
from claimsmap.text.foreign import Composed, isolated, joined, shown, with_elements, without_invisible
from claimsmap.text.quotation import NO_QUOTATION, quotation_text
from claimsmap.text.wording import figure_text, measure_text, uncertainty_text
from pages.parts.sections.links import note_section
from pages.parts.shell import links
from pages.parts.shell.counting import counted
from pages.parts.shell.theme import RELATIONS, VOICES, about_now

TEMPLATES = Path(__file__).resolve().parents[2] / "templates"


class Unindented(Extension):
    """Strips the indentation of templates, which is for readers of the source and would be sent with every page."""

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with leading whitespace removed from every line."""
        return re.sub(r"^[ \t]+", "", source, flags=re.MULTILINE)


def _foreign(value: Any) -> Any:
    """A value for output: without hidden characters, and isolated from the surrounding bidi order where needed."""
    return isolated(shown(value)) if type(value) in (str, Composed) else value


def _with_foreign_values(translate: Callable[..., Any]) -> Callable[..., Any]:
    """Wraps a gettext function of Jinja, which would insert values without calling `finalize`."""

    @pass_context
    def put(context: Context, *messages: Any, **values: Any) -> Any:
        return translate(context, *messages, **{name: _foreign(value) for name, value in values.items()})

    return put


def _message(message: str, **values: Any) -> Markup:
    """A fast path for Jinja's own gettext with values, called hundreds of times per page."""
    told = Markup(gettext(message))  # noqa: S704 (ours)
    return told % {name: _foreign(value) for name, value in values.items()} if values or "%" in told else told


class FlatGlobals(Environment):
    """An environment whose templates have their globals in one dict.

    Jinja's own chain of dicts is compared key by key, in Python, whenever a rendered template imports another.
    """

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """All globals of a template: ours, and those it is loaded with."""
        return {**self.globals, **(d or {})}


_environment = FlatGlobals(
    loader=FileSystemLoader(TEMPLATES),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    auto_reload=False,
    finalize=_foreign,
    extensions=["jinja2.ext.i18n", Unindented],
)
_environment.policies["ext.i18n.trimmed"] = True
_environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]
_environment.globals["ngettext"] = _with_foreign_values(_environment.globals["ngettext"])  # type: ignore[arg-type]
_environment.globals["gettext"] = _environment.globals["_"] = _message


def html(template: str, **values: Any) -> Markup:
    """A rendered template, with every foreign value escaped."""
    return Markup(with_elements(_environment.get_template(template).render(values)))  # noqa: S704


def show(template: str, **values: Any) -> None:
    """Render a template on the page."""
    st.html(html(template, **values))


def compile_templates() -> None:
    """Compile all templates, so that no reader has to wait for it."""
    for name in _environment.list_templates():
        _environment.get_template(name)


_environment.filters.update(
    basis=basis_text,
    counted=counted,
    date=lambda edtf: date_text(edtf or ""),
    day=day_text,
    field=lambda name: field_name(name, about_now()),
    figure=figure_text,
    measure=lambda measure: measure_text(measure, about_now()),
    number="{:,}".format,
    kind_label=lambda kind: about_now().kind_label(kind),
    kind_colour=lambda kind: about_now().kind_of[kind].colour,
    published=published_text,
    statement_name=statement_name,
    part="{:.4f}".format,
    quoted=quotation_text,
    running=lambda text: escape(without_invisible(text)),  # running text, not isolated from the next
    place_class=lambda name: about_now().class_of[name].label,
    relation=lambda how, side: RELATIONS[how][side],
    uncertainty=uncertainty_text,
    voice=lambda name: VOICES[name],
)
_environment.tests.update(web_address=links.is_web_address)
_environment.globals.update(
    address=links.address,
    anchor_of=links.anchor_of,
    claim_address=links.claim_address,
    joined=joined,
    language=language(),
    no_quotation=NO_QUOTATION,
    note_section=note_section,
    difference_address=links.difference_address,
    source_address=links.source_address,
    statement_address=links.statement_address,
    unfiltered=links.unfiltered,
)
