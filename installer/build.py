"""`make installer`: freeze, let the frozen program try itself out, pack, say size and speed.

Afterwards `dist/` holds the folder `hanoiplan/`, the package for Debian where dpkg is at hand, and
the archive for a stick. What must not come in: how each of these is made.
"""

import os
import shutil
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import hanoiplan
from installer import freeze, libraries, portable
from installer.freeze import say
from installer.linux import deb
from installer.windows import setup

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
BUILT = ROOT / freeze.BUILT
PROGRAM = BUILT / ("hanoiplan.exe" if sys.platform == "win32" else "hanoiplan")
LAID_OUT = ROOT / "build" / "deb"
MB = 1 << 20  # as desktops count
LARGEST = {"folder": 200, "package": 60}  # MB, what we hold ourselves to
TURNS = 5


def without_screen() -> dict[str, str]:
    """The environment for a program that shall show nothing."""
    return {**os.environ, "QT_QPA_PLATFORM": "offscreen"}


def try_out() -> None:
    """The frozen program's own self-test; a build that fails it is not packed."""
    say("Self-test of the frozen program")
    done = subprocess.run([str(PROGRAM), "--self-test"], check=False, env=without_screen())
    if done.returncode != 0:
        raise SystemExit(f"The self-test failed (exit {done.returncode}): nothing was packed.")


def package_for_debian() -> Path | None:
    """The .deb; None, with a line that says so, where Debian's tools are not at hand."""
    if shutil.which("dpkg-deb") is None:
        say("No .deb: dpkg-deb is not here")
        return None
    deb.stage(BUILT, LAID_OUT, ROOT)
    leans_on = libraries.packages(libraries.libraries_in(BUILT))
    size, machine = deb.installed_size(LAID_OUT), deb.architecture()
    version = hanoiplan.__version__
    text = deb.control(version, machine, leans_on, size)
    return deb.make(LAID_OUT, DIST / f"{deb.NAME}_{version}_{machine}.deb", text)


def package() -> Path | None:
    """What this platform's people install."""
    if sys.platform == "win32":
        version = hanoiplan.__version__
        return setup.make(BUILT, DIST / setup.name(version), version, ROOT)
    return package_for_debian() if sys.platform.startswith("linux") else None


def weight(place: Path) -> float:
    """MB of a file, or of everything in a folder."""
    files = place.rglob("*") if place.is_dir() else [place]
    return sum(file.lstat().st_size for file in files if not file.is_dir()) / MB


def median(command: Sequence[str], turns: int = TURNS) -> float:
    """Seconds that a command takes; the first turn fills the machine's caches."""
    spent = []
    for _turn in range(turns + 1):
        begun = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=without_screen())
        spent.append(time.perf_counter() - begun)
    return statistics.median(spent[1:])


def tell_start() -> None:
    """How long the frozen program takes to say its version, beside the sources."""
    frozen = median([str(PROGRAM), "--version"])
    source = median([sys.executable, "-m", "ui", "--version"])
    say(f"Start     {frozen:.2f} s, from the sources {source:.2f} s (x{frozen / source:.1f})")


def tell_weight(name: str, place: Path) -> None:
    """What was made, and how heavy it is."""
    most = LARGEST.get(name)
    beyond = f"  MORE than the {most} MB wanted" if most and weight(place) > most else ""
    say(f"{weight(place):6.0f} MB  {place.relative_to(ROOT)}{beyond}")


def main() -> None:
    """From the words to the packages."""
    freeze.main()
    try_out()
    say("Packing")
    stick = portable.pack(BUILT, DIST / portable.name(hanoiplan.__version__), hanoiplan.__version__)
    packed = package()
    say()
    tell_start()
    tell_weight("folder", BUILT)
    if packed is not None:
        tell_weight("package", packed)
    tell_weight("archive", stick)


if __name__ == "__main__":
    main()
