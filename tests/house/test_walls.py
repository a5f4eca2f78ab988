"""Who may import whom. Counts every import, also those inside functions and type blocks."""

import sys
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping

import pytest

from tests.house import floors
from tests.house.tree import ROOT, Module, imports, modules, names, own_target, parse

Graph = Mapping[str, frozenset[str]]
Wall = Callable[[Module, frozenset[str]], Iterator[str]]
ROOMS = floors.MAY_IMPORT.keys()
TABLES_OF_ALL = ("schema", "migrations")  # the rooms that make the metadata whole


# --- rooms of hanoiplan ------------------------------------------------------------------------


def wrong_rooms(module: Module, known: frozenset[str]) -> Iterator[str]:
    """Imports of a module of hanoiplan that leave its floor the wrong way."""
    package, _, room = module.room.partition(".")
    if package != "hanoiplan" or not room:
        return
    allowed = {room, *floors.MAY_IMPORT[room], *floors.ALSO.get(module.name, ())}
    for one in imports(module):
        target = own_target(one.target, known)
        if target is None or target == "hanoiplan":
            continue
        top, _, rest = target.partition(".")
        if top == "ui" or rest.partition(".")[0] not in allowed:
            yield f"{module.where(one.line)}: {room} may not import {target}"


def wrong_order(module: Module, known: frozenset[str]) -> Iterator[str]:
    """Inside a feature: model < tables < queries < operations, and tables stay at home."""
    parts = module.name.split(".")
    if len(parts) < 3 or parts[0] != "hanoiplan":
        return
    room, file = parts[1], parts[2]
    for one in imports(module):
        target = own_target(one.target, known)
        if target is None or target.count(".") < 2:
            continue
        other_room, other_file = target.split(".")[1:3]
        if other_room == room and _is_above(file, other_file):
            yield f"{module.where(one.line)}: {file} may not import {other_file}"
        if other_room != room and other_file == "tables" and room not in TABLES_OF_ALL:
            yield f"{module.where(one.line)}: the tables of {other_room} are its own affair"


def _is_above(file: str, other: str) -> bool:
    order = floors.INSIDE_A_FEATURE
    return file in order and other in order and order.index(other) > order.index(file)


# --- pages of the window -----------------------------------------------------------------------


def wrong_pages(module: Module, known: frozenset[str]) -> Iterator[str]:
    """Imports of a module of ui: pages know the base, their own feature and what lies below."""
    package, _, page = module.room.partition(".")
    if package != "ui" or not page:
        return
    for one in imports(module):
        target = own_target(one.target, known)
        if target is not None and not _page_may(page, target):
            yield f"{module.where(one.line)}: ui.{page} may not import {target}"


def _page_may(page: str, target: str) -> bool:
    package, _, rest = target.partition(".")
    room = rest.partition(".")[0]
    if page in {"shell", "__main__"}:
        return not (page == "shell" and room == "__main__")
    if package == "ui":
        return room in {"", "base", page}
    if page == "base":
        return room in {"", "base", "workspace"}
    return room in {"", "base", "workspace", *_shown_by(page), *floors.PAGE_ALSO.get(page, ())}


def _shown_by(page: str) -> set[str]:
    """The feature a page shows, and every room that feature stands on."""
    room = floors.PAGE_SHOWS.get(page, page)
    return {room, *floors.MAY_IMPORT[room]}


# --- libraries ---------------------------------------------------------------------------------


def wrong_libraries(module: Module, known: frozenset[str]) -> Iterator[str]:
    """Libraries imported where they have no business, and libraries nobody agreed to."""
    for one in imports(module):
        if own_target(one.target, known) is not None:
            continue
        library = one.target.partition(".")[0]
        homes = floors.LIBRARIES.get(library, floors.ONE_HOME.get(library))
        if homes is None and library not in sys.stdlib_module_names:
            yield f"{module.where(one.line)}: {library} has no home in tests/house/floors.py"
        elif homes is not None and not _lives_in(module, homes, library):
            yield f"{module.where(one.line)}: {library} belongs to {', '.join(homes)}"


