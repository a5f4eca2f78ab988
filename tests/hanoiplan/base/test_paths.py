"""Folders on each platform, and names for new files that Windows takes."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hanoiplan.base import paths

HOME = Path("/home/an")


def test_a_checkout_finds_what_the_program_brings_along() -> None:
    assert paths.words("vi").parent.parent.is_dir()
    assert paths.resource("fonts", "x.ttf").parts[-3:] == ("resources", "fonts", "x.ttf")


def test_a_frozen_program_finds_its_files_beside_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr("sys._MEIPASS", str(tmp_path), raising=False)
    assert paths.resource("icons") == tmp_path / "resources" / "icons"


@pytest.mark.parametrize(
    ("platform", "environ", "folder"),
    [
        ("win32", {"LOCALAPPDATA": "/c/Local"}, Path("/c/Local/hanoiplan")),
        ("win32", {}, HOME / "AppData/Local/hanoiplan"),
        ("darwin", {}, HOME / "Library/Application Support/hanoiplan"),
        ("linux", {"XDG_DATA_HOME": "/data"}, Path("/data/hanoiplan")),
        ("linux", {"XDG_DATA_HOME": ""}, HOME / ".local/share/hanoiplan"),
    ],
)
def test_the_user_folder_is_where_the_platform_wants_it(
    platform: str, environ: dict[str, str], folder: Path
) -> None:
    assert paths.platform_folder(platform, environ, HOME) == folder


def test_a_chosen_user_folder_holds_until_it_is_given_back(tmp_path: Path) -> None:
    paths.use_user_folder(tmp_path)
    assert paths.user_folder() == tmp_path
    paths.use_user_folder(None)
    assert paths.user_folder() != tmp_path


def test_a_name_that_is_taken_gets_a_number(tmp_path: Path) -> None:
    wanted = tmp_path / "Thẻ đại biểu.pdf"
    assert paths.free_name(wanted) == wanted
    wanted.touch()
    assert paths.free_name(wanted).name == "Thẻ đại biểu (2).pdf"
    (tmp_path / "Thẻ đại biểu (2).pdf").touch()
    assert paths.free_name(wanted).name == "Thẻ đại biểu (3).pdf"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Kế hoạch 277/KH-UBND", "Kế hoạch 277-KH-UBND"),
        ("ACLC 2026: Thẻ", "ACLC 2026 Thẻ"),
        ("08:45", "08-45"),
        ('Danh sách "A" <nháp>?', "Danh sách A nháp"),
        ("CON", "_CON"),
        ("com1.danh sách", "_com1.danh sách"),
        ("Console", "Console"),
        ("Kết thúc... ", "Kết thúc"),
        ("..", "hanoiplan"),
        ("", "hanoiplan"),
        ("a\u202etxt\x00b", "atxtb"),
        ("ລາຍຊື່ ទីក្រុង", "ລາຍຊື່ ទីក្រុង"),
    ],
)
def test_a_title_becomes_a_name_that_windows_takes(title: str, name: str) -> None:
    assert paths.safe_file_name(title) == name


@given(st.text(max_size=300))
def test_every_title_becomes_a_file_that_can_be_written(title: str) -> None:
    name = paths.safe_file_name(title)
    assert name
    assert len(name) <= paths.FILE_NAME_LENGTH + 1
    assert len(name.encode()) <= paths.FILE_NAME_BYTES + 1
    assert not set(name) & set('<>:"/\\|?*')
    assert name == name.strip(" .")
    assert paths.safe_file_name(name) == name
