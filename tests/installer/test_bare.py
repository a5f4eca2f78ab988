"""What `make installer` made, on a computer without Python: installed, and run from a stick.

Run by `make bare`; needs root, debootstrap and the network for Debian's packages. The programs
themselves run as an ordinary person and without a network.
"""

import os
import shutil
import socket
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops

import hanoiplan
from hanoiplan.base.paths import PORTABLE
from installer import portable
from installer.linux import deb
from tests.house.tree import ROOT
from tests.installer import bare
from tests.installer.bare import BareRoot

DIST = ROOT / "dist"
VERSION = hanoiplan.__version__
STICK = f"/media/stick/hanoiplan-{VERSION}"
SCENES = ("overview", "desk-welcome")
TOUR = ("--language", "vi", "--theme", "light", *(w for one in SCENES for w in ("--scene", one)))
KEPT = "kept.hanoiplan"
UNLIKE = 40  # of 255: more than another softness of an edge
WORDS_IN_OTHER_LETTERS = 0.01  # share of a picture's points that may be unlike


def why_not() -> str | None:
    """The reason why this machine cannot try the packages."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "needs root on Linux to live in another root folder"
    if not shutil.which("debootstrap") or not shutil.which("unshare"):
        return "needs debootstrap and unshare"
    if not package().exists() or not archive().exists():
        return "there is nothing to try: run `make installer` first"
    try:
        socket.create_connection(("deb.debian.org", 80), timeout=10).close()
    except OSError:
        return "needs the network for Debian's packages"
    return None


def package() -> Path:
    return DIST / f"{deb.NAME}_{VERSION}_amd64.deb"


def archive() -> Path:
    return DIST / portable.name(VERSION, "linux")


pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800)]


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[BareRoot]:
    """A Debian with the package and a virtual screen, and nothing else that was asked for."""
    reason = why_not()
    if reason:
        pytest.skip(reason)
    root = bare.make(tmp_path_factory.mktemp("bare") / "root")
    assert no_python(root)
    shutil.copyfile(package(), root.inside(f"/tmp/{package().name}"))
    root.as_root("apt-get", "-q", "update")
    wanted = ("xvfb", "xauth", f"/tmp/{package().name}")
    root.as_root("apt-get", "-q", "install", "-y", *wanted)
    yield root
    shutil.rmtree(root.folder)


@pytest.fixture(scope="module")
def stick(installed: BareRoot, tmp_path_factory: pytest.TempPathFactory) -> Iterator[BareRoot]:
    """The same computer with the package taken away, and a stick with the archive unpacked."""
    root = installed.copied(tmp_path_factory.mktemp("stick") / "root")
    root.as_person("hanoiplan-cli", "demo", KEPT, "--delegates", "1")
    root.as_root("apt-get", "-q", "remove", "-y", deb.NAME)
    shutil.rmtree(root.inside(f"/home/{bare.PERSON}/.local"), ignore_errors=True)
    with tarfile.open(archive()) as opened:
        opened.extractall(root.inside("/media/stick"), filter="data")
    root.as_root("chown", "-R", f"{bare.PERSON}:", "/media/stick")
    yield root
    shutil.rmtree(root.folder)


def no_python(root: BareRoot) -> bool:
    """Whether neither an interpreter nor its library is there, but for the program's own."""
    own = (f"{deb.HOME}/", STICK.lstrip("/"))
    found = [*root.find("python3*"), *root.find("libpython*")]
    return not [place for place in found if "bin/" in place and not place.startswith(own)]


def verdict(said: str) -> str:
    """The last line of a self-test."""
    return said.strip().splitlines()[-1]


def unlike(one: Path, other: Path) -> float:
    """The share of points in which two pictures differ to the eye."""
    with Image.open(one) as first, Image.open(other) as second:
        assert first.size == second.size
        apart = ImageChops.difference(first.convert("RGB"), second.convert("RGB")).convert("L")
        return sum(apart.histogram()[UNLIKE:]) / (apart.width * apart.height)


