"""The modules of a document in one script: asked for one by one, a hundred of them take longer than what they do.

A bundler does the same, but there is none without Node, which nobody who serves the map needs. This one is short
because our modules are of one form, which it checks: an import stands at the left edge and names what it takes; what is
exported is a function, a class or a constant; no module imports one that imports it.

Each module stays what it is, in a function that runs when its exports are first asked for.
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
    """A script that defines `modules`: by name a function that promises the exports of that module.

    A name is a place below pages/assets, such as "map/main.js". The entries are there and all that they import. `read`
    gives the text of a module; `here` is the script for a module's own address, with NAME for its name.

    Raises `ValueError` for a module of another form, with its name and the line.
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
    """The names of the modules that one imports, those included that it imports late."""
    for pattern, group in ((_IMPORT, 2), (_LATE_IMPORT, 1)):
        yield from (_name_from(name, found[group]) for found in pattern.finditer(text))


def _as_function(name: str, text: str, here: str) -> str:
    """A module as a function: imports become what the functions of others promise, exports what this one returns."""
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
    """What an import takes, as constants do: `a as b` is `a: b`. Nothing where the module is only to run."""
    return f"const {{{names.replace(' as ', ': ')}}} = " if names else ""


def _call(importer: str, address: str) -> str:
    return f'modules["{_name_from(importer, address)}"]()'


def _name_from(importer: str, address: str) -> str:
    return posixpath.normpath(posixpath.join(posixpath.dirname(importer), address))
