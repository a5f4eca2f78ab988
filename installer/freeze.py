"""`python -m installer.freeze`: the program with all it needs in one folder, `dist/hanoiplan/`.

Compiles the words, lets PyInstaller build by `hanoiplan.spec`, takes away what nobody needs and
refuses a build that would miss something on another machine. What must not come in: packing the
folder for a platform.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader  # type: ignore[import-untyped]  # no types

from installer import contents, libraries
from installer.compile_words import compile_stale
from installer.licences import gather
from installer.start import AS_COMMANDS, COMMANDS

ROOT = Path(__file__).resolve().parent.parent
BUILT = Path("dist/hanoiplan")
WORK = Path("build/freeze")
COLLECTED = WORK / "hanoiplan" / "COLLECT-00.toc"  # what lies where, and where it came from
NATIVE = ("*.so", "*.pyd")
SCRIPT = f"""#!/bin/sh
# The commands of hanoiplan: the same program, told to read words instead of opening a window.
exec "$(dirname "$(readlink -f "$0")")/hanoiplan" {AS_COMMANDS} "$@"
"""


def say(line: str = "") -> None:
    """One line for the person who watches."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def build(root: Path) -> Path:
    """PyInstaller's folder, anew; the files that would be asked about are overwritten."""
    folder = root / BUILT
    shutil.rmtree(folder, ignore_errors=True)
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"]
    places = ["--distpath", str(folder.parent), "--workpath", str(root / WORK)]
    spec = str(root / "installer" / "hanoiplan.spec")
    subprocess.run([*command, *places, spec], check=True, cwd=root)
    return folder


def add_commands(folder: Path) -> None:
    """`hanoiplan-cli` beside the window; a script, because a second program weighs 18 MB more."""
    script = folder / COMMANDS
    script.write_text(SCRIPT, encoding="utf-8")
    script.chmod(0o755)


def without_links(folder: Path) -> None:
    """A stick knows no links; each points to a library that is found where it lies."""
    for file in folder.rglob("*"):
        if file.is_symlink():
            file.unlink()


def slim(folder: Path) -> None:
    """Take away what nobody asks for, and the names that only a debugger reads."""
    without_links(folder)
    for library in libraries.unused(libraries.libraries_in(folder)):
        (folder / library.place).unlink()
    for place in sorted(folder.rglob("*"), reverse=True):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
    ours = [folder / one.place for one in libraries.libraries_in(folder) if _may_be_stripped(one)]
    subprocess.run(["strip", "--strip-unneeded", *map(str, ours)], check=True)


def _may_be_stripped(library: libraries.Library) -> bool:
    """Not the program, whose modules hang at its end, nor libraries that were mended after linking.

    Qt's have been stripped by their makers.
    """
    parts = Path(library.place).parts
    touched = any(part == "PySide6" or part.endswith(".libs") for part in parts)
    return parts[0] == libraries.INSIDE and not touched


def refuse_incomplete(folder: Path) -> None:
    """End with a sentence when the folder would miss a library on another machine."""
    lacking = libraries.absent(libraries.libraries_in(folder))
    if lacking:
        names = " ".join(lacking)
        raise SystemExit(f"The build misses {names}: install what brings them, then freeze again.")


def packed_modules(folder: Path) -> set[str]:
    """The dotted names of everything that the built program can import, compiled or native."""
    program = folder / ("hanoiplan.exe" if sys.platform == "win32" else "hanoiplan")
    archive = CArchiveReader(str(program)).open_embedded_archive("PYZ.pyz")
    inside = folder / libraries.INSIDE
    native = (file.relative_to(inside) for kind in NATIVE for file in inside.rglob(kind))
    dotted = {".".join((*file.parent.parts, file.name.partition(".")[0])) for file in native}
    return {*archive.toc, *dotted}


def refuse_without_modules(folder: Path) -> None:
    """End with a sentence when a module that is loaded by name was not packed."""
    wanted = {*contents.modules(ROOT), *contents.BY_NAME}
    lacking = sorted(wanted - packed_modules(folder))
    if lacking:
        raise SystemExit(f"The build misses the modules {' '.join(lacking)}.")


def main() -> None:
    """The whole folder."""
    compile_stale(ROOT)
    say("Freezing the program (a minute or two)")
    folder = build(ROOT)
    if sys.platform.startswith("linux"):
        add_commands(folder)
        slim(folder)
        refuse_incomplete(folder)
    refuse_without_modules(folder)
    gather(ROOT / COLLECTED, folder)
    say(f"Frozen: {folder.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
