"""Finds out whether the system has what Qt and the tests need, and installs it where it may.

Runs before any package is there: standard library only. It asks the loader, not the package
manager, so that it is right on every distribution. What must not come in: anything that
installs without saying so.
"""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

BUILDING = "--to-build"
# Debian keeps the interpreter as a library, which a build carries, in a package of its own.
SHARED_PYTHON = f"libpython{sys.version_info.major}.{sys.version_info.minor}.so.1.0"


@dataclass(frozen=True, slots=True)
class Need:
    """A shared library ("libGL.so.1") or a program ("pdftotext"), and who brings it."""

    name: str
    debian: str
    fedora: str

    def is_there(self) -> bool:
        """Whether the loader, or the search path, finds it now."""
        if ".so" not in self.name:
            return shutil.which(self.name) is not None
        try:
            ctypes.CDLL(self.name)
        except OSError:
            return False
        return True


# What `import PySide6.QtWidgets` loads, and poppler for the tests that read PDFs back.
ALWAYS = (
    Need("libglib-2.0.so.0", "libglib2.0-0", "glib2"),
    Need("libGL.so.1", "libgl1", "libglvnd-glx"),
    Need("libEGL.so.1", "libegl1", "libglvnd-egl"),
    Need("libxkbcommon.so.0", "libxkbcommon0", "libxkbcommon"),
    Need("libfontconfig.so.1", "libfontconfig1", "fontconfig"),
    Need("libdbus-1.so.3", "libdbus-1-3", "dbus-libs"),
    Need("pdftotext", "poppler-utils", "poppler-utils"),
)
# What Qt's X11 plug-in loads besides; without a screen nobody misses it.
WITH_A_SCREEN = (
    Need("libxcb-cursor.so.0", "libxcb-cursor0", "xcb-util-cursor"),
    Need("libxcb-icccm.so.4", "libxcb-icccm4", "xcb-util-wm"),
    Need("libxcb-image.so.0", "libxcb-image0", "xcb-util-image"),
    Need("libxcb-keysyms.so.1", "libxcb-keysyms1", "xcb-util-keysyms"),
    Need("libxcb-render-util.so.0", "libxcb-render-util0", "xcb-util-renderutil"),
    Need("libxcb-shape.so.0", "libxcb-shape0", "libxcb"),
    Need("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "libxkbcommon-x11"),
)
# What a build for other computers is made with, or carries along, besides.
TO_BUILD = (
    Need("objdump", "binutils", "binutils"),
    Need(SHARED_PYTHON, SHARED_PYTHON.partition(".so")[0], "python3-libs"),
    Need("libxcb-util.so.1", "libxcb-util1", "xcb-util"),
    *WITH_A_SCREEN,
)
# `python3 -m venv` needs it; Debian keeps it in a package of its own.
PIP_FOR_VENV = Need("ensurepip", "python3-venv", "python3")


def missing(needs: Iterable[Need]) -> list[Need]:
    """Those of the needs that the system cannot satisfy now."""
    return [need for need in needs if not need.is_there()]


def advice(needs: Sequence[Need]) -> str:
    """One line that says exactly what to install on this system, then to run make again."""
    debian = " ".join(need.debian for need in needs)
    fedora = " ".join(need.fedora for need in needs)
    if shutil.which("apt-get"):
        step = f"Run `sudo apt-get install {debian}`"
    elif shutil.which("dnf"):
        step = f"Run `sudo dnf install {fedora}`"
    elif sys.platform == "darwin":
        step = "Run `brew install poppler`"
    else:
        names = " ".join(need.name for need in needs)
        step = f"Install what brings {names} (on Debian: {debian}; on Fedora: {fedora})"
    return f"hanoiplan needs system packages that are missing. {step}, then try again."


def may_install() -> list[str] | None:
    """The words to put before apt-get: none as root, `sudo -n` where it asks no password.

    None where there is no apt-get or no right to use it.
    """
    if not shutil.which("apt-get"):
        return None
    if os.geteuid() == 0:
        return []
    if not shutil.which("sudo"):
        return None
    asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
    return ["sudo", "-n"] if asked.returncode == 0 else None


def install(needs: Sequence[Need], prefix: Sequence[str]) -> None:
    """Install with apt-get; fetch the lists first only where the first try fails."""
    packages = [need.debian for need in needs]
    say(f"Installing system packages: {' '.join(packages)}")
    apt = [*prefix, "env", "DEBIAN_FRONTEND=noninteractive", "apt-get", "-q=2"]
    apt += ["-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]
    command = [*apt, "install", "-y", "--no-install-recommends", *packages]
    first = subprocess.run(command, check=False, capture_output=True)
    if first.returncode != 0:
        subprocess.run([*apt, "update"], check=False, stdout=subprocess.DEVNULL)
        subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


def satisfy(needs: Sequence[Need], prefix: Sequence[str] | None) -> list[Need]:
    """Install what is missing where we may; what is still missing afterwards."""
    lacking = missing(needs)
    if lacking and prefix is not None:
        install(lacking, prefix)
        lacking = missing(lacking)
    return lacking


def say(line: str) -> None:
    """One line on stderr, where make shows it."""
    sys.stderr.write(f"{line}\n")


def has_venv() -> bool:
    """Whether a fresh interpreter can fill a virtual environment with pip."""
    asked = [sys.executable, "-c", "import venv, ensurepip"]
    return subprocess.run(asked, check=False, capture_output=True).returncode == 0


def main() -> int:
    """Exit code 0 when the set-up can go on, 1 after a line that says what is missing."""
    linux = sys.platform == "linux"
    needs = list(ALWAYS) if linux else [need for need in ALWAYS if ".so" not in need.name]
    if linux and BUILDING in sys.argv[1:]:
        needs += TO_BUILD
    prefix = may_install() if linux else None
    lacking = satisfy(needs, prefix)
    if not (Path(".venv/bin/python").exists() or has_venv()):
        if prefix is not None:
            install([PIP_FOR_VENV], prefix)
        if not has_venv():
            lacking.append(PIP_FOR_VENV)
    if lacking:
        say(advice(lacking))
        return 1
    if linux and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        wished = satisfy(WITH_A_SCREEN, prefix)
        if wished:
            say(f"To open the window here: {advice(wished)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
