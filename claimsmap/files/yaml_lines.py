"""YAML as strings with line numbers: no implicit types, no expansion attacks, and a line for every fault.

PyYAML's usual loaders turn `no` into False and 12:30 into 750, and silently keep the last of a repeated key. Here every
scalar stays the text that was typed (a bare `null` or `~` is an empty string); the records interpret it. Anchors and
aliases are refused: a few lines of them can expand to gigabytes.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import yaml

from claimsmap.files.faults import Fault

DEEPEST = 12
"""Maximum nesting depth; the records need six."""

_Loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_EMPTY = {"null", "Null", "NULL", "~"}


class Mapping(dict[str, Any]):
    """A mapping with the 1-based line of each of its keys."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Items(list[Any]):
    """A list with the 1-based line of each of its items."""

    __slots__ = ("line", "lines")

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


def line_of(tree: Any, path: Sequence[str | int]) -> int:
    """The line of the deepest node that exists along a path."""
    line: int = getattr(tree, "line", 1)
    for step in path:
        try:
            line = tree.lines[step]
            tree = tree[step]
        except (AttributeError, KeyError, IndexError, TypeError):
            break
    return line


def read_yaml(text: str, file: str) -> tuple[Mapping, list[Fault]]:
    """The mapping in a YAML text, and every fault found.

    For a text with a syntax error, the mapping holds what was parsed before it.
    """
    builder = _Builder(file)
    try:
        builder.read(text)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        builder.not_yaml(mark.line + 1 if mark else 1, error.problem or error.context or "", text)
    except (yaml.YAMLError, ValueError) as error:
        builder.not_yaml(1, str(error).splitlines()[0], text)
    return builder.root, builder.faults


class _Builder:
    """Builds the tree from parser events, with a stack of open containers and one of keys that await a value."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.root = Mapping(1)
        self.faults: list[Fault] = []
        self.containers: list[Mapping | Items] = []
        self.keys: list[str | None] = []

    def fault(self, line: int, problem: str, cure: str, where: str = "file") -> None:
        self.faults.append(Fault(self.file, line, where, problem, cure))

    def not_yaml(self, line: int, problem: str, text: str) -> None:
        lines = text.splitlines()
        start = lines[line - 1][: -len(lines[line - 1].lstrip())] if 0 < line <= len(lines) else ""
        if "\t" in start:
            self.fault(line, "the line is indented with a tab", "Indent with spaces")
        else:
            self.fault(line, f"is not YAML from here on ({problem})", "Mend the indentation or the quotation marks")

    def read(self, text: str) -> None:
        """Process events to the end of the first document, or to the first event that cannot be placed."""
        documents = 0
        for event in yaml.parse(text, Loader=_Loader):
            if isinstance(event, yaml.CollectionEndEvent):
                self.containers.pop()
                self.keys.pop()
            elif isinstance(event, yaml.NodeEvent):
                line = event.start_mark.line + 1 if event.start_mark else 1
                if not self.follow(event, line):
                    return
            elif isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self.fault(
                        event.start_mark.line + 1 if event.start_mark else 1,
                        "begins a second document",
                        "Remove the line ---",
                    )
                    return

    def follow(self, event: yaml.NodeEvent, line: int) -> bool:
        """Place a value or open a container; False when nothing after it can be placed."""
        if isinstance(event, yaml.AliasEvent):
            self.fault(line, f"uses the alias *{event.anchor}", "Write the value out")
            if not self.containers:
                return False
            self.place("", line)
            return True
        if event.anchor:
            self.fault(line, f"sets the anchor &{event.anchor}", "Write the value out where it is needed")
        if isinstance(event, yaml.ScalarEvent):
            self.refuse_tag(event.tag, line)
            if not self.containers:
                self.fault(line, "holds no records", "Begin with statements: and claims:")
                return False
            self.place("" if not event.style and event.value in _EMPTY else event.value, line)
            return True
        assert isinstance(event, yaml.CollectionStartEvent)
        self.refuse_tag(event.tag, line)
        opened: Mapping | Items = Mapping(line) if isinstance(event, yaml.MappingStartEvent) else Items(line)
        if not self.containers:
            if isinstance(opened, Items):
                self.fault(line, "is a list", "Begin with statements: and claims:")
                return False
            opened = self.root
        elif len(self.containers) >= DEEPEST:
            self.fault(line, f"is nested more than {DEEPEST} deep", "Mend the indentation or the brackets")
            return False
        else:
            self.place(opened, line)
        self.containers.append(opened)
        self.keys.append(None)
        return True

    def refuse_tag(self, tag: str | None, line: int) -> None:
        if tag and tag != "!":
            self.fault(line, f"carries the tag {tag}", "Remove the tag: every value is plain text")

    def place(self, value: Any, line: int) -> None:
        """Add a value to the current list, or as the value of the pending key, or as the next key."""
        container = self.containers[-1]
        if isinstance(container, Items):
            container.append(value)
            container.lines.append(line)
            return
        key = self.keys[-1]
        if key is not None:
            container.setdefault(key, value)
            self.keys[-1] = None
            return
        if not isinstance(value, str):
            self.fault(line, "has a list or mapping for a key", "Write a plain word before the colon")
            value = f"line {line}"
        elif value in container:
            self.fault(line, "stands twice in one record", "Keep one of the two", where=value)
        self.keys[-1] = value
        container.lines.setdefault(value, line)
