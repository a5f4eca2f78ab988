"""The set-up for Windows: one .exe that installs for one person, made by NSIS.

What it does stands in `hanoiplan.nsi`; here is how it is called. NSIS runs on Linux too, so that
a test compiles the script without Windows. What must not come in: building the program.
"""

import shutil
import subprocess
from pathlib import Path

from installer import icon
from installer.windows.look import WORK, four_numbers

SCRIPT = Path(__file__).parent / "hanoiplan.nsi"
USUAL = Path("C:/Program Files (x86)/NSIS/makensis.exe")


def name(version: str) -> str:
    """The set-up's file name."""
    return f"hanoiplan-{version}-windows-x64-setup.exe"


def makensis() -> str | None:
    """NSIS's compiler, on the search path or where its own set-up puts it."""
    found = shutil.which("makensis")
    return found or (str(USUAL) if USUAL.is_file() else None)


def command(compiler: str, version: str, built: Path, drawn: Path, target: Path) -> list[str]:
    """The compiler's words. Slashes: NSIS takes them everywhere when it reads definitions."""
    size = sum(file.stat().st_size for file in built.rglob("*") if file.is_file()) // 1024
    numbers = ".".join(map(str, four_numbers(version)))
    definitions = {
        "VERSION": version,
        "NUMBERS": numbers,
        "BUILT": built,
        "ICON": drawn,
        "TARGET": target,
        "SIZE": size,
    }
    words = [f"-D{key}={value}" for key, value in definitions.items()]
    return [compiler, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *words, str(SCRIPT)]


def make(built: Path, target: Path, version: str, root: Path) -> Path:
    """The set-up out of the built folder; raises SystemExit where NSIS is not at hand."""
    compiler = makensis()
    if compiler is None:
        raise SystemExit("makensis is not here: install NSIS from https://nsis.sourceforge.io")
    drawn = icon.write_ico(root / WORK / "hanoiplan.ico")
    subprocess.run(command(compiler, version, built, drawn, target), check=True)
    return target