def _lives_in(module: Module, homes: Iterable[str], library: str) -> bool:
    if any(module.name == home or module.name.startswith(f"{home}.") for home in homes):
        return True
    parts = module.name.split(".")
    speaks_sql = len(parts) == 3 and parts[2] in floors.FEATURE_FILES_WITH_SQL
    return library == "sqlalchemy" and speaks_sql and parts[1] in floors.ALL_FEATURES


# --- circles -----------------------------------------------------------------------------------


def graph_of(every: Iterable[Module], known: frozenset[str]) -> Graph:
    """Which module imports which, among our own."""
    edges: dict[str, frozenset[str]] = {}
    for module in every:
        found = {own_target(one.target, known) for one in imports(module)}
        edges[module.name] = frozenset(name for name in found if name and name != module.name)
    return edges


def circle_in(graph: Graph) -> list[str]:
    """One circle as the list of its modules, or nothing."""
    done: set[str] = set()
    for start in graph:
        circle = _walk(graph, start, [], done)
        if circle:
            return circle
    return []


def _walk(graph: Graph, name: str, path: list[str], done: set[str]) -> list[str]:
    if name in path:
        return [*path[path.index(name) :], name]
    if name in done:
        return []
    done.add(name)
    for target in sorted(graph.get(name, ())):
        circle = _walk(graph, target, [*path, name], done)
        if circle:
            return circle
    return []


# --- the tests ---------------------------------------------------------------------------------


@pytest.mark.parametrize("rule", [wrong_rooms, wrong_order, wrong_pages, wrong_libraries])
def test_every_import_keeps_to_the_walls(rule: Wall) -> None:
    """A wall moves in floors.py and in the design together, never by an import."""
    found = [line for module in modules() for line in rule(module, names())]
    assert not found, "\n".join(found)


def test_there_is_no_circle() -> None:
    """Not even one hidden inside a function or behind TYPE_CHECKING."""
    circle = circle_in(graph_of(modules(), names()))
    assert not circle, " -> ".join(circle)


def test_every_room_stands_in_the_plan() -> None:
    """A folder that the plan does not know would escape every wall."""
    rooms = {module.room.partition(".")[2] for module in modules("hanoiplan")} - {""}
    assert rooms <= floors.MAY_IMPORT.keys()


def test_every_page_shows_a_feature_or_says_which() -> None:
    """A page's folder has its feature's name, or stands in PAGE_SHOWS."""
    pages = {module.room.partition(".")[2] for module in modules("ui")}
    features = pages - {"", "base", "shell", "__main__"}
    unknown = {page for page in features if floors.PAGE_SHOWS.get(page, page) not in ROOMS}
    assert not unknown


def test_the_plan_itself_has_no_circle_and_no_unknown_room() -> None:
    """A table that allowed a circle would be no wall."""
    assert {room for line in floors.MAY_IMPORT.values() for room in line} <= ROOMS
    assert circle_in({room: frozenset(line) for room, line in floors.MAY_IMPORT.items()}) == []


