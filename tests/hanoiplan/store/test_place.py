"""Where work is safe: an ordinary folder of this computer, and nowhere else."""

import sys
from pathlib import Path

import pytest

from hanoiplan.base.errors import FileTrouble
from hanoiplan.base.paths import PORTABLE
from hanoiplan.store.place import (
    CLOUD,
    NETWORK,
    STICK,
    _mounted_kind,
    refuse_unsafe_place,
    unsafe_kind,
)
from hanoiplan.workspace import Workspace
from tests.builders import a_clock, a_desk, a_workspace

MOUNTS = r"""
sysfs /sys sysfs rw 0 0
/dev/nvme0n1p2 / ext4 rw,relatime 0 0
/dev/nvme0n1p3 /home ext4 rw,relatime 0 0
files:/export /home/an/office nfs4 rw 0 0
//srv/doan /mnt/doan cifs rw 0 0
/dev/sdb1 /media/an/USB\040STICK vfat rw 0 0
/dev/sdc1 /media/an/kingston exfat rw 0 0
an@srv:/ /home/an/srv fuse.sshfs rw 0 0
C:\134 /mnt/c 9p rw 0 0
/dev/sdd1 /home/an/office/local ext4 rw 0 0
""".strip()


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/home/an/Documents", None),
        ("/home/an/officers", None),  # no part of the mount /home/an/office
        ("/home/an/office", NETWORK),
        ("/home/an/office/2026", NETWORK),
        ("/home/an/office/local/x", None),  # the deepest mount decides
        ("/mnt/doan/a/b", NETWORK),
        ("/home/an/srv", NETWORK),
        ("/mnt/c/Users/an", NETWORK),
        ("/media/an/USB STICK/x", STICK),
        ("/media/an/kingston", STICK),
        ("/", None),
    ],
)
def test_the_deepest_mount_decides(tmp_path: Path, folder: str, kind: str | None) -> None:
    table = tmp_path / "mounts"
    table.write_text(MOUNTS + "\n", encoding="utf-8")
    assert _mounted_kind(Path(folder), table) == kind


def test_a_machine_without_a_table_of_mounts_refuses_nothing(tmp_path: Path) -> None:
    assert _mounted_kind(tmp_path, tmp_path / "no table") is None


def test_a_program_that_runs_from_a_stick_works_with_the_data_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There it was put on purpose; anywhere else on the stick the file is refused as ever."""
    own = tmp_path / "hanoiplan" / PORTABLE
    own.mkdir(parents=True)
    table = tmp_path / "mounts"
    table.write_text(f"/dev/sdb1 {tmp_path} vfat rw 0 0\n", encoding="utf-8")
    assert unsafe_kind(own / "a.hanoiplan", table) == STICK  # a checkout goes with no stick
    monkeypatch.setattr(sys, "_MEIPASS", str(own.parent / "_internal"), raising=False)
    monkeypatch.setattr(sys, "executable", str(own.parent / "hanoiplan"))
    assert unsafe_kind(own / "a.hanoiplan", table) is None
    assert unsafe_kind(own / "2026" / "a.hanoiplan", table) is None
    assert unsafe_kind(tmp_path / "a.hanoiplan", table) == STICK


@pytest.mark.parametrize(
    "folder",
    ["OneDrive - Sở Ngoại vụ", "Dropbox", "Google Drive", "My Drive", "iCloudDrive", "ONEDRIVE"],
)
def test_folders_synchronised_to_a_cloud(tmp_path: Path, folder: str) -> None:
    place = tmp_path / folder / "2026"
    place.mkdir(parents=True)
    assert unsafe_kind(place / "a.hanoiplan") == CLOUD
    with pytest.raises(FileTrouble, match=r"a\.hanoiplan") as caught:
        a_workspace(place / "a.hanoiplan")
    assert str(caught.value).count(".") >= 2
    assert not list(place.iterdir())


def test_an_ordinary_folder_is_fine(tmp_path: Path) -> None:
    refuse_unsafe_place(tmp_path / "a.hanoiplan")


def test_looking_is_fine_everywhere(tmp_path: Path) -> None:
    """Carrying a file to the venue in a synchronised folder is no work."""
    with a_desk(tmp_path / "a.hanoiplan"):
        pass
    place = tmp_path / "Dropbox"
    place.mkdir()
    (tmp_path / "a.hanoiplan").rename(place / "a.hanoiplan")
    workspace = Workspace.open(place / "a.hanoiplan", a_clock(), read_only=True)
    assert workspace.verify().whole
    workspace.close()
