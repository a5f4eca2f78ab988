"""The archive that runs from a stick: the built folder, with an empty folder for its data beside.

On Linux a .tar.xz, on Windows a .zip. The folder of data is the sign for the program to keep
everything in it (`hanoiplan.base.paths.portable_folder`). What must not come in: building.
"""

import io
import sys
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

from hanoiplan.base.paths import PORTABLE

HINT = "README.txt"
PLATFORMS = {"linux": "linux-x86_64", "win32": "windows-x64"}
WORDS = """hanoiplan {version}

Tiếng Việt
  Chép cả thư mục này vào thẻ nhớ hoặc ổ đĩa. Mở: {program}
  Mọi thiết lập, nhật ký và bản tập dượt nằm trong thư mục {data}, không để lại gì trên máy.
  Xoá thư mục {data} thì chương trình lại dùng thư mục của người dùng trên máy.

English
  Copy this whole folder to a stick or a disk. Open: {program}
  Settings, log and rehearsals stay in the folder {data}; nothing is left on the computer.
  Without the folder {data} the program uses the person's own folder on the computer.
"""


def name(version: str, platform: str = sys.platform) -> str:
    """The archive's file name."""
    suffix = "zip" if platform == "win32" else "tar.xz"
    return f"hanoiplan-{version}-{PLATFORMS[platform]}-portable.{suffix}"


def hints(version: str, platform: str = sys.platform) -> dict[str, str]:
    """The texts that are added, by their place in the folder."""
    program = "hanoiplan.exe" if platform == "win32" else "./hanoiplan"
    words = WORDS.format(version=version, program=program, data=PORTABLE)
    return {HINT: words, f"{PORTABLE}/{HINT}": words}


def members(built: Path) -> Iterator[Path]:
    """Every file of the built folder, in an order that does not change."""
    yield from sorted(file for file in built.rglob("*") if file.is_file())


def pack(built: Path, target: Path, version: str) -> Path:
    """Write the archive; everything in it lies in one folder."""
    folder = f"hanoiplan-{version}"
    texts = {place: text.encode() for place, text in hints(version).items()}
    if target.suffix == ".zip":
        _zip(built, target, folder, texts)
    else:
        _tar(built, target, folder, texts)
    return target


def _tar(built: Path, target: Path, folder: str, texts: dict[str, bytes]) -> None:
    with tarfile.open(target, "w:xz", preset=6) as archive:
        for place, text in texts.items():
            entry = tarfile.TarInfo(f"{folder}/{place}")
            entry.size, entry.mode = len(text), 0o644
            archive.addfile(entry, io.BytesIO(text))
        for file in members(built):
            inside = f"{folder}/{file.relative_to(built).as_posix()}"
            archive.add(file, inside, recursive=False, filter=_of_nobody)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _zip(built: Path, target: Path, folder: str, texts: dict[str, bytes]) -> None:
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for place, text in texts.items():
            archive.writestr(f"{folder}/{place}", text)
        for file in members(built):
            archive.write(file, f"{folder}/{file.relative_to(built).as_posix()}")
