"""Where the copies of a workspace lie: remembered ones, and what lies around the file.

A copy is known by its family, the first life in its journal, whatever it is called. What must not
come in: changing a copy.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from hanoiplan.backup.reading import read_copy
from hanoiplan.base.errors import KnownError
from hanoiplan.store import copies
from hanoiplan.store.engine import COMPANIONS, SUFFIX
from hanoiplan.store.header import MAGIC
from hanoiplan.store.nature import is_rehearsal
from hanoiplan.store.trouble import spoken
from hanoiplan.store.work import Reader


@dataclass(frozen=True, slots=True)
class Left:
    """A file or folder that could not be dealt with, and why, in a sentence."""

    file: Path
    why: str


@dataclass(slots=True)
class Copies:
    """The copies of one workspace, as far as this machine knows."""

    found: list[Path] = field(default_factory=list)
    gone: list[Path] = field(default_factory=list)  # made here, no longer where they were put
    closed: list[Left] = field(default_factory=list)  # may be copies; nobody can look into them
    others: list[Path] = field(default_factory=list)  # of another workspace
    rehearsals: set[Path] = field(default_factory=set)  # found too, but nothing to restore


def find_copies(file: Path, family: int, folders: Iterable[Path] = ()) -> Copies:
    """All copies of the workspace `file`; `folders` are looked through besides those known.

    An erasure names the folders of rehearsals that could not be removed, too (`scratch.py`).
    """
    known = copies.remembered(family)
    around = [*_near(file), *folders, *(path.parent for path in known)]
    copies_of = Copies()
    candidates = [path for path in known if _is_there(path, copies_of)]
    for folder in dict.fromkeys(folder.resolve() for folder in around):
        candidates += _files_in(folder, copies_of)
    for path in dict.fromkeys(path.resolve() for path in candidates):
        if not _is_the_file(path, file):
            _look_at(path, family, copies_of)
    return copies_of


def _near(file: Path) -> Iterator[Path]:
    """The workspace's folder and the folders in it: "NAME copies" in any language."""
    folder = file.resolve().parent
    yield folder
    with spoken(folder):
        yield from sorted(one for one in folder.iterdir() if one.is_dir())


def _is_there(path: Path, copies_of: Copies) -> bool:
    try:
        with spoken(path):
            there = path.is_file()
    except KnownError as error:
        copies_of.closed.append(Left(path, error.sentence))
        return False
    if not there:
        copies_of.gone.append(path)
    return there


def _files_in(folder: Path, copies_of: Copies) -> list[Path]:
    """Files that carry our suffix anywhere in their name, also drafts of a copy cut short."""
    try:
        with spoken(folder):
            there = sorted(folder.iterdir()) if folder.is_dir() else []
    except KnownError as error:
        copies_of.closed.append(Left(folder, error.sentence))
        return []
    return [path for path in there if _may_be_ours(path, copies_of)]


def _may_be_ours(path: Path, copies_of: Copies) -> bool:
    """A file that cannot be read may be one: it is told, and hides none of the others."""
    if SUFFIX not in path.name or path.name.endswith(COMPANIONS[1:]):
        return False
    try:
        with spoken(path):
            return path.is_file() and (path.suffix == SUFFIX or _begins_like_ours(path))
    except KnownError as error:
        copies_of.closed.append(Left(path, error.sentence))
        return False


def _begins_like_ours(path: Path) -> bool:
    with path.open("rb") as handle:
        return handle.read(len(MAGIC)) == MAGIC


def _is_the_file(path: Path, file: Path) -> bool:
    try:
        with spoken(path):
            return path.samefile(file)
    except KnownError:
        return False


def _look_at(path: Path, family: int, copies_of: Copies) -> None:
    """What was renamed or removed meanwhile, such as a copy that is finished now, is no trouble."""
    try:
        whose, rehearsal = read_copy(path, _kind_of)
    except KnownError as error:
        if path.exists():
            copies_of.closed.append(Left(path, error.sentence))
    else:
        (copies_of.found if whose == family else copies_of.others).append(path)
        if rehearsal:
            copies_of.rehearsals.add(path)


def _kind_of(reader: Reader) -> tuple[int, bool]:
    """Whose copy it is, and whether it is a rehearsal."""
    return copies.family_of(reader), is_rehearsal(reader)
