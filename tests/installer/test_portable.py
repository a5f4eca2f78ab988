"""The archive for a stick: one folder, programs that may be run, its data beside them."""

import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

from hanoiplan.base import paths
from hanoiplan.base.settings import OPERATOR, Settings
from installer import portable


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A small folder in the form of a built program."""
    folder = tmp_path / "built"
    (folder / "_internal" / "resources").mkdir(parents=True)
    for name in ("hanoiplan", "hanoiplan-cli"):
        (folder / name).write_text("#!/bin/sh\n", encoding="utf-8")
        (folder / name).chmod(0o755)
    (folder / "_internal" / "resources" / "chữ.txt").write_text("Đại biểu", encoding="utf-8")
    return folder


def test_the_archive_unpacks_into_one_folder_with_data_beside(built: Path, tmp_path: Path) -> None:
    made = portable.pack(built, tmp_path / portable.name("0.1.0", "linux"), "0.1.0")
    with tarfile.open(made) as archive:
        archive.extractall(tmp_path / "stick", filter="data")
    (folder,) = (tmp_path / "stick").iterdir()
    assert folder.name == "hanoiplan-0.1.0"
    assert (folder / paths.PORTABLE).is_dir()
    assert (folder / "_internal/resources/chữ.txt").read_text(encoding="utf-8") == "Đại biểu"
    assert (folder / "hanoiplan").stat().st_mode & 0o111


def test_nothing_in_it_is_a_link_or_belongs_to_somebody(built: Path, tmp_path: Path) -> None:
    """A stick knows neither."""
    made = portable.pack(built, tmp_path / portable.name("0.1.0", "linux"), "0.1.0")
    with tarfile.open(made) as archive:
        for entry in archive.getmembers():
            assert entry.isreg(), entry.name
            assert (entry.uid, entry.uname) == (0, "")


def test_on_windows_it_is_a_zip(built: Path, tmp_path: Path) -> None:
    made = portable.pack(built, tmp_path / portable.name("0.1.0", "win32"), "0.1.0")
    with zipfile.ZipFile(made) as archive:
        assert f"hanoiplan-0.1.0/{paths.PORTABLE}/README.txt" in archive.namelist()
        assert "hanoiplan-0.1.0/_internal/resources/chữ.txt" in archive.namelist()


def test_the_hint_is_vietnamese_and_english_and_names_the_program() -> None:
    windows, linux = (portable.hints("0.1.0", one)["README.txt"] for one in ("win32", "linux"))
    assert "hanoiplan.exe" in windows
    assert "./hanoiplan" in linux
    for text in (windows, linux):
        assert "Tiếng Việt" in text
        assert "English" in text
        assert text.count(paths.PORTABLE) == 4


def as_built(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """This program as it would find itself in a built folder."""
    monkeypatch.setattr(sys, "_MEIPASS", str(folder / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(folder / "hanoiplan"))
    paths.use_user_folder(None)


def test_a_program_on_a_stick_keeps_its_settings_there(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (built / paths.PORTABLE).mkdir()
    as_built(built, monkeypatch)
    Settings().set(OPERATOR, "Lan")
    assert paths.user_folder() == built / paths.PORTABLE
    assert any((built / paths.PORTABLE).iterdir())
    assert Settings().get(OPERATOR) == "Lan"


def test_without_the_folder_it_uses_the_persons_own(
    built: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Installed for everybody, the program must write nothing beside itself."""
    as_built(built, monkeypatch)
    assert paths.portable_folder() is None
    assert built not in paths.user_folder().parents


def test_a_checkout_is_never_portable(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever lies beside the interpreter."""
    (built / paths.PORTABLE).mkdir()
    monkeypatch.setattr(sys, "executable", str(built / "python"))
    assert paths.portable_folder() is None
