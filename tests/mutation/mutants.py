"""The mutations that are tried. mutmut creates them; an import finder puts the mutated code in place of the file.

mutmut puts every mutated copy of a function beside the function, and chooses among them at each call: all mutations of
all modules exist after one import, and a forked process need only be told which one is active. Nothing is written to
disk. By default mutmut skips decorated functions, which are nearly half of `claimsmap/model` (properties, validators,
cached functions): `take_in_what_is_decorated` puts the choice inside the decorators.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_loader
from itertools import zip_longest
from pathlib import Path
from types import CodeType, ModuleType
from typing import Any

import libcst
from mutmut.mutation import file_mutation

KEPT_ON_COPIES = ("classmethod", "staticmethod")


@dataclass(frozen=True)
class Mutant:
    """One mutation of one function."""

    module: str
    function: str
    """The name by which mutmut records which functions a test calls."""
    name: str
    """Function and number of the mutation: setting this activates it."""
    line: int
    before: str
    after: str
    is_wording: bool
    """Whether it changes only text with a space in it: messages and titles, which no test should have to repeat."""

    @property
    def place(self) -> str:
        """File and line, in the form that editors open."""
        return f"{self.module.replace('.', '/')}.py:{self.line}"


class MutatingFinder(MetaPathFinder):
    """Imports some modules with all their mutations."""

    def __init__(self, root: Path, modules: Sequence[str]) -> None:
        self._root = root
        self._modules = frozenset(modules)
        self.mutants: list[Mutant] = []

    def find_spec(self, name: str, path: Sequence[str] | None, target: ModuleType | None = None) -> ModuleSpec | None:
        """The mutated module, if it is one of the requested ones."""
        if name not in self._modules:
            return None
        file = self._root / (name.replace(".", "/") + ".py")
        return spec_from_loader(name, _MutatingLoader(name, str(file), self.mutants))


class _MutatingLoader(SourceFileLoader):
    def __init__(self, name: str, path: str, mutants: list[Mutant]) -> None:
        super().__init__(name, path)
        self._mutants = mutants

    def get_code(self, fullname: str) -> CodeType:
        source = Path(self.path).read_text(encoding="utf-8")
        changed = file_mutation.mutate_file_contents(self.path, source).code
        self._mutants.extend(_mutants_in(self.name, source, changed))
        return compile(changed, self.path, "exec")


def take_in_what_is_decorated() -> None:
    """Let mutmut mutate decorated functions too: the decorators stay, around the choice among the copies."""
    skips = file_mutation.MutationVisitor._skip_node_and_children
    arrange = file_mutation.function_trampoline_arrangement

    def skips_as_if_bare(visitor: Any, node: Any) -> bool:
        bare = node.with_changes(decorators=()) if isinstance(node, libcst.FunctionDef) else node
        return bool(skips(visitor, bare))

    def arrange_inside(function: Any, mutants: Any, class_name: str | None) -> Any:
        kept = [each for each in function.decorators if getattr(each.decorator, "value", "") in KEPT_ON_COPIES]
        outer = [each for each in function.decorators if each not in kept]
        declared, methods, assigned, names = arrange(function.with_changes(decorators=kept), mutants, class_name)
        chooser, *copies = methods
        chooser = chooser.with_changes(decorators=[*outer, *chooser.decorators])
        return declared, [chooser, *copies], assigned, names

    file_mutation.MutationVisitor._skip_node_and_children = skips_as_if_bare
    file_mutation.function_trampoline_arrangement = arrange_inside


def _mutants_in(module: str, source: str, changed: str) -> Iterator[Mutant]:
    lines = changed.splitlines()
    first_lines = {name: node.lineno for name, node in _functions(ast.parse(source))}
    copies = dict(_functions(ast.parse(changed)))
    for qualified, copy in copies.items():
        holder, _, name = qualified.rpartition(".")
        mangled, is_copy, number = name.rpartition("__mutmut_")
        if not is_copy or number == "orig":
            continue
        original = copies[f"{qualified.removesuffix(number)}orig"]
        at, before, after = _first_difference(_text(lines, original), _text(lines, copy))
        own_name = mangled.rpartition("ǁ")[2] if "ǁ" in mangled else mangled.removeprefix("x_")
        line = first_lines[f"{holder}.{own_name}" if holder else own_name] + at
        wording = _without_wording(original) == _without_wording(copy)
        yield Mutant(module, f"{module}.{mangled}", f"{module}.{name}", line, before, after, wording)


def _functions(tree: ast.Module | ast.ClassDef, holder: str = "") -> Iterator[tuple[str, ast.FunctionDef]]:
    for node in tree.body:
        if isinstance(node, ast.ClassDef):
            yield from _functions(node, f"{holder}{node.name}.")
        elif isinstance(node, ast.FunctionDef):
            yield f"{holder}{node.name}", node


def _text(lines: list[str], node: ast.FunctionDef) -> list[str]:
    signature, *rest = lines[node.lineno - 1 : node.end_lineno]
    return [signature.replace(node.name, "…"), *rest]


def _first_difference(original: list[str], copy: list[str]) -> tuple[int, str, str]:
    for at, (before, after) in enumerate(zip_longest(original, copy, fillvalue="")):
        if before != after:
            return at, before.strip(), after.strip()
    return 0, "", ""


def _without_wording(function: ast.FunctionDef) -> str:
    bare = ast.parse(ast.unparse(function)).body[0]
    assert isinstance(bare, ast.FunctionDef)
    bare.name = ""
    for node in ast.walk(bare):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and " " in node.value:
            node.value = " "
    return ast.dump(bare)


def install(root: Path, modules: Sequence[str]) -> MutatingFinder:
    """From now on, import these modules with their mutations. None of them may have been imported yet."""
    assert not set(modules) & set(sys.modules), "too late: already imported"
    take_in_what_is_decorated()
    finder = MutatingFinder(root, modules)
    sys.meta_path.insert(0, finder)
    return finder
