"""The program as the house tests see it: modules, their syntax and what they import.

Reads files, imports nothing of the program. A rule that finds nothing to look at would pass in
silence, so every list here is checked not to be empty by the tests that use it.
"""

import ast
import gc
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("hanoiplan", "ui")


@dataclass(frozen=True, slots=True)
class Module:
    """One Python file: its dotted name, its text, its syntax tree."""

    name: str
    path: Path
    text: str
    tree: ast.Module

    @property
    def is_package(self) -> bool:
        """Whether this is a room's `__init__`."""
        return self.path.name == "__init__.py"

    @property
    def room(self) -> str:
        """The room it stands in: "hanoiplan.store", "ui.shell"; a top module is its own room."""
        return ".".join(self.name.split(".")[:2])

    def where(self, line: int) -> str:
        """A place as editors understand it."""
        return f"{self.path.relative_to(ROOT)}:{line}"


@dataclass(frozen=True, slots=True)
class Import:
    """One imported name: "a.b.c" for `import a.b.c` and for `from a.b import c` alike."""

    target: str
    line: int


def parse(text: str, name: str = "hanoiplan.example", path: Path = ROOT / "x.py") -> Module:
    """A module from text; the tests of the rules themselves make small bad ones with it."""
    return Module(name, path, text, ast.parse(text))


def _name_of(path: Path) -> str:
    parts = list(path.relative_to(ROOT).with_suffix("").parts)
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@cache
def modules(*folders: str) -> tuple[Module, ...]:
    """Every module below the given folders of the checkout, by default the program's own."""
    found = [
        parse(path.read_text(encoding="utf-8"), _name_of(path), path)
        for folder in folders or PACKAGES
        for path in sorted((ROOT / folder).rglob("*.py"))
    ]
    assert found, f"no module below {folders or PACKAGES}: the house tests look at nothing"
    gc.freeze()  # kept to the end: later passes of the collector would go through every node
    return tuple(found)


@cache
def nodes(module: Module) -> tuple[ast.AST, ...]:
    """Every node of a module's syntax; many rules look at the same ones."""
    return tuple(ast.walk(module.tree))


@cache
def names() -> frozenset[str]:
    """The dotted names of all modules and packages of the program."""
    return frozenset(module.name for module in modules())


def imports(module: Module) -> Iterator[Import]:
    """Every import of a module, wherever it stands: top, function, TYPE_CHECKING block."""
    for node in nodes(module):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _base_of(module, node)
            yield from (Import(f"{base}.{alias.name}", node.lineno) for alias in node.names)


def _base_of(module: Module, node: ast.ImportFrom) -> str:
    """What a `from` looks into, with the leading dots resolved."""
    if not node.level:
        return node.module or ""
    parts = module.name.split(".")
    keep = len(parts) - node.level + (1 if module.is_package else 0)
    return ".".join([*parts[:keep], *([node.module] if node.module else [])])


def own_target(target: str, known: frozenset[str]) -> str | None:
    """The module of ours that an imported name lies in; None for other people's libraries."""
    name = target
    while name:
        if name in known:
            return name
        name = name.rpartition(".")[0]
    return None
