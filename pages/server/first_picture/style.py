"""The picture's style, inlined in the page so that the first paint waits for no other file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from pages.server.assets import ASSETS
from pages.server.first_picture.fit import NARROW, Step
from pages.server.first_picture.looks import colours

OWN = "first_picture/first_picture.css"
SHARED = ("list/list.css",)
"""Live styles that the picture copies under its own class names, so that no script mistakes it for the live page."""
CARD = "page.css"
LAYOUT = ("head/head.css", "explorer/layout.css")
_MEASURES = re.compile(r"^@media[^{]*|^ *:root \{[^}]*\}|^\}", re.MULTILINE)
_FOR_READERS = re.compile(r"(?:/\*.*?\*/|\s)+", re.DOTALL)


@cache
def style(has_card: bool) -> str:
    """The style sheet except for the zoom steps."""
    taken = [_text(name).replace(".claims-", ".first-") for name in (*SHARED, *([CARD] if has_card else []))]
    light, dark = (_variables(scheme) for scheme in ("LIGHT", "DARK"))
    schemes = f".first{{{light}}}@media(prefers-color-scheme:dark){{.first{{{dark}}}}}"
    return "".join([*_measures(), _text(OWN), *taken, schemes])


def _measures() -> Iterator[str]:
    """The layout variables of the live page for each screen size, without its rules."""
    for name in LAYOUT:
        around = ""
        for line in _MEASURES.findall((ASSETS / name).read_text("utf-8")):
            if line.startswith(("@", "}")):
                around = line.strip(" }")
            else:
                yield f"{around}{{{line}}}" if around else line


def kind_rules(of_kinds: Iterable[str]) -> str:
    """The colour of each kind, by number."""
    return f".first-svg{{{''.join(f'--k{number}:{colour};' for number, colour in enumerate(of_kinds))}}}"


def step_rules(steps: Sequence[Step]) -> str:
    """Container queries that pick the zoom step for a map size; of several that match, the last applies."""
    nearest = steps[-1].scale
    rules = []
    for number, step in enumerate(steps):
        for hand, screen, (wide, high) in (
            ("z", f"(min-width:{NARROW}px)", step.wide),
            ("n", f"(max-width:{NARROW - 0.02}px)", step.narrow),
        ):
            rules.append(
                f"@container first-view {screen} and (min-width:{wide}px) and (min-height:{high}px)"
                f"{{.first-svg{{--k:{step.scale / nearest:.4f}}}"
                f".first-svg .m{{display:none}}.first-svg .{hand}{number}{{display:inline}}}}"
            )
    return "".join(rules)


@cache
def without_scripts() -> str:
    """Overrides for when scripts are disabled."""
    return _text("first_picture/without_scripts.css")


@cache
def waiting() -> str:
    """The style of the messages shown when the page does not start."""
    return _text("first_picture/waiting.css")


def css_text(text: str) -> str:
    """A text as a CSS string, with all characters except letters, digits and spaces escaped."""
    return '"' + "".join(each if each.isalnum() or each == " " else f"\\{ord(each):06x}" for each in text) + '"'


def _variables(scheme: str) -> str:
    return "".join(f"--{name}:{colour};" for name, colour in colours(scheme).items())


def _text(name: str) -> str:
    """A style sheet without comments and extra whitespace."""
    return _FOR_READERS.sub(" ", (ASSETS / name).read_text(encoding="utf-8"))
