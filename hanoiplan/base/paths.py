"""Folders: where the program's own files lie, where the user's are, what a new file may be called.

The one place that looks at `__file__`, at a frozen program's folder and at the user's environment.
It opens and writes nothing; user folders come into being when somebody writes there.
"""

import os
import re
import sys
import unicodedata
from collections.abc import Mapping
from itertools import count
from pathlib import Path

APP = "hanoiplan"
PORTABLE = "hanoiplan-data"  # beside the built program: its data stays with it, on a stick
FILE_NAME_LENGTH = 100  # characters; with a folder and " (2)" it stays clear of Windows' 260
FILE_NAME_BYTES = 240  # Linux stops at 255 bytes, a Vietnamese letter takes up to three

_RESERVED = re.compile(
    r"(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³])(?=\.|$)", re.IGNORECASE
)
_DASHED = re.compile(r"[/\\|]+|:(?!\s)")  # 277/KH-UBND, 08:45
LIBRARIES = frozenset({"site-packages", "dist-packages"})  # names of folders of libraries
_SPACED = re.compile(r'[<>?*":]+')


def resource(*parts: str) -> Path:
    """A file the program brings along (fonts, layouts, help), in a checkout, a wheel, or frozen."""
    return _brought("resources").joinpath(*parts)


def words(language: str) -> Path:
    """The folder of one language's catalogue (`hanoiplan.po`, in a build also `hanoiplan.mo`)."""
    return _brought("translations") / language / "LC_MESSAGES"


def is_built() -> bool:
    """Whether this is the program built as a whole, with nothing to add to it."""
    return hasattr(sys, "_MEIPASS")  # set by PyInstaller only


def without_our_places(text: str) -> str:
    """A text (a traceback) without the folders of this machine: their names may be a person's.

    Files of the program and of the libraries are named from their own folder on; what else lies
    in the user's folder, from "~" on.
    """
    program = Path(str(getattr(sys, "_MEIPASS", Path(__file__).resolve().parents[2])))
    libraries = [Path(place) for place in sys.path if Path(place).name in LIBRARIES]
    ours = (*libraries, program, Path(sys.prefix), Path(sys.base_prefix))
    known = [*((one, "") for one in ours), (Path.home(), "~")]
    ignoring = re.IGNORECASE if sys.platform == "win32" else 0
    for place, instead in sorted(known, key=lambda pair: -len(str(pair[0]))):
        if place.name:  # never the root of a disk
            after = r"[\\/]?" if not instead else ""
            text = re.sub(re.escape(str(place)) + after, instead, text, flags=ignoring)
    return text


def _brought(folder: str) -> Path:
    package = Path(__file__).resolve().parent.parent
    frozen = str(getattr(sys, "_MEIPASS", package))  # set by PyInstaller only
    for place in (Path(frozen) / folder, package / folder):
        if place.is_dir():
            return place
    return package.parent / folder


class _Override:
    """The folder a test or the tour chose instead of the platform's own."""

    folder: Path | None = None


def use_user_folder(folder: Path | None) -> None:
    """Put the user's files there from now on; None goes back to the platform's own folder."""
    _Override.folder = folder


def user_folder() -> Path:
    """The folder of this person's settings, log and last files; it may not exist yet."""
    if _Override.folder is not None:
        return _Override.folder
    return portable_folder() or platform_folder(sys.platform, os.environ, Path.home())


def portable_folder() -> Path | None:
    """The folder of data beside the built program where there is one, as on a stick."""
    if not is_built():
        return None
    folder = Path(sys.executable).parent / PORTABLE
    return folder if folder.is_dir() else None


def platform_folder(platform: str, environ: Mapping[str, str], home: Path) -> Path:
    """The user folder by the platform's custom (Windows, macOS, XDG elsewhere)."""
    if platform == "win32":
        return Path(environ.get("LOCALAPPDATA") or home / "AppData" / "Local") / APP
    if platform == "darwin":
        return home / "Library" / "Application Support" / APP
    return Path(environ.get("XDG_DATA_HOME") or home / ".local" / "share") / APP


def rehearsals() -> Path:
    """Where the rehearsals lie that are begun in a window; it may not exist yet."""
    return user_folder() / "rehearsals"


def free_name(path: Path) -> Path:
    """`path`, or the first of "name (2).pdf", "name (3).pdf" … that is not taken.

    A file that Excel or a PDF reader may hold open is never replaced (Windows forbids it).
    """
    if not _taken(path):
        return path
    others = (path.with_name(f"{path.stem} ({number}){path.suffix}") for number in count(2))
    return next(other for other in others if not _taken(other))


def _taken(path: Path) -> bool:
    return path.is_symlink() or path.exists()


def safe_file_name(title: str, otherwise: str = APP) -> str:
    """A file name without suffix that Windows and Linux take, as near to `title` as possible.

    Letters of every script stay. `otherwise` is used when nothing of the title is left.
    """
    name = "".join(c for c in unicodedata.normalize("NFC", title) if _printable(c))
    name = _SPACED.sub(" ", _DASHED.sub("-", name))
    name = _shortened(" ".join(name.split()).lstrip(". "))
    if not name:
        return otherwise
    return f"_{name}" if _RESERVED.match(name) else name


def _printable(letter: str) -> bool:
    """No control letters (but white space), no invisible ones that turn the writing direction."""
    return letter.isspace() or unicodedata.category(letter) not in {"Cc", "Cf", "Cs", "Cn", "Co"}


def _shortened(name: str) -> str:
    """Cut to the permitted length, never inside a letter with its marks."""
    kept = name[:FILE_NAME_LENGTH]
    while len(kept.encode()) > FILE_NAME_BYTES or _mark_follows(kept, name):
        kept = kept[:-1]
    return kept.rstrip(". -" if kept != name else ". ")


def _mark_follows(kept: str, name: str) -> bool:
    rest = name[len(kept) :]
    return bool(kept) and bool(rest) and unicodedata.category(rest[0]).startswith("M")