def test_the_layers_of_the_linter_name_every_room_of_the_plan() -> None:
    """The two descriptions of the walls, ours and import-linter's, speak of the same rooms."""
    linter = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    contracts = linter["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["id"] == "floors")
    named = {room.strip(" ()") for layer in layers for room in layer.replace(":", "|").split("|")}
    assert named == set(ROOMS)


def test_every_library_of_the_plan_is_a_dependency_that_somebody_uses() -> None:
    """A library without a user, or a home without the library, is a leftover."""
    used = {one.target.partition(".")[0] for module in modules() for one in imports(module)}
    homeless = [name for name in floors.LIBRARIES if name not in used | {"shiboken6"}]
    assert not homeless, f"nobody imports {homeless}"


# --- can the rules fail? -----------------------------------------------------------------------

KNOWN = frozenset(
    {
        *("hanoiplan", "hanoiplan.base.text", "hanoiplan.store.work", "hanoiplan.workspace"),
        *("hanoiplan.plans.tables", "hanoiplan.plans.model", "hanoiplan.plans.queries"),
        *("hanoiplan.delegates.tables", "hanoiplan.badges.model", "ui.base.page"),
        *("ui.delegates.page", "ui.badges.page", "ui.shell.pages", "ui.__main__"),
    }
)
BAD = [
    (wrong_rooms, "hanoiplan.base.text", "import hanoiplan.store.work"),
    (wrong_rooms, "hanoiplan.plans.model", "def f():\n    from hanoiplan.badges import model"),
    (wrong_rooms, "hanoiplan.store.work", "from ui.base import page"),
    (wrong_rooms, "hanoiplan.store.work", "if TYPE_CHECKING:\n    import hanoiplan.workspace"),
    (wrong_rooms, "hanoiplan.plans.model", "from ..badges.model import BadgeCard"),
    (wrong_order, "hanoiplan.plans.model", "from hanoiplan.plans import tables"),
    (wrong_order, "hanoiplan.plans.model", "from .queries import rows"),
    (wrong_order, "hanoiplan.badges.queries", "from hanoiplan.delegates.tables import Delegate"),
    (wrong_pages, "ui.badges.page", "from ui.delegates.page import DelegatesPage"),
    (wrong_pages, "ui.delegates.page", "import hanoiplan.badges.model"),
    (wrong_pages, "ui.base.page", "from hanoiplan.plans import model"),
    (wrong_pages, "ui.delegates.page", "from ui.shell import pages"),
    (wrong_pages, "ui.shell.pages", "import ui.__main__"),
    (wrong_libraries, "hanoiplan.plans.model", "from PySide6 import QtCore"),
    (wrong_libraries, "hanoiplan.plans.model", "import sqlalchemy"),
    (wrong_libraries, "hanoiplan.badges.render", "def f():\n    import reportlab.pdfgen"),
    (wrong_libraries, "ui.delegates.page", "import openpyxl"),
    (wrong_libraries, "hanoiplan.base.text", "import requests"),
    (wrong_libraries, "hanoiplan.badges.queries", "import sqlite3"),
]
GOOD = [
    (wrong_rooms, "hanoiplan.badges.queries", "from hanoiplan.plans import model"),
    (wrong_order, "hanoiplan.plans.queries", "from hanoiplan.plans.tables import Event"),
    (wrong_order, "hanoiplan.schema", "from hanoiplan.plans import tables"),
    (wrong_pages, "ui.badges.page", "from hanoiplan.plans.model import EventFacts"),
    (wrong_libraries, "hanoiplan.plans.queries", "from sqlalchemy import select"),
    (wrong_libraries, "hanoiplan.store.work", "import sqlalchemy.orm"),
]


@pytest.mark.parametrize(("rule", "name", "text"), BAD)
def test_a_bad_import_is_found(rule: Wall, name: str, text: str) -> None:
    """Each wall is shown a module that goes through it."""
    assert list(rule(parse(text, name), KNOWN))


@pytest.mark.parametrize(("rule", "name", "text"), GOOD)
def test_a_good_import_passes(rule: Wall, name: str, text: str) -> None:
    """A wall with no door would be found out here."""
    assert list(rule(parse(text, name), KNOWN)) == []


def test_a_circle_is_found_even_inside_a_function() -> None:
    """Two modules that know each other, one of them lazily."""
    every = [
        parse("import hanoiplan.plans.model", "hanoiplan.plans.queries"),
        parse("def f():\n    from hanoiplan.plans import queries", "hanoiplan.plans.model"),
    ]
    assert circle_in(graph_of(every, KNOWN)) == [
        "hanoiplan.plans.queries",
        "hanoiplan.plans.model",
        "hanoiplan.plans.queries",
    ]
