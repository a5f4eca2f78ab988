"""Shared libraries of a build: what is asked for and no more, and the right packages named."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer import libraries
from installer.libraries import Library

SAID = """
Dynamic Section:
  NEEDED               libpcre2-8.so.0
  NEEDED               libc.so.6
  SONAME               libglib-2.0.so.0

Version References:
  required from libc.so.6:
    0x06969194 0x00 07 GLIBC_2.14
    0x09691a75 0x00 02 GLIBC_2.2.5
    0x069691b4 0x00 05 GLIBC_2.34
"""


def a(place: str, *needs: str, glibc: tuple[int, int] = (0, 0)) -> Library:
    return Library(place, frozenset(needs), glibc)


BUILD = [
    a("hanoiplan", "libc.so.6", "libz.so.1", glibc=(2, 7)),
    a("_internal/libpython3.11.so.1.0", "libc.so.6", glibc=(2, 35)),
    a("_internal/PySide6/QtGui.abi3.so", "libQt6Gui.so.6"),
    a("_internal/PySide6/Qt/lib/libQt6Gui.so.6", "libpng16.so.16", "libGL.so.1", "libX11.so.6"),
    a("_internal/PySide6/Qt/plugins/platforms/libqxcb.so", "libxcb-cursor.so.0"),
    a("_internal/libxcb-cursor.so.0", "libxcb-image.so.0", "libxcb.so.1"),
    a("_internal/libxcb-image.so.0", "libxcb.so.1"),
    a("_internal/libpng16.so.16", "libm.so.6"),
    a("_internal/_cffi_backend.cpython-311-x86_64-linux-gnu.so", "libffi.so.8"),
    a("_internal/libffi.so.8"),
]


def test_what_objdump_says_is_read() -> None:
    assert libraries.read_headers("_internal/libglib-2.0.so.0", SAID) == a(
        "_internal/libglib-2.0.so.0", "libpcre2-8.so.0", "libc.so.6", glibc=(2, 34)
    )


def test_everything_asked_for_directly_or_through_others_stays() -> None:
    assert libraries.unused(BUILD) == []
    assert libraries.absent(BUILD) == []


def test_what_came_along_for_a_plug_in_that_is_gone_goes_too() -> None:
    """With all that it alone asks for."""
    strays = [
        a("_internal/libgtk-3.so.0", "libatk-1.0.so.0"),
        a("_internal/libatk-1.0.so.0"),
        a("_internal/PySide6/Qt/lib/libQt6Quick.so.6", "libQt6Qml.so.6"),
    ]
    assert libraries.unused([*BUILD, *strays]) == strays


def test_copies_of_the_systems_own_libraries_go_with_what_only_they_ask_for() -> None:
    copies = [a("_internal/libX11.so.6", "libbsd.so.0"), a("_internal/libbsd.so.0")]
    assert libraries.unused([*BUILD, *copies]) == copies


def test_a_library_that_neither_build_nor_system_brings_is_missed() -> None:
    without = [one for one in BUILD if one.name != "libxcb-image.so.0"]
    assert libraries.absent(without) == ["libxcb-image.so.0"]


def test_the_package_leans_on_what_the_system_brings_and_on_the_newest_glibc_asked() -> None:
    assert libraries.packages(BUILD) == [
        "libc6 (>= 2.35)",
        "libgl1",
        "libx11-6",
        "libxcb1",
        "zlib1g",
    ]


@pytest.mark.skipif(sys.platform != "linux", reason="reads Linux's kind of libraries")
def test_a_real_program_is_read_and_a_text_passed_over(tmp_path: Path) -> None:
    try:
        subprocess.run(["objdump", "--version"], check=True, capture_output=True)
    except FileNotFoundError:
        pytest.skip("binutils is not installed")
    (tmp_path / "sh").write_bytes(Path("/bin/sh").resolve().read_bytes())
    (tmp_path / "words.txt").write_text("no program", encoding="utf-8")
    (found,) = libraries.libraries_in(tmp_path)
    assert found.name == "sh"
    assert "libc.so.6" in found.needs
    assert found.glibc >= (2, 2)
