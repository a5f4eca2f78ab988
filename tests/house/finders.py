"""How breaches are found in a syntax tree: by real names, aliases resolved, comments ignored.

Each finder takes a module and yields lines with what stands there. Which finder speaks for which
habit of the house is said in `one_way.py`.
"""

import ast
import re
from collections.abc import Callable, Iterator
from functools import cache

from tests.house.tree import Module, nodes

Finding = tuple[int, str]
Finder = Callable[[Module], Iterator[Finding]]


def dotted(node: ast.expr) -> str:
    """The written name of an expression: "datetime.now", "?.now" for a method of a made value."""
    if isinstance(node, ast.Name):
        return node.id
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value) or '?'}.{node.attr}"
    return ""


@cache
def aliases(module: Module) -> dict[str, str]:
    """What the names at hand stand for: `import datetime as dt` gives {"dt": "datetime"}."""
    names: dict[str, str] = {}
    for node in nodes(module):
        if isinstance(node, ast.Import):
            names |= {one.asname: one.name for one in node.names if one.asname}
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            names |= {one.asname or one.name: f"{base}.{one.name}" for one in node.names}
    return names


def real_name(node: ast.expr, known: dict[str, str]) -> str:
    """The written name with its alias resolved: `now` from `time` becomes "time.now"."""
    written = dotted(node)
    head, dot, rest = written.partition(".")
    return f"{known.get(head, head)}{dot}{rest}"


def uses(*patterns: str) -> Finder:
    """Any mention, called or not, of names that match (the whole resolved name)."""
    wanted = re.compile("|".join(f"(?:{pattern})" for pattern in patterns))

    def find(module: Module) -> Iterator[Finding]:
        known = aliases(module)
        for node in nodes(module):
            if isinstance(node, ast.Name | ast.Attribute):
                name = real_name(node, known)
                if wanted.fullmatch(name):
                    yield node.lineno, name

    return find


def inherits(*names: str) -> Finder:
    """Classes made from one of these."""

    def find(module: Module) -> Iterator[Finding]:
        for node in nodes(module):
            if isinstance(node, ast.ClassDef):
                for base in node.bases:
                    if dotted(base).rpartition(".")[2] in names:
                        yield node.lineno, f"class {node.name}({dotted(base)})"

    return find


def calls_method(*names: str) -> Finder:
    """Calls of a method by its name, whatever the object."""

    def find(module: Module) -> Iterator[Finding]:
        for node in nodes(module):
            method = node.func if isinstance(node, ast.Call) else None
            if isinstance(method, ast.Attribute) and method.attr in names:
                yield method.lineno, f".{method.attr}()"

    return find


def calls(*names: str) -> Finder:
    """Calls of a plain function by its written name."""

    def find(module: Module) -> Iterator[Finding]:
        for node in nodes(module):
            if isinstance(node, ast.Call) and dotted(node.func) in names:
                yield node.lineno, f"{dotted(node.func)}()"

    return find


def both(*finders: Finder) -> Finder:
    """What any of the finders finds."""

    def find(module: Module) -> Iterator[Finding]:
        for one in finders:
            yield from one(module)

    return find


def wide_excepts(module: Module) -> Iterator[Finding]:
    """`except:` and `except Exception:`, also inside a tuple.

    Cleaning up and raising the same again is no catch: a handler that ends in `raise` passes.
    """
    for node in nodes(module):
        if not isinstance(node, ast.ExceptHandler) or _raises_again(node):
            continue
        kinds = node.type.elts if isinstance(node.type, ast.Tuple) else [node.type]
        for kind in kinds:
            if kind is None or dotted(kind) in {"Exception", "BaseException"}:
                yield node.lineno, f"except {dotted(kind) if kind else ''}".strip()


def _raises_again(handler: ast.ExceptHandler) -> bool:
    last = handler.body[-1]
    return handler.type is not None and isinstance(last, ast.Raise) and last.exc is None


def silent_excepts(module: Module) -> Iterator[Finding]:
    """Handlers whose whole body is `pass` or `...`."""
    for node in nodes(module):
        if isinstance(node, ast.ExceptHandler):
            (first, *others) = node.body
            nothing = isinstance(first, ast.Pass) or (
                isinstance(first, ast.Expr)
                and isinstance(first.value, ast.Constant)
                and first.value.value is ...
            )
            if nothing and not others:
                yield node.lineno, "an error is swallowed"


def inner_imports(module: Module) -> Iterator[Finding]:
    """Imports inside a function or a method, written or through importlib."""
    known = aliases(module)
    for function in nodes(module):
        if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            continue
        for node in ast.walk(function):
            if isinstance(node, ast.Import | ast.ImportFrom):
                yield node.lineno, "an import inside a function"
            elif isinstance(node, ast.Call):
                name = real_name(node.func, known)
                if name in {"importlib.import_module", "__import__"}:
                    yield node.lineno, name


