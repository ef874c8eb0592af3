"""Inserts whole lines into a YAML file at positions given by its parser; all other bytes are preserved."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sized
from typing import Any, NamedTuple

import yaml

from claimsmap.drafting.rendering import on_one_line, record_lines

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
INDENT = 2
BOM = "\ufeff"


class SpliceError(Exception):
    """Lines cannot be inserted there; the message names the line and the cure."""


class Insertion(NamedTuple):
    """Whole lines to insert at an offset."""

    at: int
    lines: str
    until: int | None = None
    """The end of what they replace: nothing, or the brackets of an empty list."""


def spliced(text: str, records: Mapping[str, Iterable[Mapping[str, Any]]], mentions: Mapping[str, list[Any]]) -> str:
    """A claims file with records appended to their sections, and mentions appended to those of recorded claims."""
    bom = BOM if text.startswith(BOM) else ""
    body = text.removeprefix(BOM)
    newline = "\r\n" if "\r\n" in body else "\n"
    try:
        root = yaml.compose(body, Loader=_Loader)
    except yaml.YAMLError as error:
        raise SpliceError(f"is not YAML ({str(error).splitlines()[0]}). Mend it first") from None
    if root is not None and not isinstance(root, yaml.MappingNode):
        raise SpliceError("holds no sections. Begin with statements: and claims:")
    listed = {section: list(each) for section, each in records.items()}
    # existing sections first: a new one begins after the last line of the file
    new = dict(sorted(listed.items(), key=lambda item: _entry(root, item[0])[0] is None))
    # mentions first: those of the last claim end where a new claim begins
    insertions = [
        *(_of_claim(body, root, claim, each, newline) for claim, each in mentions.items() if each),
        *(_of_section(body, root, section, each, newline) for section, each in new.items() if each),
    ]
    after = applied(body, insertions)
    if _without(after, new, mentions) != _without(body, {section: () for section in new}, {}):
        raise SpliceError("has a form in which lines cannot be added safely. Add these by hand")
    return bom + after


def replaced(text: str, section: str, records: Mapping[str, Mapping[str, Any]]) -> str:
    """A file with the lines of some records of a section replaced; all other bytes are preserved."""
    if not records:
        return text
    root = yaml.compose(text, Loader=_Loader)
    listed = _entry(root, section)[1]
    if not isinstance(listed, yaml.SequenceNode) or listed.flow_style:
        raise SpliceError(f"{section} is no list of lines. Begin each record with '- id:'")
    newline = "\r\n" if "\r\n" in text else "\n"
    parts, last = [], 0
    for node in listed.value:
        ident = _entry(node, "id")[1]
        if ident is not None and ident.value in records:
            begin = text.rfind("\n", 0, node.start_mark.index) + 1
            lines = record_lines(records[ident.value], listed.start_mark.column)
            parts += [text[last:begin], "".join(line + newline for line in lines)]
            last = _end(node, text)
    return "".join([*parts, text[last:]])


def _without(text: str, records: Mapping[str, Sized], mentions: Mapping[str, Sized]) -> Any:
    """The content of a text without empty sections and without the last records and mentions, those just added."""
    try:
        tree = yaml.load(text, Loader=_Loader) or {}  # noqa: S506, it makes strings only
    except yaml.YAMLError:
        return None
    for claim in tree.get("claims") or () if mentions else ():
        if added := mentions.get(claim.get("id")):
            del claim["mentions"][-len(added) :]
    for section, added in records.items():
        if added:
            del tree[section][-len(added) :]
    return {
        section: each for section, each in tree.items() if section not in records or each not in ("", "null", "~", [])
    }


def applied(text: str, insertions: Iterable[Insertion]) -> str:
    """A text with insertions; those at the same offset in the given order."""
    parts, last = [], 0
    for at, lines, until in sorted(insertions, key=lambda each: each.at):
        parts += [text[last:at], lines]
        last = at if until is None else until
    return "".join([*parts, text[last:]])


def _of_section(
    text: str, root: yaml.Node | None, section: str, records: list[Mapping[str, Any]], newline: str
) -> Insertion:
    key, value = _entry(root, section)
    if key is None or value is None:
        at = _end(root, text) if root is not None else len(text)
        head = [f"{section}:", ""] if not text.strip() or at == 0 else ["", f"{section}:", ""]
        return _lines(text, at, [*head, *_records(records, INDENT)[1:]], newline)
    if isinstance(value, yaml.ScalarNode) and value.value in ("", "null", "~"):
        return _lines(text, _end(key, text), _records(records, INDENT), newline)
    if isinstance(value, yaml.SequenceNode) and value.flow_style and not value.value:
        return _instead_of_brackets(text, value, _records(records, INDENT), newline)
    if not isinstance(value, yaml.SequenceNode) or value.flow_style:
        where = f"{section} (line {key.start_mark.line + 1})"
        raise SpliceError(f"{where} is no list of lines. Begin each record with '- id:'")
    lines = _records(records, value.start_mark.column)
    at = _end(value, text)
    # after a block scalar that keeps blank lines (|+), another would become part of it
    return _lines(text, at, lines[1:] if _keeps_blank_lines(value, text) else lines, newline)


def _instead_of_brackets(text: str, value: yaml.Node, lines: list[str], newline: str) -> Insertion:
    """Lines for a section written as an empty list: they replace its brackets, and a comment after them is kept."""
    start, end = len(text[: value.start_mark.index].rstrip()), _end(value, text)
    kept = text[value.end_mark.index : end]
    added = _lines(text[:start] + kept, start + len(kept), lines, newline)
    return Insertion(start, kept + added.lines, end)


def _records(records: list[Mapping[str, Any]], indent: int) -> list[str]:
    return [line for record in records for line in ("", *record_lines(record, indent))]


def _of_claim(text: str, root: yaml.Node | None, claim: str, mentions: list[Any], newline: str) -> Insertion:
    _, claims = _entry(root, "claims")
    for node in claims.value if isinstance(claims, yaml.SequenceNode) else ():
        ident = _entry(node, "id")[1]
        if ident is not None and ident.value == claim:
            listed = _entry(node, "mentions")[1]
            if not isinstance(listed, yaml.SequenceNode) or listed.flow_style:
                raise SpliceError(f"the mentions of {claim} are no list of lines. Write each on a line of its own")
            dash = " " * listed.start_mark.column + "- "
            return _lines(text, _end(listed, text), [dash + on_one_line(each) for each in mentions], newline)
    raise SpliceError(f"has no claim {claim}. Name one on record, or leave merge empty")


def _entry(node: yaml.Node | None, name: str) -> tuple[yaml.Node | None, yaml.Node | None]:
    """Key and value node of a mapping's field."""
    if isinstance(node, yaml.MappingNode):
        for key, value in node.value:
            if key.value == name:
                return key, value
    return None, None


