"""Bundles ES modules into one script, since requesting a hundred of them takes longer than running them.

Existing bundlers need Node, which nobody who serves the map should need. This one is short because our modules follow a
convention, which it enforces: imports start at the left margin and name what they take; exports are functions, classes
or constants; there are no import cycles. Each module becomes a function that runs when its exports are first requested.
"""

from __future__ import annotations

import posixpath
import re
from collections.abc import Callable, Iterable, Iterator

_IMPORT = re.compile(r'^import (?:\{([^}]*)\} from )?"(\.[^"]+)";', re.MULTILINE)
_LATE_IMPORT = re.compile(r'\bawait import\("(\.[^"]+)"\)')
_EXPORT = re.compile(r"^export ((?:async function|function|class|const) )(\w+)", re.MULTILINE)
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_HERE = "import.meta.url"
_BEGIN = """\
const once = make => {
    let made;
    return () => (made ??= make());
};
const modules = {};
"""


def bundle(entries: Iterable[str], read: Callable[[str], str], here: str) -> str:
    """A script that defines `modules`: module name → function that returns a promise of its exports.

    A name is a path below pages/assets, such as "map/main.js". Includes the entries and everything they import. `read`
    returns the text of a module; `here` is the expression that replaces `import.meta.url`, with NAME for the module
    name. Raises ValueError, with module and line, for a module that breaks the convention.
    """
    texts: dict[str, str] = {}

    def take(name: str, importers: tuple[str, ...] = ()) -> None:
        if name in importers:
            circle = " → ".join((*importers[importers.index(name) :], name))
            raise ValueError(f"{circle}: import in a circle. Move what they share to a module of its own")
        if name not in texts:
            text = read(name)
            for imported in imports_of(name, text):
                take(imported, (*importers, name))
            texts[name] = _as_function(name, text, here.replace("NAME", name))

    for entry in entries:
        take(entry)
    return _BEGIN + "".join(texts.values())


def imports_of(name: str, text: str) -> Iterator[str]:
    """The names of the modules that one imports, statically or dynamically."""
    for pattern, group in ((_IMPORT, 2), (_LATE_IMPORT, 1)):
        yield from (_name_from(name, found[group]) for found in pattern.finditer(text))


def _as_function(name: str, text: str, here: str) -> str:
    """A module as a function: imports become awaited calls, exports its return value."""
    exports = ", ".join(found[2] for found in _EXPORT.finditer(text))
    body = _IMPORT.sub(lambda found: f"{_taken(found[1])}await {_call(name, found[2])};", text)
    body = _LATE_IMPORT.sub(lambda found: f"await {_call(name, found[1])}", body)
    body = _EXPORT.sub(r"\1\2", body).replace(_HERE, here)
    if left := _LEFT.search(body):
        raise ValueError(
            f'{name}: "{left[0]}" cannot be bundled. Write imports as import {{ a }} from "./b.js", '
            "and put export before a function, a class or a constant with one name"
        )
    return f'modules["{name}"] = once(async () => {{\n{body}return {{ {exports} }};\n}});\n'


def _taken(names: str | None) -> str:
    """An import's names as a destructuring declaration (`a as b` → `a: b`); empty for a side-effect import."""
    return f"const {{{names.replace(' as ', ': ')}}} = " if names else ""


def _call(importer: str, address: str) -> str:
    return f'modules["{_name_from(importer, address)}"]()'


def _name_from(importer: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), address))
