"""Shared libraries of a build for Linux: what each needs, what nobody needs, what is not there.

Reads with `objdump` of binutils, which PyInstaller needs as well. The rules are pure. What must
not come in: deleting or copying anything.
"""

import re
import subprocess
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

NEEDED = re.compile(r"^\s+NEEDED\s+(\S+)", re.M)
GLIBC = re.compile(r"\bGLIBC_(\d+)\.(\d+)")
MAGIC = b"\x7fELF"
INSIDE = "_internal"
QT_LIBRARIES = "PySide6/Qt/lib"
LOADED_BY_NAME = ("libpython",)  # by the program that starts everything

# What every desktop has and no build should carry, because it must fit the system: the C library,
# the doors to graphics driver, screen, session and printers, the system's fonts. With the Debian
# package that brings it.
OF_THE_SYSTEM = {
    "ld-linux-x86-64.so.2": "libc6",
    "libc.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libm.so.6": "libc6",
    "libpthread.so.0": "libc6",
    "libresolv.so.2": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libX11.so.6": "libx11-6",
    "libcups.so.2": "libcups2",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libfreetype.so.6": "libfreetype6",
    "libgcc_s.so.1": "libgcc-s1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libstdc++.so.6": "libstdc++6",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
    "libxcb.so.1": "libxcb1",
    "libz.so.1": "zlib1g",
}


@dataclass(frozen=True, slots=True)
class Library:
    """One program or library of a build: its place in it, what it loads, the glibc it asks for."""

    place: str
    needs: frozenset[str]
    glibc: tuple[int, int] = (0, 0)

    @property
    def name(self) -> str:
        """As others ask for it."""
        return PurePosixPath(self.place).name

    @property
    def is_only_needed(self) -> bool:
        """Whether it is there for others only: neither a program nor a module nor a plug-in."""
        folder = str(PurePosixPath(self.place).parent)
        if folder == INSIDE:
            return self.name.startswith("lib") and not self.name.startswith(LOADED_BY_NAME)
        return folder == f"{INSIDE}/{QT_LIBRARIES}" or folder.endswith(".libs")


def read_headers(place: str, said: str) -> Library:
    """A library out of what `objdump -p` says about it."""
    versions = [(int(major), int(minor)) for major, minor in GLIBC.findall(said)]
    return Library(place, frozenset(NEEDED.findall(said)), max(versions, default=(0, 0)))


def libraries_in(folder: Path) -> list[Library]:
    """Every program and library below a folder; links are passed over."""
    found = []
    for file in sorted(folder.rglob("*")):
        if file.is_symlink() or not file.is_file() or not _is_elf(file):
            continue
        command = ["objdump", "-p", str(file)]
        done = subprocess.run(command, check=True, capture_output=True, encoding="utf-8")
        found.append(read_headers(file.relative_to(folder).as_posix(), done.stdout))
    return found


def _is_elf(file: Path) -> bool:
    with file.open("rb") as opened:
        return opened.read(4) == MAGIC


def unused(libraries: Collection[Library]) -> list[Library]:
    """Those that neither a program nor a module nor a plug-in asks for, directly or through others.

    The system's own are among them where a copy came along: every desktop has a fitting one.
    """
    asked = {name for one in libraries if not one.is_only_needed for name in one.needs}
    waiting = set(asked)
    by_name = {one.name: one for one in libraries if one.name not in OF_THE_SYSTEM}
    while waiting:
        one = by_name.get(waiting.pop())
        fresh = (one.needs if one else frozenset()) - asked
        asked |= fresh
        waiting |= fresh
    asked -= OF_THE_SYSTEM.keys()
    return [one for one in libraries if one.is_only_needed and one.name not in asked]


def absent(libraries: Iterable[Library]) -> list[str]:
    """Names that are asked for, but neither carried nor to be expected of a system."""
    every = list(libraries)
    there = {one.name for one in every} | OF_THE_SYSTEM.keys()
    return sorted({name for one in every for name in one.needs} - there)


def packages(libraries: Iterable[Library]) -> list[str]:
    """The Debian packages that the build leans on, the C library with its least version."""
    every = list(libraries)
    asked = {name for one in every for name in one.needs}
    carried = {one.name for one in every}
    names = {OF_THE_SYSTEM[name] for name in asked - carried if name in OF_THE_SYSTEM}
    major, minor = max(one.glibc for one in every)
    return sorted({*(names - {"libc6"}), f"libc6 (>= {major}.{minor})"})
