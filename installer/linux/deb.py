"""The package for Debian and Ubuntu: who needs what, what lies where, and its making.

Menus and file types are registered by the triggers of desktop-file-utils and shared-mime-info,
so that the package runs no script of its own. What must not come in: building the program.
"""

import gzip
import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from installer import icon
from installer.linux import desktop

NAME = desktop.NAME
HOME = Path("usr/lib") / NAME
MENU = Path("usr/share/applications") / f"{NAME}.desktop"
FILE_TYPE = Path("usr/share/mime/packages") / f"{NAME}.xml"
ICONS = Path("usr/share/icons/hicolor")
PAPERS = Path("usr/share/doc") / NAME
MANUALS = Path("usr/share/man/man1")
PROGRAMS = (NAME, f"{NAME}-cli")
KEEPER = "The makers of hanoiplan <hanoiplan@localhost>"

ALWAYS = ("xkb-data",)  # the keyboards of the carried libxkbcommon
# Opening papers in other programs, menus, sounds: the program runs without them and says so.
WISHED = (
    *("desktop-file-utils", "shared-mime-info", "hicolor-icon-theme", "xdg-utils"),
    *("cups-client", "alsa-utils | pulseaudio-utils"),
)
ABOUT = "register, badges, seating and checklist of a conference"
MORE = (
    "From an official plan to an international conference: delegations and",
    "delegates, badges and name cards, the registration desk on the day,",
    "seating by protocol, checklist, programme and reports, in Vietnamese",
    "and English. It works on one computer, without a network.",
)


def control(version: str, architecture: str, depends: Sequence[str], size: int) -> str:
    """The package's control file; `size` is that of the installed files in KiB."""
    lines = [
        f"Package: {NAME}",
        f"Version: {version}",
        f"Architecture: {architecture}",
        f"Maintainer: {KEEPER}",
        f"Installed-Size: {size}",
        f"Depends: {', '.join(sorted({*depends, *ALWAYS}))}",
        f"Recommends: {', '.join(WISHED)}",
        "Section: misc",
        "Priority: optional",
        f"Description: {ABOUT}",
        *(f" {line}" for line in MORE),
    ]
    return "\n".join(lines) + "\n"


def copyright_file(licence: str) -> str:
    """Debian's copyright file: ours by its words, what we carry by its folder."""
    body = "\n".join(f" {line}" if line.strip() else " ." for line in licence.splitlines())
    return (
        "Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/\n"
        f"Upstream-Name: {NAME}\n"
        "Comment: Fonts, icons, flags, Qt (LGPL-3), Python and the other libraries that come\n"
        f" along keep their own licences: /{HOME}/licences/\n\n"
        "Files: *\n"
        "Copyright: the makers of hanoiplan\n"
        f"License: Apache-2.0\n{body}\n"
    )


def stage(built: Path, root: Path, checkout: Path) -> None:
    """Lay out below `root` what the package installs."""
    shutil.rmtree(root, ignore_errors=True)
    shutil.copytree(built, root / HOME)
    (root / "usr/bin").mkdir(parents=True)
    for program in PROGRAMS:
        (root / "usr/bin" / program).symlink_to(Path("../lib") / NAME / program)
        _write(root / MANUALS / f"{program}.1.gz", _packed(desktop.manual(program)))
    _write(root / MENU, desktop.MENU_ENTRY.encode())
    _write(root / FILE_TYPE, desktop.file_type().encode())
    _icons(root / ICONS)
    _write(root / PAPERS / "copyright", copyright_file(_text(checkout / "LICENSE")).encode())
    _write(root / PAPERS / "changelog.gz", _packed(_text(checkout / "CHANGELOG.md")))


def _icons(folder: Path) -> None:
    for use, name in (("apps", NAME), ("mimetypes", desktop.MIME.replace("/", "-"))):
        _write(folder / "scalable" / use / f"{name}.svg", icon.svg().encode())
        for side in icon.PNG_SIDES:
            _write(folder / f"{side}x{side}" / use / f"{name}.png", icon.png(side))


def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def _packed(text: str) -> bytes:
    return gzip.compress(text.encode(), mtime=0)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content)
    file.chmod(0o644)


def installed_size(root: Path) -> int:
    """KiB of all files below a folder, each counted in whole blocks as Debian does."""
    sizes = (file.lstat().st_size for file in root.rglob("*"))
    return sum(-(-size // 1024) for size in sizes)


def architecture() -> str:
    """Debian's name of this machine's kind."""
    ask = ["dpkg", "--print-architecture"]
    return subprocess.run(ask, check=True, capture_output=True, encoding="utf-8").stdout.strip()


def make(root: Path, target: Path, text: str) -> Path:
    """The package out of a laid-out folder and its control file."""
    _write(root / "DEBIAN" / "control", text.encode())
    for folder in (root, *(place for place in root.rglob("*") if place.is_dir())):
        folder.chmod(0o755)
    command = ["dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(root), str(target)]
    environment = {**os.environ, "LC_ALL": "C.UTF-8"}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=environment)
    return target