def pictures(folder: Path) -> dict[str, Path]:
    """The pictures of the scenes by their names."""
    return {one: next(folder.glob(f"[0-9]*-{one}-vi-light.png")) for one in SCENES}


@pytest.fixture(scope="module")
def drawn_here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The scenes as this checkout draws them."""
    folder = tmp_path_factory.mktemp("here")
    command = [sys.executable, "-m", "ui", "--tour", str(folder), *TOUR]
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return pictures(folder)


def test_the_package_installs_where_no_python_is(installed: BareRoot) -> None:
    assert no_python(installed)
    assert VERSION in installed.as_person("hanoiplan", "--version")
    assert VERSION in installed.as_person("hanoiplan-cli", "--version")


def test_menu_file_type_and_icons_are_registered(installed: BareRoot) -> None:
    """By the system's triggers; the package runs nothing of its own."""
    kinds = installed.inside("/usr/share/mime/globs2").read_text(encoding="utf-8")
    assert "application/x-hanoiplan:*.hanoiplan" in kinds
    opens = installed.inside("/usr/share/applications/mimeinfo.cache").read_text(encoding="utf-8")
    assert "application/x-hanoiplan=hanoiplan.desktop;" in opens
    assert installed.inside("/usr/share/icons/hicolor/scalable/apps/hanoiplan.svg").is_file()
    assert installed.inside("/usr/lib/hanoiplan/licences/qt/LGPL-3.0.txt").is_file()


def test_the_installed_program_passes_its_self_test(installed: BareRoot) -> None:
    said = installed.as_person("hanoiplan", "--self-test", screen=True)
    print(said)  # noqa: T201 - what works there is for reading
    assert verdict(said)


def test_the_installed_program_draws_what_the_checkout_draws(
    installed: BareRoot, drawn_here: dict[str, Path]
) -> None:
    """Every letter in the fonts it brought along: there are hardly any others."""
    installed.as_person("hanoiplan", "--tour", "tour", *TOUR, screen=True)
    there = pictures(installed.inside(f"/home/{bare.PERSON}/tour"))
    for scene in SCENES:
        assert unlike(there[scene], drawn_here[scene]) < WORDS_IN_OTHER_LETTERS, scene


def test_badges_printed_there_say_what_they_should(installed: BareRoot) -> None:
    """By several processes, with the fonts in the paper."""
    installed.as_person("hanoiplan-cli", "demo", "a.hanoiplan", "--delegates", "300")
    installed.as_person("hanoiplan-cli", "badges", "a.hanoiplan", "badges.pdf")
    with pypdfium2.PdfDocument(installed.inside(f"/home/{bare.PERSON}/badges.pdf")) as document:
        assert len(document) >= 300
        assert "ASEAN City Leaders Conference 2026" in document[0].get_textpage().get_text_range()


def test_the_program_runs_from_a_stick_and_leaves_nothing_behind(
    stick: BareRoot, drawn_here: dict[str, Path]
) -> None:
    """Its data stays beside it; the person's home is as it was."""
    home = stick.inside(f"/home/{bare.PERSON}")
    before = sorted(file.name for file in home.iterdir())
    said = stick.as_person(f"{STICK}/hanoiplan", "--self-test", screen=True)
    assert verdict(said)
    tour = f"{STICK}/tour"
    stick.as_person(f"{STICK}/hanoiplan", "--tour", tour, *TOUR, screen=True)
    for scene, picture in pictures(stick.inside(tour)).items():
        assert unlike(picture, drawn_here[scene]) < WORDS_IN_OTHER_LETTERS, scene
    assert stick.inside(f"{STICK}/{PORTABLE}").is_dir()
    assert sorted(file.name for file in home.iterdir()) == before


def test_removing_the_package_leaves_the_events(stick: BareRoot) -> None:
    """The stick's computer once had the package; what a person made there is still there."""
    assert not stick.inside("/usr/lib/hanoiplan").exists()
    assert stick.inside(f"/home/{bare.PERSON}/{KEPT}").is_file()