COUNTED = ("ngettext", "say_count")  # they take a form for one and a form for many
GATHERED = ("_", "N_", "ngettext")  # by these names words are gathered for the translator
MARKS = ("_", "N_", "say", *COUNTED)


def words_not_literal(module: Module) -> Iterator[Finding]:
    """An f-string, a sum or a `.format()` inside a mark: the catalogue cannot know it."""
    for node in nodes(module):
        if not isinstance(node, ast.Call):
            continue
        owner, _, name = dotted(node.func).rpartition(".")
        if name not in MARKS or (name.startswith("say") and "speech" not in owner.lower()):
            continue
        for argument in node.args[: 2 if name in COUNTED else 1]:
            if isinstance(argument, ast.JoinedStr | ast.BinOp):
                yield node.lineno, f"a made-up text in {name}()"
            elif isinstance(argument, ast.Call) and dotted(argument.func).endswith("format"):
                yield node.lineno, f".format() inside {name}()"
            elif name == "N_" and not isinstance(argument, ast.Constant):
                yield node.lineno, "N_() marks literals only"


def words_in_f_strings(module: Module) -> Iterator[Finding]:
    """A marked literal inside an f-string: what gathers the words does not look in there."""
    for text in nodes(module):
        if not isinstance(text, ast.JoinedStr):
            continue
        for node in ast.walk(text):
            name = dotted(node.func) if isinstance(node, ast.Call) else ""
            if isinstance(node, ast.Call) and name.rpartition(".")[2] in GATHERED:
                said = [one for one in node.args[:2] if isinstance(one, ast.Constant)]
                yield from ((node.lineno, f"{name}() inside an f-string") for _one in said[:1])


SHOWS_TEXT = {
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QGroupBox", "QAction"),
    *("setText", "setWindowTitle", "setTitle", "setToolTip", "setStatusTip", "setWhatsThis"),
    *("setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "addAction"),
    *("addMenu", "addTab", "setTabText", "setLabelText", "setInformativeText", "toast"),
}
SPEAKS_TO_USERS = {"KnownError", "FileTrouble", "NotPossible", "Busy"}
A_WORD = re.compile(r"(?=\w*[a-z])[^\W\d_]{2,}")  # "VI" and "A3" are no words


def unmarked_labels(module: Module) -> Iterator[Finding]:
    """A text for people that no translator will ever see: in a widget, a column, an error."""
    for node in nodes(module):
        if not isinstance(node, ast.Call):
            continue
        name = dotted(node.func).rpartition(".")[2]
        if name == "operation":
            yield from _unless_marked(node.args[:1], node)
        if name in SHOWS_TEXT | SPEAKS_TO_USERS:
            for argument in node.args:
                if _has_words(argument):
                    yield argument.lineno, f"an unmarked text in {name}()"


def _has_words(node: ast.expr) -> bool:
    """Whether this is a text with words that stands there as it is."""
    if isinstance(node, ast.JoinedStr):
        return any(_has_words(part) for part in node.values)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return bool(A_WORD.search(node.value))
    return False


def _unless_marked(arguments: list[ast.expr], call: ast.Call) -> Iterator[Finding]:
    marked = [one for one in arguments if isinstance(one, ast.Call) and dotted(one.func) == "N_"]
    if not marked:
        yield call.lineno, "an operation without a marked label"


HEX_COLOUR = re.compile(r"#(?:[0-9a-fA-F]{3,4}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})(?![0-9a-zA-Z])")


def hex_colours(module: Module) -> Iterator[Finding]:
    """Text constants that hold a colour, outside docstrings."""
    prose = {id(node) for node in docstrings(module.tree)}
    for node in nodes(module):
        text = node.value if isinstance(node, ast.Constant) and id(node) not in prose else None
        if isinstance(text, str) and HEX_COLOUR.search(text):
            yield getattr(node, "lineno", 0), f"the colour {text[:20]!r}"


def colour_calls(module: Module) -> Iterator[Finding]:
    """Colours made from numbers or by Qt's own names."""
    for node in nodes(module):
        if not isinstance(node, ast.Call) or dotted(node.func).rpartition(".")[2] != "QColor":
            continue
        if any(isinstance(one, ast.Constant) for one in node.args):
            yield node.lineno, "a colour in numbers"


def docstrings(tree: ast.Module) -> Iterator[ast.Constant]:
    """Every string that is only there to be read by people."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value


def globals_written(module: Module) -> Iterator[Finding]:
    """`global name`: state that belongs to nobody."""
    for node in nodes(module):
        if isinstance(node, ast.Global):
            yield node.lineno, f"global {', '.join(node.names)}"


def star_imports(module: Module) -> Iterator[Finding]:
    """`from x import *`."""
    for node in nodes(module):
        if isinstance(node, ast.ImportFrom) and any(one.name == "*" for one in node.names):
            yield node.lineno, f"from {node.module} import *"
