"""The package for Debian: its control file, menu entry, file type, papers, and its making."""

import configparser
import gzip
import shutil
import sqlite3
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from hanoiplan.base.clock import SystemClock
from hanoiplan.workspace import Workspace
from installer.linux import deb, desktop
from tests.house.tree import ROOT

TYPES = "{http://www.freedesktop.org/standards/shared-mime-info}"
DEPENDS = ["zlib1g", "libc6 (>= 2.35)", "libgl1"]


def fields(text: str) -> dict[str, str]:
    """A control file's fields; what goes on below a field is part of it."""
    found: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        if line.startswith(" "):
            found[name] += f"\n{line}"
        else:
            name, _colon, value = line.partition(": ")
            found[name] = value
    return found


def test_the_control_file_says_what_the_package_is_and_needs() -> None:
    found = fields(deb.control("0.1.0", "amd64", DEPENDS, 12_345))
    assert (found["Package"], found["Version"]) == ("hanoiplan", "0.1.0")
    assert found["Architecture"] == "amd64"
    assert found["Installed-Size"] == "12345"
    assert found["Depends"] == "libc6 (>= 2.35), libgl1, xkb-data, zlib1g"
    assert "shared-mime-info" in found["Recommends"]
    assert "python" not in found["Depends"]


def test_the_description_keeps_debians_widths() -> None:
    summary, *more = fields(deb.control("0.1.0", "amd64", DEPENDS, 1))["Description"].split("\n")
    assert 20 < len(summary) <= 80
    assert more
    assert all(line.startswith(" ") and len(line) <= 80 for line in more)


def test_the_menu_entry_opens_a_file_and_speaks_vietnamese() -> None:
    entry = configparser.ConfigParser(interpolation=None)
    entry.optionxform = str  # type: ignore[assignment,method-assign]  # its documented way
    entry.read_string(desktop.MENU_ENTRY)
    said = entry["Desktop Entry"]
    assert said["Exec"] == "hanoiplan %f"
    assert said["MimeType"] == f"{desktop.MIME};"
    assert said["Icon"] == said["StartupWMClass"] == "hanoiplan"
    for key in ("GenericName", "Comment", "Keywords"):
        assert said[f"{key}[vi]"] != said[key]


def test_a_workspace_is_known_by_its_suffix_and_by_its_first_bytes(tmp_path: Path) -> None:
    """Renamed, it is still ours; an ordinary database is not."""
    kind = ET.fromstring(desktop.file_type()).find(f"{TYPES}mime-type")
    assert kind is not None
    glob, outer = kind.find(f"{TYPES}glob"), kind.find(f"{TYPES}magic/{TYPES}match")
    assert glob is not None
    assert outer is not None
    inner = outer.find(f"{TYPES}match")
    assert inner is not None
    assert glob.get("pattern") == "*.hanoiplan"
    ours, other = tmp_path / "a.hanoiplan", tmp_path / "b.sqlite"
    Workspace.create(ours, SystemClock()).close()
    with sqlite3.connect(other) as opened:
        opened.execute("CREATE TABLE t (a)")
    opened.close()
    start = str(outer.get("value")).replace("\\000", "\0").encode()
    mark = int(str(inner.get("value")), 16).to_bytes(4, "big")
    at = int(str(inner.get("offset")))
    for file, is_ours in ((ours, True), (other, False)):
        head = file.read_bytes()[:100]
        assert head.startswith(start)
        assert (head[at : at + 4] == mark) is is_ours


@pytest.mark.parametrize("program", deb.PROGRAMS)
def test_each_program_has_a_manual_page(program: str) -> None:
    page = desktop.manual(program)
    assert page.startswith(f".TH {program.upper()} 1")
    assert all(part in page for part in (".SH NAME", ".SH SYNOPSIS", ".SH DESCRIPTION"))
    if shutil.which("man"):
        words = ["man", "--warnings", "-E", "UTF-8", "-l", "-"]
        done = subprocess.run(words, input=page, capture_output=True, encoding="utf-8", check=True)
        assert not done.stderr


def test_the_copyright_file_carries_our_licence_and_names_the_others() -> None:
    text = deb.copyright_file((ROOT / "LICENSE").read_text(encoding="utf-8"))
    assert "License: Apache-2.0\n" in text
    assert "/usr/lib/hanoiplan/licences/" in text
    body = text.partition("License: Apache-2.0\n")[2]
    assert all(line.startswith(" ") for line in body.splitlines())


@pytest.fixture
def laid_out(tmp_path: Path) -> Path:
    """What the package installs, of a small folder in the form of a built program."""
    built = tmp_path / "built"
    (built / "_internal").mkdir(parents=True)
    for name in deb.PROGRAMS:
        (built / name).write_text(f"#!/bin/sh\necho {name}\n", encoding="utf-8")
        (built / name).chmod(0o755)
    root = tmp_path / "root"
    deb.stage(built, root, ROOT)
    return root


def test_both_programs_are_on_the_search_path(laid_out: Path) -> None:
    for name in deb.PROGRAMS:
        place = laid_out / "usr/bin" / name
        assert not place.readlink().is_absolute()
        assert place.resolve() == laid_out / deb.HOME / name


def test_icons_papers_and_manuals_lie_where_they_are_looked_for(laid_out: Path) -> None:
    for place in (
        "usr/share/applications/hanoiplan.desktop",
        "usr/share/mime/packages/hanoiplan.xml",
        "usr/share/icons/hicolor/scalable/apps/hanoiplan.svg",
        "usr/share/icons/hicolor/48x48/mimetypes/application-x-hanoiplan.png",
        "usr/share/man/man1/hanoiplan-cli.1.gz",
        "usr/share/doc/hanoiplan/copyright",
    ):
        assert (laid_out / place).is_file(), place
    told = gzip.decompress((laid_out / deb.PAPERS / "changelog.gz").read_bytes())
    assert told.decode() == (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


@pytest.mark.skipif(not shutil.which("dpkg-deb"), reason="dpkg is Debian's")
def test_debian_takes_the_package(laid_out: Path, tmp_path: Path) -> None:
    text = deb.control("0.1.0", "amd64", DEPENDS, deb.installed_size(laid_out))
    made = deb.make(laid_out, tmp_path / "hanoiplan_0.1.0_amd64.deb", text)
    ask = ["dpkg-deb", "--field", str(made), "Package", "Version", "Depends"]
    said = subprocess.run(ask, check=True, capture_output=True, encoding="utf-8").stdout
    assert fields(said)["Depends"] == "libc6 (>= 2.35), libgl1, xkb-data, zlib1g"
    listed = subprocess.run(
        ["dpkg-deb", "--contents", str(made)], check=True, capture_output=True, encoding="utf-8"
    ).stdout.splitlines()
    assert all("root/root" in line for line in listed)
    assert any(
        line.endswith("./usr/bin/hanoiplan -> ../lib/hanoiplan/hanoiplan") for line in listed
    )
    assert any(
        line.startswith("-rwxr-xr-x") and "lib/hanoiplan/hanoiplan" in line for line in listed
    )
