"""The size and the outside of things: small files, small functions, a paragraph at each door."""

import ast
from collections.abc import Callable, Iterator

import pytest

from tests.house.tree import ROOT, Module, modules, nodes, parse

FILE_LINES = 400
FUNCTION_LINES = 50
CLASS_METHODS = 20
DRAWERS = {"util", "utils", "helper", "helpers", "common", "misc", "manager", "managers", "tools"}
PARAGRAPH = 60  # characters: what lives in a room, and what must not come in

Function = ast.FunctionDef | ast.AsyncFunctionDef
Shape = Callable[[Module], Iterator[str]]


def too_long(module: Module) -> Iterator[str]:
    """Files, functions and classes above the ceilings."""
    lines = module.text.count("\n")
    if lines > FILE_LINES:
        yield f"{module.where(1)}: {lines} lines in one file"
    for node in nodes(module):
        if isinstance(node, Function):
            length = (node.end_lineno or node.lineno) - node.lineno + 1
            if length > FUNCTION_LINES:
                yield f"{module.where(node.lineno)}: {node.name} has {length} lines"
        elif isinstance(node, ast.ClassDef):
            methods = sum(isinstance(one, Function) for one in node.body)
            if methods > CLASS_METHODS:
                yield f"{module.where(node.lineno)}: {node.name} has {methods} methods"


def drawers(module: Module) -> Iterator[str]:
    """Names that say nothing, so that anything may be thrown in."""
    for part in module.name.split("."):
        if DRAWERS & set(part.split("_")):
            yield f"{module.where(1)}: a file called {part} becomes a drawer"


def wordless(module: Module) -> Iterator[str]:
    """Modules, public classes and public functions that do not say what they are for."""
    prose = ast.get_docstring(module.tree) or ""
    wanted = PARAGRAPH if module.is_package and module.room != module.name.partition(".")[0] else 1
    if len(prose) < wanted:
        yield f"{module.where(1)}: says too little about itself"


def thawed_values(module: Module) -> Iterator[str]:
    """Dataclasses of a model that could be changed after they were made."""
    if module.path.name != "model.py" and not module.name.endswith(".model"):
        return
    for node in nodes(module):
        if isinstance(node, ast.ClassDef) and _is_thawed(node):
            yield f"{module.where(node.lineno)}: {node.name} is not frozen and slotted"


def _is_thawed(node: ast.ClassDef) -> bool:
    for mark in node.decorator_list:
        call = mark if isinstance(mark, ast.Call) else None
        name = ast.unparse(call.func if call else mark)
        if name.endswith("dataclass"):
            given = {one.arg for one in call.keywords if _is_true(one.value)} if call else set()
            return not {"frozen", "slots"} <= given
    return False


def _is_true(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and node.value is True


SHAPES = (too_long, drawers, wordless, thawed_values)


@pytest.mark.parametrize("shape", SHAPES)
def test_the_program_keeps_its_shape(shape: Shape) -> None:
    """A ceiling is met by splitting along the meaning, not by moving lines about."""
    found = [line for module in modules() for line in shape(module)]
    assert not found, "\n".join(found)


def test_the_tests_and_the_set_up_say_what_they_are_for_and_have_no_drawers() -> None:
    """A test file opens with what it protects."""
    others = modules("tests", "installer")
    found = [line for one in others for shape in (drawers, wordless) for line in shape(one)]
    assert not found, "\n".join(found)


def test_every_room_has_a_door() -> None:
    """A folder with modules but without `__init__` would have no paragraph."""
    folders = {module.path.parent for module in modules()}
    doorless = [folder for folder in folders if not (folder / "__init__.py").exists()]
    assert not doorless


LONG = "def f():\n" + "    x = 1\n" * FUNCTION_LINES
FULL = "class A:\n" + "".join(f"    def m{n}(self): ...\n" for n in range(CLASS_METHODS + 1))


@pytest.mark.parametrize(
    ("shape", "name", "text"),
    [
        (too_long, "hanoiplan.plans.model", "x = 1\n" * (FILE_LINES + 1)),
        (too_long, "hanoiplan.plans.model", LONG),
        (too_long, "hanoiplan.plans.model", FULL),
        (drawers, "hanoiplan.plans.utils", ""),
        (drawers, "ui.table_helpers", ""),
        (wordless, "hanoiplan.plans.model", "x = 1"),
        (thawed_values, "hanoiplan.plans.model", "@dataclass\nclass A: ..."),
        (thawed_values, "hanoiplan.plans.model", "@dataclass(frozen=True)\nclass A: ..."),
    ],
)
def test_a_bad_shape_is_found(shape: Shape, name: str, text: str) -> None:
    """Each ceiling is shown something above it."""
    assert list(shape(parse(text, name)))


def test_a_room_needs_more_than_a_word() -> None:
    """A paragraph, not a title."""
    door = ROOT / "hanoiplan" / "plans" / "__init__.py"
    assert list(wordless(parse('"""Plans."""', "hanoiplan.plans", door)))
