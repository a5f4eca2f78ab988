"""The licences of everything that a build carries, gathered into one folder of it.

Ours, fonts, icons, flags and sounds lie in the checkout; those of Python packages in their own
folders; those of Debian's libraries in the system. What must not come in: judging them.
"""

import ast
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Iterable, Iterator
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path, PurePosixPath

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
OURS = "hanoiplan"
FOLDER = "licences"
BUILDER = "pyinstaller"  # the small program that starts ours is its own
WORDS = ("licen", "copying", "notice", "ofl")
QT = "qt"  # the wheels carry no text: version 3 of the LGPL, with the GPL it refers to
QT_TEXTS = ("LGPL-3.0.txt", "GPL-3.0.txt")
QT_NOTE = """hanoiplan uses Qt {version} and Qt for Python under version 3 of the LGPL, see
LGPL-3.0.txt. Their source is at https://download.qt.io/official_releases/QtForPython/ and
https://download.qt.io/official_releases/qt/ . The libraries lie as files of their own in
_internal/PySide6 and _internal/shiboken6: whoever builds others may put them there instead.
"""


def packages(name: str = OURS) -> list[str]:
    """The program's packages and theirs in turn, by name; extras are not among them."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        for line in distribution(waiting.pop()).requires or ():
            wanted = Requirement(line)
            if wanted.marker is None or wanted.marker.evaluate({"extra": ""}):
                key = canonicalize_name(wanted.name)
                waiting += [key] if key not in found else []
                found.add(key)
    return sorted(found)


def texts_of(package: str) -> Iterator[tuple[str, Path]]:
    """(name in the folder, file) of each licence that a package brought along."""
    try:
        brought = distribution(package)
    except PackageNotFoundError:
        return
    for file in brought.files or ():
        place = PurePosixPath(file.as_posix())
        inside = place.parts[0].endswith(".dist-info")
        if inside and any(word in part.lower() for part in place.parts[1:] for word in WORDS):
            yield f"{package}/{'-'.join(place.parts[1:])}", Path(str(file.locate()))


def ours(root: Path) -> Iterator[tuple[str, Path]]:
    """The program's own, and those of its fonts, icons, flags and sounds."""
    yield f"{OURS}/LICENSE", root / "LICENSE"
    for file in sorted((root / "resources").rglob("*")):
        if file.is_file() and file.name.lower().startswith(WORDS):
            yield f"{OURS}/{'-'.join(file.relative_to(root).parts)}", file


def of_python() -> Iterator[tuple[str, Path]]:
    """Python's, wherever this interpreter keeps it."""
    library = Path(sysconfig.get_path("stdlib"))
    for file in (library / "LICENSE.txt", Path(sys.base_prefix) / "LICENSE.txt"):
        if file.is_file():
            yield "python/LICENSE.txt", file
            return


def of_the_system(sources: Iterable[Path]) -> Iterator[tuple[str, Path]]:
    """The copyright files of the Debian packages that libraries were taken from."""
    if shutil.which("dpkg-query") is None:
        return
    names = [str(file.resolve()) for file in sources]
    ask = ["dpkg-query", "--search", *names, *(name.removeprefix("/usr") for name in names)]
    done = subprocess.run(ask, check=False, capture_output=True, encoding="utf-8")
    owners = {line.partition(":")[0] for line in done.stdout.splitlines() if ": " in line}
    for owner in sorted(owners):
        file = Path("/usr/share/doc") / owner / "copyright"
        if file.is_file():
            yield f"system/{owner}", file


def libraries_taken(collected: Path, built: Path) -> list[Path]:
    """The files of the system that a build still carries, out of PyInstaller's own list."""
    entries, *_rest = ast.literal_eval(collected.read_text(encoding="utf-8"))
    inside = built / "_internal"
    every = [Path(source) for name, source, _kind in entries if (inside / name).is_file()]
    return [file for file in every if file.is_relative_to("/usr") or file.is_relative_to("/lib")]


def gather(collected: Path, built: Path) -> None:
    """Write them all below `licences` in the built folder, a folder for each package."""
    target = built / FOLDER
    shutil.rmtree(target, ignore_errors=True)
    found = [*ours(ROOT), *of_python(), *of_the_system(libraries_taken(collected, built))]
    for package in (*packages(), BUILDER):
        found += texts_of(package)
    found += [(f"{QT}/{name}", ROOT / "installer" / "licences" / name) for name in QT_TEXTS]
    for name, file in found:
        place = target / name
        place.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(file, place)
    note = QT_NOTE.format(version=distribution("PySide6-Essentials").version)
    (target / QT / "README.txt").write_text(note, encoding="utf-8")
