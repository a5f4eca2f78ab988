"""What is packed: everything that is loaded by name, only Qt's parts in use, files where read."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from installer import contents
from tests.house.tree import ROOT, imports, modules
from ui.shell.pages import ROOMS
from ui.shell.warming import PAPER, PIECES

DOTTED = re.compile(r"[a-z_]\w*(\.[a-z_]\w*)+")
OTHERS = {name.partition(".")[0] for name in contents.BY_NAME}


def names_in_strings() -> Iterator[tuple[str, str]]:
    """(dotted name, place) of each string in the program that looks like somebody's module."""
    for module in modules():
        for node in ast.walk(module.tree):
            if not (isinstance(node, ast.Constant) and isinstance(node.value, str)):
                continue
            if DOTTED.fullmatch(node.value) and node.value.partition(".")[0] in OTHERS:
                yield node.value, module.where(node.lineno)


def test_every_room_and_what_counts_for_it_is_packed() -> None:
    """They are loaded by name when somebody first opens them."""
    packed = contents.modules(ROOT)
    assert len(ROOMS) > 10
    assert {room.module for room in ROOMS} <= set(packed)
    assert {room.waiting for room in ROOMS if room.waiting} <= set(packed)


def test_other_peoples_modules_that_are_loaded_by_name_are_packed() -> None:
    """The builder sees imports only; what a string names must be listed."""
    imported = {one.target for module in modules() for one in imports(module)}
    found = dict(names_in_strings())
    assert "alembic.config" in found, "the test looks at nothing"
    lacking = {name: place for name, place in found.items() if name not in contents.BY_NAME}
    assert not {name: place for name, place in lacking.items() if name not in imported}


def test_what_is_warmed_up_is_packed() -> None:
    """A piece that was not packed would end the start of the window."""
    known = {*contents.modules(ROOT), *contents.BY_NAME}
    assert set(PAPER) | set(PIECES) <= known


def test_the_steps_of_an_upgrade_are_packed_as_modules_and_as_files() -> None:
    """Alembic reads files, the journal imports modules."""
    steps = sorted((ROOT / "hanoiplan/migrations/versions").glob("2*.py"))
    carried = dict(contents.files(ROOT))
    assert steps
    for step in steps:
        assert carried[str(step)] == "hanoiplan/migrations/versions"
        assert f"hanoiplan.migrations.versions.{step.stem}" in contents.modules(ROOT)


def test_fonts_layouts_help_and_licences_are_carried_and_builders_are_not() -> None:
    places = {Path(file).relative_to(ROOT).as_posix() for file, _folder in contents.files(ROOT)}
    for wanted in ("resources/fonts/window/OFL.txt", "resources/layouts/badge-a6.json"):
        assert wanted in places
    assert any(place.startswith("resources/help/vi/") for place in places)
    assert not [place for place in places if place.startswith("resources/") and "build_" in place]
    assert not [place for place in places if Path(place).parent == contents.README_PICTURES]


def test_the_folder_from_which_word_papers_find_their_templates_is_there() -> None:
    """Built without it, no paper could be written for Word."""
    ((file, folder),) = contents.folders_of_others()
    assert folder == "docx/parts"
    assert (Path(file).parent / ".." / "templates" / "default.docx").is_file()


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/Qt/plugins/platforms/libqoffscreen.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6\\plugins\\printsupport\\..\\platforms\\qwindows.dll",
        "PySide6/Qt/plugins/printsupport/libcupsprintersupport.so",
        "PySide6/Qt/plugins/platforminputcontexts/libibusplatforminputcontextplugin.so",
        "PySide6/Qt/lib/libQt6Core.so.6",
        "babel/locale-data/vi.dat",
        "babel/global.dat",
        "hanoiplan/migrations/env.py",
    ],
)
def test_what_the_window_uses_goes_in(name: str) -> None:
    assert contents.is_wanted(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/plugins/platformthemes/libqgtk3.so",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/plugins/tls/libqopensslbackend.so",
        "PySide6/plugins/tls/qopensslbackend.dll",
        "PySide6/Qt/translations/qtbase_de.qm",
        "PySide6/translations/qtbase_de.qm",
        "PySide6/Qt/qml/QtQuick/qmldir",
        "PySide6/opengl32sw.dll",
        "babel/locale-data/de.dat",
        "docx/templates/default-docx-template/word/styles.xml",
    ],
)
def test_what_nobody_uses_stays_out(name: str) -> None:
    assert not contents.is_wanted(name)
