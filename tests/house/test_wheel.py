"""The wheel carries all it needs: installed somewhere else, it prints a badge in Vietnamese.

The environment is empty but for the libraries; the checkout is out of reach, the home is empty
and the working folder is another one.
"""

import os
import subprocess
import sys
import sysconfig
import venv
import zipfile
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
import pytest

from tests.house.tree import ROOT

CARRIED = (
    "hanoiplan/resources/fonts/",
    "hanoiplan/resources/layouts/",
    "hanoiplan/translations/vi/LC_MESSAGES/hanoiplan.mo",
    "hanoiplan/translations/en/LC_MESSAGES/hanoiplan.mo",
    "hanoiplan/migrations/versions/",
)
NOON = "2026-06-08T12:00:00+07:00"


@dataclass(frozen=True, slots=True)
class Installed:
    """An environment of its own with the wheel in it, and a folder to work in."""

    wheel: Path
    bin: Path
    folder: Path

    def run(self, program: str, *words: str) -> str:
        """Run a program of the environment with an empty home; its output."""
        kept = {name: os.environ[name] for name in ("PATH", "SYSTEMROOT") if name in os.environ}
        home = self.folder / "home"
        home.mkdir(exist_ok=True)
        done = subprocess.run(
            [str(self.bin / program), *words],
            check=False,
            cwd=self.folder,
            env={**kept, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen", "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
        )
        assert done.returncode == 0, done.stderr
        return done.stdout


def build(target: Path) -> Path:
    """The wheel of this checkout, made without the network."""
    command = [sys.executable, "-m", "build", "--wheel", "--no-isolation"]
    done = subprocess.run(
        [*command, "--outdir", str(target), str(ROOT)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = target.glob("*.whl")
    return wheel


def empty_environment(place: Path) -> Path:
    """An environment that sees this one's libraries, but not its link to the checkout."""
    venv.create(place, with_pip=False)
    scheme = sysconfig.get_paths("venv", vars={"base": str(place), "platbase": str(place)})
    libraries = sysconfig.get_paths()["purelib"]
    Path(scheme["purelib"], "libraries.pth").write_text(f"{libraries}\n", encoding="utf-8")
    return Path(scheme["scripts"])


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """Build, install, nothing else."""
    folder = tmp_path_factory.mktemp("wheel")
    wheel = build(folder / "dist")
    scripts = empty_environment(folder / "env")
    python = scripts / ("python.exe" if os.name == "nt" else "python")
    command = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet"]
    subprocess.run(
        [*command, "--no-deps", "--no-index", "--ignore-installed", str(wheel)],
        check=True,
        capture_output=True,
    )
    return Installed(wheel, scripts, folder)


def test_the_wheel_carries_fonts_layouts_words_and_upgrades(installed: Installed) -> None:
    """And nothing of the tests."""
    names = zipfile.ZipFile(installed.wheel).namelist()
    for wanted in CARRIED:
        assert any(name.startswith(wanted) for name in names), f"{wanted} is missing"
    assert not [name for name in names if name.startswith(("tests/", "installer/"))]


def test_the_installed_program_uses_its_own_files(installed: Installed) -> None:
    """Not the checkout's, which happens to lie on the same disk."""
    code = (
        "import hanoiplan, ui, hanoiplan.base.paths as p; print(p.resource('fonts'), ui.__file__)"
    )
    found = installed.run("python", "-c", code)
    assert str(ROOT) not in found
    assert found.count(str(installed.folder)) == 2


def test_the_installed_program_speaks_vietnamese(installed: Installed) -> None:
    """The compiled words are found."""
    code = "from hanoiplan.base.i18n import _; print(_('Delegates'))"
    assert installed.run("python", "-c", code).strip() == "Đại biểu"


def test_the_installed_program_prints_a_badge(installed: Installed) -> None:
    """With real names on it, set in the fonts it brought along."""
    installed.run("hanoiplan-cli", "demo", "a.hanoiplan", "--delegates", "3", "--now", NOON)
    installed.run("hanoiplan-cli", "badges", "a.hanoiplan", "badges.pdf", "--now", NOON)
    pdf = installed.folder / "badges.pdf"
    assert pdf.read_bytes().startswith(b"%PDF-")
    with pypdfium2.PdfDocument(pdf) as document:
        assert len(document) >= 3
        assert "ASEAN City Leaders Conference 2026" in document[0].get_textpage().get_text_range()


def test_the_installed_window_says_its_version(installed: Installed) -> None:
    """The entry point of the window is there too."""
    assert "0." in installed.run("hanoiplan", "--version")