def _keeps_blank_lines(node: yaml.Node, text: str) -> bool:
    while isinstance(node, yaml.CollectionNode) and node.value:
        node = node.value[-1][1] if isinstance(node.value[-1], tuple) else node.value[-1]
    head = text[node.start_mark.index : text.find("\n", node.start_mark.index)]
    return isinstance(node, yaml.ScalarNode) and node.style in ("|", ">") and "+" in head.partition("#")[0]


def _end(node: yaml.Node, text: str) -> int:
    """The offset after the last line of a node. A block collection's own end mark extends to the next token."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        if isinstance(last, tuple):
            key, value = last
            is_empty = isinstance(value, yaml.ScalarNode) and not value.value and value.style is None
            return _end(key if is_empty else value, text)
        return _end(last, text)
    end = int(node.end_mark.index)
    if _keeps_blank_lines(node, text):
        return end
    if isinstance(node, yaml.ScalarNode) and node.style in ("|", ">"):
        end = len(text[:end].rstrip())
    following = text.find("\n", end)
    return len(text) if following < 0 else following + 1


def _lines(text: str, at: int, lines: list[str], newline: str) -> Insertion:
    """An insertion at an offset; at the end of a file without final newline it begins with one."""
    if at and not text[:at].endswith("\n"):
        return Insertion(at, "".join(newline + line for line in lines))
    return Insertion(at, "".join(line + newline for line in lines))
