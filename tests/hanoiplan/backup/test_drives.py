"""Which places protect from a broken disk, by facts of Linux and of Windows."""

from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

import pytest

from hanoiplan.backup.drives import (
    Spot,
    Where,
    spot_of,
    sticks_by_letter,
    sticks_here,
    sticks_in_mounts,
    where,
)

MOUNTS = """\
/dev/nvme0n1p2 / ext4 rw,relatime 0 0
tmpfs /tmp tmpfs rw 0 0
/dev/sda1 /media/diep/HANOI\\0402026 vfat rw,nosuid 0 0
/dev/sdb1 /run/media/diep/backup ext4 rw 0 0
/dev/sr0 /media/diep/disc iso9660 ro,nosuid 0 0
//office/plans /mnt/plans cifs rw 0 0
a line of another kind
"""
STICK = PurePosixPath("/media/diep/HANOI 2026")


def test_sticks_are_what_the_desktop_has_plugged_in_and_may_be_written() -> None:
    assert sticks_in_mounts(MOUNTS) == [STICK, PurePosixPath("/run/media/diep/backup")]


def test_sticks_of_windows_are_removable_letters_without_the_old_floppies() -> None:
    kinds = {"A:\\": 2, "C:\\": 3, "D:\\": 5, "E:\\": 2, "Z:\\": 4}
    mask = sum(1 << ord(root[0]) - ord("A") for root in kinds)
    assert sticks_by_letter(mask, kinds.__getitem__) == [PureWindowsPath("E:\\")]


@pytest.mark.parametrize(
    ("spot", "kind"),
    [
        (Spot(PurePosixPath("/home/diep/copies"), 1), Where.SAME),
        (Spot(PurePosixPath("/srv/copies"), 2), Where.OTHER),
        (Spot(STICK / "hanoiplan copies", 3), Where.STICK),
        (Spot(STICK / "hanoiplan copies", None), Where.GONE),
        (Spot(PureWindowsPath("D:\\copies"), 7), Where.OTHER),
    ],
)
def test_what_a_place_is_beside_the_workspace(spot: Spot, kind: Where) -> None:
    assert where(spot, 1, [STICK]) is kind


def test_a_workspace_on_a_stick_is_not_protected_by_the_same_stick() -> None:
    assert where(Spot(STICK / "copies", 3), 3, [STICK]) is Where.SAME


def test_a_folder_of_this_computer_has_a_device_and_a_missing_one_has_none(tmp_path: Path) -> None:
    assert spot_of(tmp_path).device == tmp_path.stat().st_dev
    assert spot_of(tmp_path / "pulled out").device is None
    (tmp_path / "file").touch()
    assert spot_of(tmp_path / "file").device is None


def test_the_computer_can_be_asked_for_its_sticks() -> None:
    assert all(isinstance(stick, PurePath) for stick in sticks_here())


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="another file system at hand")
def test_another_file_system_is_another_place(tmp_path: Path) -> None:
    shared = Path("/dev/shm")
    if shared.stat().st_dev == tmp_path.stat().st_dev:
        pytest.skip("tests run on that very file system")
    assert where(spot_of(shared), tmp_path.stat().st_dev, sticks_here()) is Where.OTHER
