"""`make setup` where something is missing: it is installed, or one clear line says what to do."""

import subprocess
import sys
from pathlib import Path

import pytest

from installer import system_packages
from installer.system_packages import Need, advice, missing, satisfy

ROOT = Path(__file__).resolve().parents[2]
ABSENT = Need("libno-such-thing.so.9", "libno-such-thing9", "no-such-thing")
ABSENT_PROGRAM = Need("no-such-program", "no-such-program", "no-such-program")


def test_what_the_loader_cannot_load_is_missing() -> None:
    """Libraries are tried, programs are looked for; what is there is not asked for."""
    there = Need(sys.executable, "python3", "python3")
    assert missing([there, ABSENT, ABSENT_PROGRAM]) == [ABSENT, ABSENT_PROGRAM]


def test_the_advice_is_one_line_that_names_every_package() -> None:
    """Whatever the package manager of this machine."""
    line = advice([ABSENT, ABSENT_PROGRAM])
    assert "\n" not in line
    assert "no-such-thing" in line
    assert "no-such-program" in line


def test_without_the_right_nothing_is_installed() -> None:
    """What is missing stays missing and is named."""
    assert satisfy([ABSENT], None) == [ABSENT]


def test_what_cannot_be_installed_is_still_missing_afterwards(tmp_path: Path) -> None:
    """A package manager that fails is not believed: the loader is asked again."""
    refuses = tmp_path / "refuses"
    refuses.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    refuses.chmod(0o755)
    assert satisfy([ABSENT], [str(refuses)]) == [ABSENT]


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are Linux's affair")
def test_a_machine_without_poppler_and_package_manager_gets_one_line(tmp_path: Path) -> None:
    """Run as make runs it, with nothing at all on the search path."""
    done = subprocess.run(
        [sys.executable, str(ROOT / "installer" / "system_packages.py")],
        check=False,
        cwd=tmp_path,
        env={"PATH": str(tmp_path)},
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "poppler-utils" in done.stderr


def test_every_need_has_a_package_for_both_families() -> None:
    """Debian's name and Fedora's."""
    for need in (*system_packages.ALWAYS, *system_packages.WITH_A_SCREEN):
        assert need.debian
        assert need.fedora


@pytest.mark.skipif(sys.platform != "linux", reason="system libraries are Linux's affair")
def test_only_who_builds_for_others_is_asked_for_what_that_needs(tmp_path: Path) -> None:
    """`make installer` says the word; `make demo` must not install a linker's tools."""
    advised = []
    for words in ([], [system_packages.BUILDING]):
        done = subprocess.run(
            [sys.executable, str(ROOT / "installer" / "system_packages.py"), *words],
            check=False,
            cwd=tmp_path,
            env={"PATH": str(tmp_path)},
            capture_output=True,
            encoding="utf-8",
        )
        assert len(done.stderr.splitlines()) == 1
        advised.append("binutils" in done.stderr)
    assert advised == [False, True]
